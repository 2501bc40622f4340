package org.quorate.binding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.submission.CellValue;

/**
 * Parses numbers: number cells, and texts with correct thousands separators, a pound sign where money may stand, and a
 * percent sign where a percentage may stand.
 */
final class NumberAnswers {
    private static final Pattern TYPED = Pattern.compile("(?<minus>[-\\u2212]?)\\s?(?<pound>\u00A3?)\\s?"
            + "(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(?<fraction>\\.\\d+)?\\s?(?<percent>%?)");
    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal LOWEST_SCORE = BigDecimal.ONE;
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(5);

    Parsed parse(FieldCell at, CellValue value, String text) {
        if (value instanceof CellValue.Number number && CellText.isSensible(number.number())) {
            return judged(at, number.number(), false);
        }
        return (value instanceof CellValue.Text ? find(at.field().type(), text) : Optional.<BigDecimal>empty())
                .map(number -> judged(at, number, true))
                .orElseGet(() -> Parsed.unreadable(
                        at, at.finding(FindingCode.NUMBER_UNREADABLE).with("expected", expected(at.field()))));
    }

    private static Parsed judged(FieldCell at, BigDecimal read, boolean typed) {
        BigDecimal number = CellText.plain(read);
        if (!allows(at.field(), number)) {
            return Parsed.unreadable(
                    at, at.finding(FindingCode.NUMBER_OUT_OF_RANGE).with("expected", expected(at.field())));
        }
        Answer answer = new Answer.Amount(number);
        return typed
                ? Parsed.with(answer, at.finding(FindingCode.NUMBER_AS_TEXT).with("read", number.toPlainString()))
                : Parsed.clean(answer);
    }

    private static Optional<BigDecimal> find(FieldType type, String text) {
        Matcher matcher = TYPED.matcher(text);
        if (text.length() > LONGEST_NUMBER || !matcher.matches()) {
            return Optional.empty();
        }
        boolean pound = !matcher.group("pound").isEmpty();
        boolean percent = !matcher.group("percent").isEmpty();
        if ((pound && type != FieldType.MONEY && type != FieldType.DECIMAL) || (percent && type != FieldType.PERCENT)) {
            return Optional.empty();
        }
        String fraction = matcher.group("fraction");
        BigDecimal number =
                new BigDecimal(matcher.group("whole").replaceAll("[, ]", "") + (fraction == null ? "" : fraction));
        BigDecimal signed = matcher.group("minus").isEmpty() ? number : number.negate();
        return Optional.of(percent ? signed.movePointLeft(2) : signed);
    }

    private static boolean allows(FieldDefinition field, BigDecimal number) {
        BigDecimal min = min(field);
        BigDecimal max = max(field);
        return (!isWhole(field) || number.scale() == 0)
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    private static boolean isWhole(FieldDefinition field) {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.SCORE;
    }

    private static @Nullable BigDecimal min(FieldDefinition field) {
        BigDecimal min = field.bounds().minOrNull();
        return min == null && field.type() == FieldType.SCORE ? LOWEST_SCORE : min;
    }

    private static @Nullable BigDecimal max(FieldDefinition field) {
        BigDecimal max = field.bounds().maxOrNull();
        return max == null && field.type() == FieldType.SCORE ? HIGHEST_SCORE : max;
    }

    private static String expected(FieldDefinition field) {
        BigDecimal min = min(field);
        BigDecimal max = max(field);
        String kind = isWhole(field) ? "A whole number" : "A number";
        if (field.type() == FieldType.PERCENT) {
            kind = "A percentage";
        }
        if (min != null && max != null) {
            return kind + " from " + shown(field, min) + " to " + shown(field, max) + ".";
        }
        if (min != null) {
            return kind + " of at least " + shown(field, min) + ".";
        }
        return max == null ? kind + "." : kind + " of at most " + shown(field, max) + ".";
    }

    private static String shown(FieldDefinition field, BigDecimal bound) {
        return field.type() == FieldType.PERCENT
                ? CellText.digits(bound.movePointRight(2)) + "%"
                : CellText.digits(bound);
    }
}
