package org.quorate.programme.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.CarryForward;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.ReturnDefinition.Role;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Carried;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;

/** The sections of a return definition. One for each file; it remembers whether it has read the cover. */
final class SectionPart {
    static final List<String> PROPERTIES = List.of(
            "id",
            "title",
            "subject",
            "kind",
            "sheet",
            "locate",
            "headingRows",
            "orientation",
            "repeat",
            "periods",
            "required",
            "from",
            "nil",
            "key",
            "expected",
            "extraRows",
            "ignore",
            "ignoreColumns",
            "exactlyOne",
            "rows",
            "carryForward",
            "closedIf",
            "shared",
            "fields");
    static final List<String> COUNT_PROPERTIES = List.of("min", "max");
    static final int MOST_ROWS = 100_000;

    private final String returnId;
    private final Map<String, Scope> tables = new HashMap<>();
    private final Role role;
    private boolean coverSeen;

    SectionPart(String returnId, Role role) {
        this.returnId = returnId;
        this.role = role;
    }

    Optional<SectionDefinition> read(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, PROPERTIES, reading, names).map(object -> section(object, reading, names));
    }

    private SectionDefinition section(ObjectCursor object, Reading reading, Names names) {
        String id = object.id("id", Ids::slug, names);
        String title = object.text("title");
        Optional<Subject> subject = object.required("subject", Values.word(Subject.class));
        Optional<Kind> kind = object.required("kind", Values.word(Kind.class));
        if (subject.filter(Subject.COVER::equals).isPresent()) {
            checkCover(object, reading, kind);
        }
        if (role != Role.REVIEW && subject.filter(Subject.OVERRIDE::equals).isPresent()) {
            object.wrong("subject", "Another subject, for only a return of the role \"review\" overrides others.");
        }
        if (kind.filter(Kind.FORM::equals).isPresent()) {
            object.refuse(
                    "Only a section of kind \"table\" has it.",
                    "key",
                    "expected",
                    "extraRows",
                    "ignore",
                    "ignoreColumns",
                    "rows",
                    "carryForward",
                    "closedIf",
                    "shared");
        } else {
            reading.references().include(Scope.in(returnId, Scope.Kind.TABLE), id);
        }
        Scope fields = Scope.at(object.at(), Scope.Kind.FIELD);
        Placement placement = new PlacementPart(fields, Map.copyOf(tables)).read(object, kind);
        if (kind.filter(Kind.FORM::equals).isEmpty()) {
            tables.put(id, fields);
        }
        String list = object.has("expected")
                ? object.optional("expected", SectionPart::untold).orElse("")
                : null;
        return new SectionDefinition(
                id,
                title,
                subject.orElse(Subject.OTHER),
                kind.orElse(Kind.TABLE),
                placement,
                presence(object),
                records(object, fields, kind),
                object.required("fields", fields(fields, reading, list)).orElse(List.of()));
    }

    /** The text; what is wrong with it is told elsewhere. */
    private static Optional<String> untold(Json json, Reading reading) {
        return json instanceof Json.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private void checkCover(ObjectCursor object, Reading reading, Optional<Kind> kind) {
        if (kind.filter(Kind.TABLE::equals).isPresent()) {
            object.wrong("kind", "\"form\", for a cover holds each answer once.");
        }
        if (coverSeen) {
            reading.mistakes().duplicate(object.at("subject"), "subject", "cover");
        }
        coverSeen = true;
    }

    private static Presence presence(ObjectCursor object) {
        return new Presence(
                object.required("required", Values::truth).orElse(true),
                object.optional("from", Ids.referenceTo(Scope.of(Scope.Kind.PERIOD)))
                        .orElse(null),
                object.optional("nil", ValueType.distinct("text", Values::name)).orElse(List.of()));
    }

    private static Records records(ObjectCursor object, Scope fields, Optional<Kind> kind) {
        if (kind.filter(Kind.TABLE::equals).isPresent() && !object.has("key")) {
            object.missing("key");
        }
        boolean extraRows = object.optional("extraRows", Values::truth).orElse(true);
        if (!extraRows && !object.has("expected")) {
            object.missing("expected");
        }
        return new Records(
                object.optional("key", ValueType.filled(ValueType.distinct("key field", Ids.referenceTo(fields))))
                        .orElse(List.of()),
                object.optional("expected", Ids.referenceTo(Scope.of(Scope.Kind.LIST)))
                        .orElse(null),
                extraRows,
                object.optional("ignore", ValueType.distinct("text", Values::text))
                        .orElse(List.of()),
                object.optional("ignoreColumns", ValueType.distinct("heading", Values::name))
                        .orElse(List.of()),
                object.optional("exactlyOne", ValueType.list(ticks(fields))).orElse(List.of()),
                object.optional("rows", SectionPart::count).orElse(Count.ANY),
                new Carried(
                        object.optional("carryForward", Values.word(CarryForward.class))
                                .orElse(null),
                        object.optional("closedIf", ConditionPart.on(fields)).orElse(null)),
                object.optional("shared", Values::truth).orElse(null));
    }

    private static Optional<Count> count(Json json, Reading reading) {
        return ObjectCursor.open(json, COUNT_PROPERTIES, reading).map(object -> {
            int min = object.optional("min", Values.wholeNumber(0, MOST_ROWS)).orElse(0);
            int max = object.optional("max", Values.wholeNumber(1, MOST_ROWS)).orElse(0);
            if (max > 0 && max < min) {
                object.wrong("max", "The fewest, " + min + ", or more.");
            }
            return new Count(min, max);
        });
    }

    private static ValueType<List<String>> ticks(Scope fields) {
        ValueType<List<String>> group = ValueType.distinct("tick", Ids.referenceTo(fields.only(Scope.Kind.TICK)));
        return (json, reading) -> {
            Optional<List<String>> ticks = group.read(json, reading);
            if (json instanceof Json.Items array && array.items().size() < 2) {
                reading.mistakes().wrong(json, "At least two ticks.");
            }
            return ticks;
        };
    }

    private ValueType<List<FieldDefinition>> fields(Scope scope, Reading reading, @Nullable String list) {
        FieldPart part = new FieldPart(scope, returnId, new Names("heading", reading.mistakes()), list);
        return ValueType.filled(ValueType.parts(scope, part::read));
    }
}
