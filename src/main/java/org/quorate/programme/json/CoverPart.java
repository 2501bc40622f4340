package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.PaperDefinition.Option;

/** A field of the paper's cover sheet. */
final class CoverPart {
    static final List<String> PROPERTIES = List.of("label", "group", "note", "type", "options", "value");
    static final List<String> OPTION_PROPERTIES = List.of("label", "withText");
    static final List<String> VALUE_PROPERTIES = List.of("written", "computed");
    /** Stands for a value that is left to the paper's author. */
    static final String AUTHOR = "author";

    private CoverPart() {}

    static Optional<CoverField> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            Optional<CoverFieldType> type = object.required("type", Values.word(CoverFieldType.class));
            type.ifPresent(known -> checkOptions(object, known));
            return new CoverField(
                    object.required("label", PaperFile::text).orElse(""),
                    object.optional("group", PaperFile::text).orElse(null),
                    object.optional("note", Values::anyText).orElse(""),
                    type.orElse(CoverFieldType.TEXT),
                    object.optional("options", CoverPart::options).orElse(List.of()),
                    object.required("value", CoverPart::value).orElse(new CoverValue.Author()));
        });
    }

    private static void checkOptions(ObjectCursor object, CoverFieldType type) {
        switch (type) {
            case TICK_ONE, TICK_MANY -> {
                if (!object.has("options")) {
                    object.missing("options");
                }
            }
            case TEXT, YES_NO -> object.refuse("Only a field of type tick-one or tick-many has options.", "options");
        }
    }

    private static Optional<List<Option>> options(Json json, Reading reading) {
        return ValueType.filled(ValueType.parts(Scope.at(json.at(), Scope.Kind.OPTION), CoverPart::option))
                .read(json, reading);
    }

    private static Optional<Option> option(Json json, Reading reading, Names labels) {
        if (json instanceof Json.Text) {
            Optional<String> label = Values.name(json, reading);
            label.ifPresent(name -> labels.declare(name, json.at()));
            return label.map(name -> new Option(name, false));
        }
        return ObjectCursor.open(json, OPTION_PROPERTIES, reading, labels)
                .map(object -> new Option(
                        object.id("label", Values::name, labels),
                        object.optional("withText", Values::truth).orElse(false)));
    }

    private static Optional<CoverValue> value(Json json, Reading reading) {
        if (json instanceof Json.Text text) {
            if (text.text().equals(AUTHOR)) {
                return Optional.of(new CoverValue.Author());
            }
            reading.mistakes().notOneOf(json, List.of(AUTHOR));
            return Optional.empty();
        }
        return ObjectCursor.open(json, VALUE_PROPERTIES, reading).flatMap(object -> {
            object.either("written", "computed");
            Optional<CoverValue> written = object.optional("written", ValueType.filled(ValueType.list(PaperFile::text)))
                    .map(CoverValue.Written::new);
            Optional<CoverValue> computed =
                    object.optional("computed", Values.word(Content.class)).map(CoverValue.Computed::new);
            return written.or(() -> computed);
        });
    }
}
