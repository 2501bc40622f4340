package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.RelationalOperationEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.StringValueEval;
import org.apache.poi.ss.formula.eval.TwoOperandNumericOperation;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.functions.NumericFunction;
import org.apache.poi.ss.formula.functions.TextFunction;
import org.junit.jupiter.api.Test;

/** What is worked out by a shorter way comes to what the engine's way comes to, to the last bit. */
class DecimalsTest {
    private static final int TRIES = 60_000;
    private static final List<Double> SPECIAL = List.of(
            0.0, -0.0, 1.0, -1.0, 0.5, 1e-4, 0.00005, 1e15, 999_999_999_999_999.0, 1e300, -1e-300, Double.MIN_VALUE);
    private static final double[] NEARNESS = {
        0.0, 1e-16, 1e-15, 5e-15, 1e-14, 1e-13, 9.9e-13, 1.1e-12, 1e-11, -1e-15, -1e-13, -2e-12
    };

    private final Random random = new Random(4801);

    /** Whole numbers, money, numbers that a sum has put a little beside a decimal, and any. */
    private double number() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> random.nextInt(400_000) / 100.0 - 2_000;
            case 3, 4 -> decimal();
            case 5, 6 -> {
                double decimal = decimal();
                yield decimal + (random.nextInt(13) - 6) * Math.ulp(decimal);
            }
            default ->
                random.nextBoolean()
                        ? SPECIAL.get(random.nextInt(SPECIAL.size()))
                        : random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
        };
    }

    private double decimal() {
        long whole = random.nextLong() % (long) Math.pow(10, random.nextInt(17) + 1);
        return BigDecimal.valueOf(whole, random.nextInt(7)).doubleValue();
    }

    @Test
    void multipliesAndDividesAsTheEngine() {
        for (int i = 0; i < TRIES; i++) {
            double one = number();
            double other = number();
            assertSame(one, other, TwoOperandNumericOperation.MultiplyEval, Decimals::product);
            assertSame(one, other, TwoOperandNumericOperation.DivideEval, Decimals::quotient);
        }
    }

    @Test
    void roundsAsTheEngine() {
        for (int i = 0; i < TRIES; i++) {
            assertSame(
                    number(),
                    random.nextInt(11) - 3,
                    NumericFunction.ROUND,
                    (value, digits) -> Decimals.rounded(value, (int) digits));
        }
    }

    private static void assertSame(double one, double other, Function engine, DoubleBinaryOperator ours) {
        ValueEval first = new NumberEval(one);
        ValueEval second = new NumberEval(other);
        assertThat(described(new Arithmetic(() -> first, () -> second, engine, ours)))
                .as("%s and %s", one, other)
                .isEqualTo(described(() -> engine.evaluate(new ValueEval[] {first, second}, 0, 0)));
    }

    private record Compared(String sign, Function engine, boolean less, boolean equal, boolean more) {}

    private static final List<Compared> COMPARISONS = List.of(
            new Compared("=", RelationalOperationEval.EqualEval, false, true, false),
            new Compared("<>", RelationalOperationEval.NotEqualEval, true, false, true),
            new Compared("<", RelationalOperationEval.LessThanEval, true, false, false),
            new Compared("<=", RelationalOperationEval.LessEqualEval, true, true, false),
            new Compared(">", RelationalOperationEval.GreaterThanEval, false, false, true),
            new Compared(">=", RelationalOperationEval.GreaterEqualEval, false, true, true));

    @Test
    void comparesAsTheEngine() {
        for (int i = 0; i < TRIES; i++) {
            double one = number();
            assertComparedSame(one, number());
            assertComparedSame(one, one + one * NEARNESS[random.nextInt(NEARNESS.length)]);
        }
    }

    @Test
    void comparesTextsAsTheEngine() {
        List<String> texts =
                List.of("", " ", "a", "A", "b", "ab", "\u00e9", "\u00c9", "\u00df", "SS", "12", "\u0130", "i", "I");
        texts.forEach(one -> texts.forEach(other -> assertComparedSame(new StringEval(one), new StringEval(other))));
    }

    private static void assertComparedSame(double one, double other) {
        assertComparedSame(new NumberEval(one), new NumberEval(other));
    }

    private static void assertComparedSame(ValueEval first, ValueEval second) {
        for (Compared compared : COMPARISONS) {
            Term ours = new Comparison(
                    () -> first, () -> second, compared.engine, compared.less, compared.equal, compared.more);
            assertThat(described(ours))
                    .as("%s %s %s", first, compared.sign, second)
                    .isEqualTo(described(() -> compared.engine.evaluate(new ValueEval[] {first, second}, 0, 0)));
        }
    }

    private static String described(Term term) {
        try {
            ValueEval value = term.value();
            return value instanceof NumberEval number ? Double.toString(number.getNumberValue()) : value.toString();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return "thrown";
        }
    }

    @Test
    void trimsAsTheEngine() {
        for (String text :
                List.of("", " ", "a", " a", "a ", "a b", "a  b", " a   b  c ", "a\tb ", "\u00a0a ", "a\n b", "\ta")) {
            ValueEval engine = TextFunction.TRIM.evaluate(new ValueEval[] {new StringEval(text)}, 0, 0);
            ValueEval ours = OwnFunctions.value(
                    TextFunctions::trim,
                    new Arguments(new ValueEval[] {new StringEval(text)}, new ColumnIndexes(BookValues.BLANK)));

            assertThat(((StringValueEval) ours).getStringValue())
                    .isEqualTo(((StringValueEval) engine).getStringValue());
        }
    }
}
