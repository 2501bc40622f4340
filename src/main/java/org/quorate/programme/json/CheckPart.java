package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.programme.CheckText;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;

/** The programme's own checks of a return. What a formula says is judged by those who evaluate it. */
final class CheckPart {
    static final List<String> PROPERTIES =
            List.of("id", "section", "formula", "severity", "message", "fix", "stage", "from", "until");
    static final int LONGEST_FORMULA = 8192;

    private final String returnId;
    private final List<SectionDefinition> sections;

    CheckPart(String returnId, List<SectionDefinition> sections) {
        this.returnId = returnId;
        this.sections = List.copyOf(sections);
    }

    Optional<Check> read(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, PROPERTIES, reading, names).map(object -> check(object, names));
    }

    private Check check(ObjectCursor object, Names names) {
        String id = object.id("id", Ids::check, names);
        Optional<String> section = object.optional("section", Ids.referenceTo(Scope.in(returnId, Scope.Kind.SECTION)));
        SectionDefinition ofSection = section.flatMap(this::find).orElse(null);
        boolean resolves = section.isEmpty() || ofSection != null;
        return new Check(
                id,
                section.orElse(null),
                object.required("formula", CheckPart::formula).orElse(""),
                object.required("severity", Values.word(Severity.class)).orElse(Severity.WARNING),
                object.required("message", resolves ? text(ofSection) : Values::text)
                        .orElse(""),
                object.required("fix", resolves ? text(ofSection) : Values::text)
                        .orElse(""),
                object.optional("stage", Values.word(Check.Stage.class)).orElse(Check.Stage.ON),
                object.optional("from", Ids.referenceTo(Scope.of(Scope.Kind.PERIOD)))
                        .orElse(null),
                object.optional("until", Ids.referenceTo(Scope.of(Scope.Kind.PERIOD)))
                        .orElse(null),
                object.at("formula"));
    }

    private Optional<SectionDefinition> find(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    private static Optional<String> formula(Json json, Reading reading) {
        return Values.anyText(json, reading).filter(text -> {
            boolean right = text.startsWith("=") && text.length() <= LONGEST_FORMULA;
            if (!right) {
                reading.mistakes()
                        .wrong(json, "A formula that begins with =, of at most " + LONGEST_FORMULA + " characters.");
            }
            return right;
        });
    }

    /** Text that is not blank, in which fields of the section may stand in braces. */
    private static ValueType<String> text(@Nullable SectionDefinition section) {
        return (json, reading) -> {
            Optional<String> text = Values.text(json, reading);
            text.ifPresent(words -> tellPlaces(words, json, reading, section));
            return text;
        };
    }

    private static void tellPlaces(String text, Json json, Reading reading, @Nullable SectionDefinition section) {
        for (String place : CheckText.places(text)) {
            if (section == null) {
                reading.mistakes()
                        .wrong(
                                json.at(),
                                "{" + place + "}",
                                "No place in braces, for a check without a section has no record.");
            } else if (CheckText.find(section, place).isEmpty()) {
                reading.mistakes()
                        .unresolved(
                                json.at(),
                                "field",
                                place,
                                section.fields().stream()
                                        .map(FieldDefinition::heading)
                                        .toList());
            }
        }
        if (CheckText.hasStrayBrace(text)) {
            reading.mistakes().wrong(json, "Text in which every field stands in a pair of braces, such as {Status}.");
        }
    }
}
