package org.quorate.validation.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;

/**
 * What formulas of a workbook that is sent out make of a column into which people type. Functions over a column take its cells as
 * they stand; so it can be told only of a column in which each is blank or stands for nothing but itself.
 */
final class IssuedColumn {
    private final FieldDefinition field;
    private final String column;
    private final String filled;
    private final Map<String, String> words;

    private IssuedColumn(FieldDefinition field, String column, String filled, Map<String, String> words) {
        this.field = field;
        this.column = column;
        this.filled = filled;
        this.words = words;
    }

    /**
     * Looks at a column.
     *
     * @throws IssuedRefusedException if what stands in it never is what a check sees
     */
    static IssuedColumn of(FieldDefinition field, String column, String filled, TypedWords words)
            throws IssuedRefusedException {
        switch (field.type()) {
            case TICK ->
                throw new IssuedRefusedException(
                        "the column of \"" + field.heading() + "\" holds marks, where a check sees TRUE and FALSE");
            case PERIOD ->
                throw new IssuedRefusedException("the column of \"" + field.heading()
                        + "\" holds the names of periods, where a check sees their ids");
            case POSTCODE, TELEPHONE ->
                throw new IssuedRefusedException(
                        "a formula cannot tell whether \"" + field.heading() + "\" is one that can be read");
            default -> {
                return new IssuedColumn(field, column, filled, words.of(field));
            }
        }
    }

    /** Returns formulas that are all TRUE where each value of the column can be told. */
    List<String> plain() {
        List<String> tests = new ArrayList<>();
        switch (field.type()) {
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE, DATE -> numbers(tests);
            case CHOICE, SCALE, PARTY, YES_NO ->
                tests.add("SUMPRODUCT(COUNTIF(" + column + ","
                        + criteria(words.values().stream().distinct().toList()) + "))=COUNTA(" + column + ")");
            default -> texts(tests);
        }
        if (field.need().required()) {
            tests.add("COUNTBLANK(" + column + ")=ROWS(" + filled + ")-SUM(" + filled + ")");
        }
        return tests;
    }

    /** Returns formulas that are all TRUE where no answer is missing that must be given where another meets a condition. */
    List<String> answered(Condition condition, IssuedColumn asked) {
        List<String> tests = new ArrayList<>(asked.plain());
        tests.add("SUMPRODUCT(" + asked.meets(condition) + "*(" + column + "=\"\"))=0");
        return tests;
    }

    /** A blank is equal to 0 too, so that a number is asked to be one first. */
    private String meets(Condition condition) {
        List<String> factors = new ArrayList<>(List.of("(" + column + "<>\"\")"));
        if (!condition.is().isEmpty() && !condition.is().contains(Condition.ANY)) {
            factors.add(oneOf(condition.is()));
        }
        if (!condition.not().isEmpty()) {
            factors.add("(1-" + oneOf(condition.not()) + ")");
        }
        if (condition.aboveOrNull() != null) {
            factors.add("ISNUMBER(" + column + ")*(" + column + ">" + IssuedAnswer.plainDigits(condition.aboveOrNull())
                    + ")");
        }
        if (condition.belowOrNull() != null) {
            factors.add("ISNUMBER(" + column + ")*(" + column + "<" + IssuedAnswer.plainDigits(condition.belowOrNull())
                    + ")");
        }
        return String.join("*", factors);
    }

    /** The answers are different ones, so that none is counted twice. */
    private String oneOf(List<String> answers) {
        return answers.stream()
                .map(answer -> "(" + column + "&\"\"=" + IssuedAnswer.quoted(answer) + ")")
                .collect(Collectors.joining("+", "(", ")"));
    }

    private void numbers(List<String> tests) {
        tests.add("COUNT(" + column + ")=COUNTA(" + column + ")");
        BigDecimal min = field.bounds().minOrNull();
        BigDecimal max = field.bounds().maxOrNull();
        if (field.type() == FieldType.SCORE) {
            min = min == null ? BigDecimal.ONE : min;
            max = max == null ? BigDecimal.valueOf(5) : max;
        }
        if (field.type() == FieldType.DATE) {
            min = BigDecimal.ONE;
        }
        if (min != null) {
            tests.add("COUNTIF(" + column + ",\"<" + IssuedAnswer.plainDigits(min) + "\")=0");
        }
        if (max != null) {
            tests.add("COUNTIF(" + column + ",\">" + IssuedAnswer.plainDigits(max) + "\")=0");
        }
        if (field.type() == FieldType.INTEGER || field.type() == FieldType.SCORE || field.type() == FieldType.DATE) {
            tests.add("SUMPRODUCT(--(" + column + "<>INT(" + column + ")))=0");
        }
    }

    /** Spaces at the ends, and words that stand for a blank, are not what a check sees. */
    private void texts(List<String> tests) {
        tests.add("COUNT(" + column + ")=0");
        tests.add("SUMPRODUCT(--ISLOGICAL(" + column + "))=0");
        for (String end : List.of("LEFT", "RIGHT")) {
            tests.add("SUMPRODUCT(--(SUBSTITUTE(" + end + "(" + column + "),\"\u00A0\",\" \")=\" \"))=0");
        }
        List<String> notItself = Stream.of(
                        IssuedAnswer.NOT_GIVEN,
                        IssuedAnswer.LATER,
                        field.entry().placeholders())
                .flatMap(List::stream)
                .map(String::strip)
                .toList();
        tests.add("SUMPRODUCT(COUNTIF(" + column + "," + criteria(notItself) + "))=0");
    }

    /** Criteria that mean their texts as they stand. */
    private static String criteria(List<String> texts) {
        return texts.stream()
                .map(text -> "=" + text.replace("~", "~~").replace("*", "~*").replace("?", "~?"))
                .map(IssuedAnswer::quoted)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
