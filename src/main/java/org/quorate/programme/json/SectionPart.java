package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
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
            "required",
            "from",
            "nil",
            "key",
            "expected",
            "extraRows",
            "ignore",
            "exactlyOne",
            "fields");
    static final List<String> SHEET_PROPERTIES = List.of("name", "aliases");
    static final int LONGEST_SHEET_NAME = 31;

    private final String returnId;
    private boolean coverSeen;

    SectionPart(String returnId) {
        this.returnId = returnId;
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
        if (kind.filter(Kind.FORM::equals).isPresent()) {
            object.refuse("Only a section of kind \"table\" has it.", "key", "expected", "extraRows", "ignore");
        } else {
            reading.references().include(Scope.in(returnId, Scope.Kind.TABLE), id);
        }
        Scope fields = Scope.at(object.at(), Scope.Kind.FIELD);
        return new SectionDefinition(
                id,
                title,
                subject.orElse(Subject.OTHER),
                kind.orElse(Kind.TABLE),
                object.required("sheet", SectionPart::sheet).orElse(new Placement("", List.of())),
                presence(object),
                records(object, fields, kind),
                object.required("fields", fields(fields, reading)).orElse(List.of()));
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
                object.optional("exactlyOne", ValueType.list(ticks(fields))).orElse(List.of()));
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

    private ValueType<List<FieldDefinition>> fields(Scope scope, Reading reading) {
        FieldPart part = new FieldPart(scope, returnId, new Names("heading", reading.mistakes()));
        return ValueType.filled(ValueType.parts(scope, part::read));
    }

    private static Optional<Placement> sheet(Json json, Reading reading) {
        return ObjectCursor.open(json, SHEET_PROPERTIES, reading)
                .map(object -> new Placement(
                        object.required("name", SectionPart::sheetName).orElse(""),
                        object.optional("aliases", ValueType.distinct("sheet name", Values::name))
                                .orElse(List.of())));
    }

    private static Optional<String> sheetName(Json json, Reading reading) {
        return Values.name(json, reading).filter(name -> {
            boolean fits = name.length() <= LONGEST_SHEET_NAME
                    && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0)
                    && !name.startsWith("'")
                    && !name.endsWith("'");
            if (!fits) {
                reading.mistakes()
                        .wrong(
                                json,
                                "A name that Excel takes for a sheet: at most 31 characters, none of [ ] : * ? / \\, and"
                                        + " no apostrophe at either end.");
            }
            return fits;
        });
    }
}
