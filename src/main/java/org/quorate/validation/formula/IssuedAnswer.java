package org.quorate.validation.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.validation.IssuedPlaces;

/**
 * What formulas of a workbook that is sent out make of one cell into which somebody types an answer: its value as checks see it,
 * and whether that can be told. A blank is given as a reference to an empty cell, because no function gives one.
 */
final class IssuedAnswer {
    /** What somebody types who has no answer. Reading takes them for blanks; see its own list. */
    static final List<String> NOT_GIVEN = List.of(
            "n/a",
            "na",
            "n.a.",
            "not applicable",
            "-",
            "--",
            "\u2010",
            "\u2011",
            "\u2012",
            "\u2013",
            "\u2014",
            "\u2015",
            "select",
            "select one",
            "select an item",
            "please select",
            "please select one",
            "choose",
            "choose one",
            "choose an item",
            "please choose");
    /** What somebody types who has nothing to tell; in a text it is one. */
    static final List<String> NOTHING = List.of("nil", "none", "nothing");
    /** What somebody types who will answer later: told of the answer, so that no check is made of it. */
    static final List<String> LATER = List.of(
            "tba",
            "tbc",
            "tbd",
            "t.b.a.",
            "t.b.c.",
            "t.b.d.",
            "to be confirmed",
            "to be advised",
            "to be agreed",
            "to be announced",
            "to be determined",
            "xx",
            "xxx",
            "?",
            "??",
            "???");

    private static final String HARD_SPACE = "\u00A0";

    private final FieldDefinition field;
    private final String cell;
    private final String blank;
    private final Map<String, String> words;

    private IssuedAnswer(FieldDefinition field, String cell, String blank, Map<String, String> words) {
        this.field = field;
        this.cell = cell;
        this.blank = blank;
        this.words = words;
    }

    /**
     * Looks at a cell.
     *
     * @throws IssuedRefusedException if no formula can read what may be typed into it
     */
    static IssuedAnswer of(FieldDefinition field, String cell, IssuedPlaces places, TypedWords words)
            throws IssuedRefusedException {
        if (field.type() == FieldType.POSTCODE || field.type() == FieldType.TELEPHONE) {
            throw new IssuedRefusedException(
                    "a formula cannot tell whether \"" + field.heading() + "\" is one that can be read");
        }
        return new IssuedAnswer(field, cell, places.blank(), words.of(field));
    }

    /** Returns the value, where {@link #plain} is TRUE. */
    String value() {
        return switch (field.type()) {
            case TEXT, NARRATIVE, REFERENCE, EMAIL -> "IF(" + is(notGiven()) + "," + blank + "," + text() + ")";
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE -> "IF(ISNUMBER(" + cell + ")," + cell + "," + blank + ")";
            case DATE -> "IF(ISNUMBER(" + cell + "),INT(" + cell + ")," + blank + ")";
            case TICK -> is(TypedWords.TICKS);
            case CHOICE, SCALE, PARTY, PERIOD, YES_NO ->
                "IF(" + is(words.keySet()) + "," + chosen() + "," + blank + ")";
            case POSTCODE, TELEPHONE -> cell;
        };
    }

    /** Returns a formula that is TRUE where the cell is blank, or says that it has no answer. */
    String missing() {
        return switch (field.type()) {
            case TEXT, NARRATIVE, REFERENCE, EMAIL, POSTCODE, TELEPHONE -> is(notGiven());
            case TICK -> "FALSE";
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE, DATE -> "NOT(ISNUMBER(" + cell + "))";
            case CHOICE, SCALE, PARTY, PERIOD, YES_NO -> "NOT(" + is(words.keySet()) + ")";
        };
    }

    /**
     * Returns a formula that is TRUE where the value can be told.
     *
     * @param needed a formula that is TRUE where a blank is told as missing; empty where it never is
     */
    String plain(String needed) {
        Set<String> none = new LinkedHashSet<>(NOTHING);
        none.addAll(notGiven());
        String blankOrNil = needed.isEmpty()
                ? is(none)
                : needed.equals("TRUE") ? is(NOTHING) : "IF(" + needed + "," + is(NOTHING) + "," + is(none) + ")";
        return switch (field.type()) {
            case TEXT, NARRATIVE, REFERENCE, EMAIL -> {
                String confirmed = "NOT(" + is(LATER) + ")";
                yield needed.isEmpty()
                        ? confirmed
                        : "AND(" + confirmed + ",NOT(AND(" + needed + "," + is(notGiven()) + ")))";
            }
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE, DATE ->
                "IF(ISNUMBER(" + cell + ")," + withinBounds() + "," + blankOrNil + ")";
            case TICK ->
                is(Stream.of(List.of(""), TypedWords.TICKS, TypedWords.NO_TICKS, notGiven(), NOTHING)
                        .flatMap(List::stream)
                        .toList());
            case CHOICE, SCALE, PARTY, PERIOD, YES_NO -> "IF(" + is(words.keySet()) + ",TRUE," + blankOrNil + ")";
            case POSTCODE, TELEPHONE -> "FALSE";
        };
    }

    /** Returns a formula that is TRUE where the answer meets the condition, which names its field. */
    String meets(Condition condition) {
        List<String> parts = new ArrayList<>();
        parts.add(field.type() == FieldType.TICK ? value() : "NOT(" + missing() + ")");
        if (!condition.is().isEmpty() && !condition.is().contains(Condition.ANY)) {
            parts.add(oneOf(condition.is()));
        }
        if (!condition.not().isEmpty()) {
            parts.add("NOT(" + oneOf(condition.not()) + ")");
        }
        if (condition.aboveOrNull() != null) {
            parts.add("AND(ISNUMBER(" + cell + ")," + cell + ">" + plainDigits(condition.aboveOrNull()) + ")");
        }
        if (condition.belowOrNull() != null) {
            parts.add("AND(ISNUMBER(" + cell + ")," + cell + "<" + plainDigits(condition.belowOrNull()) + ")");
        }
        return "AND(" + String.join(",", parts) + ")";
    }

    private String oneOf(List<String> answers) {
        if (field.type() == FieldType.TICK) {
            return answers.contains("Ticked") ? value() : "FALSE";
        }
        return "OR("
                + answers.stream()
                        .map(answer -> value() + "&\"\"=" + quoted(answer))
                        .collect(Collectors.joining(","))
                + ")";
    }

    /** Returns the words for the answer in a sentence. */
    String shown() {
        String said = switch (field.type()) {
            case DATE -> "TEXT(" + cell + ",\"d mmmm yyyy\")";
            case TICK -> "IF(" + value() + ",\"ticked\",\"not ticked\")";
            case PARTY, PERIOD, CHOICE, SCALE, YES_NO -> value();
            default -> cell;
        };
        return field.type() == FieldType.TICK ? said : "IF(" + missing() + ",\"blank\"," + said + ")";
    }

    private List<String> notGiven() {
        return Stream.of(List.of(""), NOT_GIVEN, field.entry().placeholders())
                .flatMap(List::stream)
                .map(String::strip)
                .toList();
    }

    /** A reading of the cell without what nobody sees at its ends; programs differ in the text of TRUE. */
    private String trimmed() {
        String text = "TRIM(" + spaced() + ")";
        return field.type() == FieldType.TICK || field.type() == FieldType.YES_NO
                ? "IF(ISLOGICAL(" + cell + "),IF(" + cell + ",\"yes\",\"no\")," + text + ")"
                : text;
    }

    private String spaced() {
        return "SUBSTITUTE(" + cell + ",\"" + HARD_SPACE + "\",\" \")";
    }

    /** Spaces within the text stay as they are, unless there are others at its ends. */
    private String text() {
        return "IF(OR(LEFT(" + spaced() + ")=\" \",RIGHT(" + spaced() + ")=\" \")," + trimmed() + "," + spaced() + ")";
    }

    private String is(Iterable<String> some) {
        return "SUMPRODUCT(--(" + array(some) + "=" + trimmed() + "))>0";
    }

    private String chosen() {
        List<String> values = words.values().stream().distinct().toList();
        String numbers = words.values().stream()
                .map(value -> Integer.toString(values.indexOf(value) + 1))
                .collect(Collectors.joining(",", "{", "}"));
        return "CHOOSE(SUMPRODUCT((" + array(words.keySet()) + "=" + trimmed() + ")*" + numbers + "),"
                + values.stream().map(IssuedAnswer::quoted).collect(Collectors.joining(",")) + ")";
    }

    private String withinBounds() {
        List<String> bounds = new ArrayList<>();
        BigDecimal min = field.bounds().minOrNull();
        BigDecimal max = field.bounds().maxOrNull();
        if (field.type() == FieldType.SCORE) {
            min = min == null ? BigDecimal.ONE : min;
            max = max == null ? BigDecimal.valueOf(5) : max;
        }
        if (field.type() == FieldType.DATE) {
            bounds.add(cell + ">=1");
        }
        if (field.type() == FieldType.INTEGER || field.type() == FieldType.SCORE) {
            bounds.add(cell + "=INT(" + cell + ")");
        }
        if (min != null) {
            bounds.add(cell + ">=" + plainDigits(min));
        }
        if (max != null) {
            bounds.add(cell + "<=" + plainDigits(max));
        }
        return bounds.isEmpty() ? "TRUE" : "AND(" + String.join(",", bounds) + ")";
    }

    static String plainDigits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String array(Iterable<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add(quoted(text)));
        return "{" + String.join(",", quoted) + "}";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
