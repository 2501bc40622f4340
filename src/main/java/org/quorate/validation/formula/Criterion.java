package org.quorate.validation.formula;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of COUNTIF and its kin, as Excel understands it: a blank is 0; a text may begin with an operator; what reads as a
 * number, a percentage, an amount or a date is a number; other texts take wildcards in any case. The engine's own takes no line
 * breaks, and needs a regular expression that a cell of many stars would keep busy for ever. Immutable.
 *
 * @param operandOrNull a Double, a Boolean, a text; null for no more than an operator
 * @param patternOrNull the operand where it is a text, or null
 * @param keyOrNull the key by which an index has the rows that meet it; null where it is more than one value that is looked for
 */
record Criterion(
        Operator operator,
        @Nullable Object operandOrNull,
        @Nullable Wildcards patternOrNull,
        @Nullable Object keyOrNull) {
    private static final Pattern FORM = Pattern.compile("(?<sign><=|>=|<>|=|<|>|)(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern AMOUNT =
            Pattern.compile("(?<minus>-?)(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?(?<percent>%?)");

    /** How a value is compared. */
    private enum Operator {
        /** No operator at all, which is equality but for a text without letters. */
        NONE,
        EQUAL,
        OTHER,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    /** Understands a value of the book as a criterion. */
    static Criterion of(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return of(Operator.NONE, value == null ? Double.valueOf(0) : value);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return of(Operator.NONE, text);
        }
        Operator operator = switch (form.group("sign")) {
            case "=" -> Operator.EQUAL;
            case "<>" -> Operator.OTHER;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">" -> Operator.MORE;
            case ">=" -> Operator.AT_LEAST;
            default -> Operator.NONE;
        };
        return of(operator, operand(form.group("rest")));
    }

    private static Criterion of(Operator operator, @Nullable Object operand) {
        boolean equality = operator == Operator.NONE || operator == Operator.EQUAL;
        boolean one = operand != null && !(operand instanceof String text && Wildcards.isIn(text));
        return new Criterion(
                operator,
                operand,
                operand instanceof String words ? Wildcards.of(words) : null,
                equality && one ? ColumnIndexes.keyOfCell(operand) : null);
    }

    private static @Nullable Object operand(String rest) {
        if (rest.isEmpty()) {
            return null;
        }
        if (rest.equalsIgnoreCase("TRUE") || rest.equalsIgnoreCase("FALSE")) {
            return rest.equalsIgnoreCase("TRUE");
        }
        Double number = OperandResolver.parseDouble(rest);
        return number == null ? number(rest).<Object>map(Double::valueOf).orElse(rest) : number;
    }

    private static Optional<Double> number(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return SerialDate.parse(text).map(SerialDate::of);
        }
        String fraction = amount.group("fraction");
        BigDecimal number = new BigDecimal(
                amount.group("minus") + amount.group("whole").replace(",", "") + (fraction == null ? "" : fraction));
        return Optional.of((amount.group("percent").isEmpty() ? number : number.movePointLeft(2)).doubleValue());
    }

    /** Finds the key by which an index has the rows that meet it; empty where it is more than one value that is looked for. */
    Optional<Object> key() {
        return Optional.ofNullable(keyOrNull);
    }

    /** Returns whether a value of the book meets it. */
    boolean admits(@Nullable Object value) {
        return switch (operator) {
            case NONE -> operandOrNull == null ? isNothing(value) : equal(value);
            case EQUAL -> operandOrNull == null ? value == null : equal(value);
            case OTHER -> operandOrNull == null ? value != null : !equal(value);
            case LESS -> compares(value, -1, -1);
            case AT_MOST -> compares(value, -1, 0);
            case MORE -> compares(value, 1, 1);
            case AT_LEAST -> compares(value, 0, 1);
        };
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private boolean equal(@Nullable Object value) {
        if (patternOrNull != null) {
            return value instanceof String text && patternOrNull.matches(text);
        }
        return value != null
                && operandOrNull != null
                && ColumnIndexes.keyOfCell(value).equals(ColumnIndexes.keyOfCell(operandOrNull));
    }

    /** Only what is of its kind is compared by order. */
    private boolean compares(@Nullable Object value, int least, int most) {
        int order;
        if (operandOrNull instanceof Double number && value instanceof Double other) {
            order = Double.compare(other, number);
        } else if (operandOrNull instanceof String text && value instanceof String other) {
            order = other.compareToIgnoreCase(text);
        } else if (operandOrNull instanceof Boolean truth && value instanceof Boolean other) {
            order = other.compareTo(truth);
        } else {
            return false;
        }
        int sign = Integer.signum(order);
        return least <= sign && sign <= most;
    }
}
