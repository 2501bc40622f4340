package org.quorate.programme.json;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.programme.Party;
import org.quorate.programme.PartyStatus;

/** A party in programme.json. */
final class PartyPart {
    static final List<String> PROPERTIES = List.of(
            "id",
            "name",
            "aliases",
            "odsCode",
            "role",
            "type",
            "status",
            "settledUntil",
            "changes",
            "owes",
            "addresses");
    static final List<String> OBLIGATION_PROPERTIES = List.of("return", "from", "until");
    static final List<String> CHANGE_PROPERTIES = List.of("from", "status");

    private PartyPart() {}

    static Optional<Party> read(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, PROPERTIES, reading, names)
                .map(object -> new Party(
                        object.id("id", Ids::slug, names),
                        object.alsoCalled("name", names),
                        object.aliases(names),
                        object.optional("odsCode", names.alias()).orElse(null),
                        object.text("role"),
                        object.optional("type", Values::text).orElse(""),
                        course(object),
                        object.required("owes", PartyPart::obligations).orElse(List.of()),
                        object.optional("addresses", CorrespondencePart.ADDRESSES)
                                .orElse(List.of())));
    }

    private static Party.Course course(ObjectCursor party) {
        return new Party.Course(
                party.required("status", Values.word(PartyStatus.class)).orElse(PartyStatus.PARTY),
                party.optional("settledUntil", Values::date).orElse(null),
                party.optional("changes", ValueType.filled(ValueType.list(PartyPart::change))).stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Party.Change::from))
                        .toList());
    }

    private static Optional<Party.Change> change(Json json, Reading reading) {
        return ObjectCursor.open(json, CHANGE_PROPERTIES, reading)
                .map(object -> new Party.Change(
                        object.required("from", Values::date).orElse(LocalDate.EPOCH),
                        object.required("status", Values.word(PartyStatus.class))
                                .orElse(PartyStatus.PARTY)));
    }

    private static Optional<List<Party.Obligation>> obligations(Json json, Reading reading) {
        Names owed = new Names("owed return", reading.mistakes());
        return ValueType.list((item, sameReading) -> obligation(item, sameReading, owed))
                .read(json, reading);
    }

    private static Optional<Party.Obligation> obligation(Json json, Reading reading, Names owed) {
        return ObjectCursor.open(json, OBLIGATION_PROPERTIES, reading)
                .map(object -> new Party.Obligation(
                        object.id("return", Ids.referenceTo(Scope.of(Scope.Kind.RETURN)), owed),
                        object.optional("from", Ids.referenceTo(Scope.of(Scope.Kind.PERIOD)))
                                .orElse(null),
                        object.optional("until", Ids.referenceTo(Scope.of(Scope.Kind.PERIOD)))
                                .orElse(null)));
    }
}
