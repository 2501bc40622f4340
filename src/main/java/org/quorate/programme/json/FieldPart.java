package org.quorate.programme.json;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** The fields of one section. */
final class FieldPart {
    static final List<String> PROPERTIES = List.of(
            "id",
            "heading",
            "aliases",
            "type",
            "meaning",
            "required",
            "requiredIf",
            "onlyIf",
            "choices",
            "scale",
            "target",
            "min",
            "max",
            "maxLength",
            "placeholders",
            "prefilled",
            "several",
            "cell",
            "listColumn",
            "alternative",
            "opening",
            "guidance");
    static final List<String> CHOICE_PROPERTIES = List.of("label", "tone", "aliases");
    static final Set<FieldType> NUMBERS =
            EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY, FieldType.PERCENT, FieldType.SCORE);
    static final Set<FieldType> TEXTS =
            EnumSet.of(FieldType.TEXT, FieldType.NARRATIVE, FieldType.REFERENCE, FieldType.EMAIL);
    static final Set<FieldType> SEVERAL = EnumSet.of(FieldType.POSTCODE, FieldType.TELEPHONE);
    /** The most characters that a cell of Excel holds. */
    static final int LONGEST_TEXT = 32_767;

    private static final Pattern TARGET = Pattern.compile("(list|section):(.+)");

    private final Scope fields;
    private final String returnId;
    private final Names headings;
    private final @Nullable String listOrNull;

    /**
     * Makes a part.
     *
     * @param listOrNull the id of the fixed list whose rows the section expects, or null where it expects none
     */
    FieldPart(Scope fields, String returnId, Names headings, @Nullable String listOrNull) {
        this.listOrNull = listOrNull;
        this.fields = fields;
        this.returnId = returnId;
        this.headings = headings;
    }

    Optional<FieldDefinition> read(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, PROPERTIES, reading, names).map(object -> field(object, reading, names));
    }

    private FieldDefinition field(ObjectCursor object, Reading reading, Names names) {
        String id = object.id("id", Ids::field, names);
        String heading = object.id("heading", Values::name, headings);
        List<String> aliases = object.aliases(headings);
        Optional<FieldType> type = object.required("type", Values.word(FieldType.class));
        if (type.isEmpty() || type.get() == FieldType.TICK) {
            reading.references().include(fields.only(Scope.Kind.TICK), id);
        }
        if (type.isEmpty() || type.get() == FieldType.DATE) {
            reading.references().include(fields.only(Scope.Kind.DATE), id);
        }
        type.ifPresent(known -> {
            tellMisplaced(object, known);
            declareAnswers(object, known, id, reading);
        });
        return new FieldDefinition(
                id,
                heading,
                aliases,
                type.orElse(FieldType.TEXT),
                object.optional("meaning", Values.word(Meaning.class)).orElse(Meaning.NONE),
                need(object, id),
                bounds(object, id),
                object.optional("guidance", Values::anyText).orElse(""),
                entry(object, id));
    }

    private Entry entry(ObjectCursor object, String id) {
        return new Entry(
                object.optional("placeholders", ValueType.distinct("text", Values::text))
                        .orElse(List.of()),
                object.optional("prefilled", Values::truth).orElse(false),
                object.optional("several", Values::truth).orElse(false),
                object.optional("cell", PlacementPart::cell).orElse(null),
                listColumn(object).orElse(null),
                object.optional("alternative", other(id)).orElse(null),
                object.optional("opening", Values::truth).orElse(false));
    }

    private Optional<String> listColumn(ObjectCursor object) {
        if (listOrNull == null) {
            object.refuse("Only a field of a section with \"expected\" has it.", "listColumn");
            return Optional.empty();
        }
        return object.optional("listColumn", Ids.referenceTo(Scope.in(listOrNull, Scope.Kind.COLUMN)));
    }

    /** The id of another date of the section. */
    private ValueType<String> other(String id) {
        return (json, reading) -> {
            Optional<String> other =
                    Ids.referenceTo(fields.only(Scope.Kind.DATE)).read(json, reading);
            other.filter(id::equals).ifPresent(same -> reading.mistakes().wrong(json, "The id of another field."));
            return other;
        };
    }

    private static void tellMisplaced(ObjectCursor object, FieldType type) {
        if (type == FieldType.CHOICE && !object.has("choices")) {
            object.missing("choices");
        }
        if (type == FieldType.SCALE && !object.has("scale")) {
            object.missing("scale");
        }
        tellMisplaced(object, type, EnumSet.of(FieldType.CHOICE), "choices");
        tellMisplaced(object, type, EnumSet.of(FieldType.SCALE), "scale");
        tellMisplaced(object, type, EnumSet.of(FieldType.REFERENCE), "target");
        tellMisplaced(object, type, NUMBERS, "min", "max");
        tellMisplaced(object, type, TEXTS, "maxLength");
        tellMisplaced(object, type, SEVERAL, "several");
        tellMisplaced(object, type, EnumSet.of(FieldType.DATE), "alternative", "opening");
    }

    private static void tellMisplaced(
            ObjectCursor object, FieldType type, Set<FieldType> having, String... properties) {
        if (!having.contains(type)) {
            String types = String.join(", ", having.stream().map(Values::wordOf).toList());
            object.refuse("Only a field of one of these types has it: " + types + ".", properties);
        }
    }

    /** Declares the answers on which conditions may depend; of choices they are declared as they are read. */
    private void declareAnswers(ObjectCursor object, FieldType type, String id, Reading reading) {
        Scope answers = fields.answersTo(id);
        switch (type) {
            case CHOICE -> {}
            case SCALE ->
                object.optional("scale", Values::text)
                        .ifPresent(scale -> reading.references().link(answers, Scope.levelsOf(scale)));
            case YES_NO -> declare(reading.open(answers), object, "Yes", "No");
            case TICK -> declare(reading.open(answers), object, "Ticked");
            default -> declare(reading.open(answers), object, Condition.ANY);
        }
    }

    private static void declare(Names answers, ObjectCursor object, String... words) {
        for (String word : words) {
            answers.declare(word, object.at());
        }
    }

    private Need need(ObjectCursor object, String id) {
        return new Need(
                object.optional("required", Values::truth).orElse(false),
                object.optional("requiredIf", ConditionPart.onOther(fields, id)).orElse(null),
                object.optional("onlyIf", ConditionPart.onOther(fields, id)).orElse(null));
    }

    private Bounds bounds(ObjectCursor object, String id) {
        Optional<BigDecimal> min = object.optional("min", Values::number);
        Optional<BigDecimal> max = object.optional("max", Values::number);
        min.filter(least -> max.isPresent() && max.get().compareTo(least) < 0)
                .ifPresent(least -> object.wrong("max", "The smallest number, " + least + ", or more."));
        return new Bounds(
                object.optional("choices", ValueType.filled(ValueType.parts(fields.answersTo(id), FieldPart::choice)))
                        .orElse(List.of()),
                object.optional("scale", Ids.referenceTo(Scope.of(Scope.Kind.SCALE)))
                        .orElse(null),
                object.optional("target", this::target).orElse(null),
                min.orElse(null),
                max.orElse(null),
                object.optional("maxLength", Values.wholeNumber(1, LONGEST_TEXT))
                        .orElse(0));
    }

    private Optional<String> target(Json json, Reading reading) {
        return Values.text(json, reading).filter(text -> {
            Matcher matcher = TARGET.matcher(text);
            if (!matcher.matches()) {
                reading.mistakes().wrong(json, "\"list:\" or \"section:\", followed by an id.");
                return false;
            }
            Scope scope =
                    matcher.group(1).equals("list") ? Scope.of(Scope.Kind.LIST) : Scope.in(returnId, Scope.Kind.TABLE);
            reading.references().refer(scope, matcher.group(2), json.at());
            return true;
        });
    }

    private static Optional<Choice> choice(Json json, Reading reading, Names labels) {
        if (json instanceof Json.Text) {
            Optional<String> label = Values.name(json, reading);
            label.ifPresentOrElse(name -> labels.declare(name, json.at()), labels::miss);
            return label.map(name -> new Choice(name, Tone.NEUTRAL, List.of()));
        }
        return ObjectCursor.open(json, CHOICE_PROPERTIES, reading, labels)
                .map(object -> new Choice(
                        object.id("label", Values::name, labels),
                        object.optional("tone", Values.word(Tone.class)).orElse(Tone.NEUTRAL),
                        object.aliases(labels)));
    }
}
