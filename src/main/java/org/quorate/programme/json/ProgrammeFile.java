package org.quorate.programme.json;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.Correspondence;
import org.quorate.programme.Governance;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.ProgrammeIdentity;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.Vocabulary;

/**
 * What programme.json says.
 *
 * @param returnIds the return definitions, in order; the pack has a file for each
 */
record ProgrammeFile(
        ProgrammeIdentity identity,
        PartyRegister parties,
        ReportingCalendar calendar,
        Vocabulary vocabulary,
        Governance governance,
        List<String> returnIds,
        ReadingTerms reading,
        Correspondence correspondence) {
    static final List<String> PROPERTIES = List.of(
            "$schema",
            "id",
            "name",
            "commissioner",
            "decisionRule",
            "timeZone",
            "synthetic",
            "sendTo",
            "returns",
            "parties",
            "periods",
            "planPeriods",
            "scales",
            "riskBands",
            "lists",
            "thresholds",
            "groups",
            "meetings",
            "gateways",
            "waivers",
            "reading",
            "correspondence");

    ProgrammeFile {
        returnIds = List.copyOf(returnIds);
    }

    /** Reads the file of a pack that has files of these names. */
    static Optional<ProgrammeFile> read(Json json, Reading reading, Set<String> fileNames) {
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            object.optional("$schema", Values::text);
            ReportingCalendar calendar = CalendarPart.read(object);
            return new ProgrammeFile(
                    identity(object),
                    new PartyRegister(object.required(
                                    "parties",
                                    ValueType.filled(ValueType.parts(Scope.of(Scope.Kind.PARTY), PartyPart::read)))
                            .orElse(List.of())),
                    calendar,
                    VocabularyPart.read(object, calendar.planPeriods()),
                    GovernancePart.read(object),
                    object.required("returns", returnIds(fileNames)).orElse(List.of()),
                    object.optional("reading", ReadingPart::read).orElse(ReadingTerms.USUAL),
                    object.optional("correspondence", CorrespondencePart::read).orElse(Correspondence.NONE));
        });
    }

    private static ProgrammeIdentity identity(ObjectCursor object) {
        return new ProgrammeIdentity(
                object.required("id", Ids::slug).orElse(""),
                object.text("name"),
                object.text("commissioner"),
                object.text("decisionRule"),
                object.<ZoneId>required("timeZone", Values::timeZone).orElse(ZoneOffset.UTC),
                object.required("synthetic", Values::truth).orElse(true),
                object.optional("sendTo", Values::text).orElse(null));
    }

    private static ValueType<List<String>> returnIds(Set<String> fileNames) {
        return ValueType.filled(ValueType.parts(Scope.of(Scope.Kind.RETURN), (json, reading, names) -> {
            Optional<String> id = Ids.slug(json, reading);
            id.ifPresentOrElse(name -> names.declare(name, json.at()), names::miss);
            id.map(PackFiles::ofReturn)
                    .filter(file -> !fileNames.contains(file))
                    .ifPresent(file -> reading.mistakes().noFile(json.at(), file));
            return id;
        }));
    }
}
