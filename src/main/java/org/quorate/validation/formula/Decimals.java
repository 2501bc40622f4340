package org.quorate.validation.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * Products, quotients and roundings as the engine has them: a number is what its first 15 digits are, and is worked out in decimals.
 * Numbers of up to four decimals, as money and percentages are, are worked out as whole ten-thousandths, which a double holds
 * exactly; the same comes out without writing any of them down.
 */
final class Decimals {
    private static final double SCALE = 1e4;
    /** How many ten-thousandths a unit of so many decimals is. */
    private static final long[] STEPS = {10_000, 1_000, 100, 10, 1};
    /** The largest ten-thousandths that are taken so: 15 digits. */
    private static final double MOST = 1e15;
    /** The largest whole number up to which a double holds each. */
    private static final double EXACT = 1L << 53;
    /** Less than half of the 15th digit of a number, measured by the number. */
    private static final double NEGLIGIBLE = 4e-16;

    private Decimals() {}

    /** Returns a number in ten-thousandths, or NaN where it has more decimals or more than 15 digits. */
    private static double scaled(double number) {
        double scaled = Math.rint(number * SCALE);
        boolean plain = Math.abs(scaled) < MOST && Math.abs(scaled / SCALE - number) <= Math.abs(number) * NEGLIGIBLE;
        return plain ? scaled : Double.NaN;
    }

    static double product(double one, double other) {
        double product = scaled(one) * scaled(other);
        return Math.abs(product) < EXACT
                ? product / (SCALE * SCALE)
                : decimal(one).multiply(decimal(other)).doubleValue();
    }

    /** By 0 it is infinite. */
    static double quotient(double dividend, double divisor) {
        if (divisor == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double quotient = scaled(dividend) / scaled(divisor);
        return Double.isNaN(quotient)
                ? decimal(dividend)
                        .divide(decimal(divisor), MathContext.DECIMAL128)
                        .doubleValue()
                : quotient;
    }

    /** Rounds to so many decimals, a half away from 0. */
    static double rounded(double number, int digits) {
        double scaled = scaled(number);
        if (Double.isNaN(scaled) || digits < 0 || digits >= STEPS.length) {
            return decimal(number).setScale(digits, RoundingMode.HALF_UP).doubleValue();
        }
        long step = STEPS[digits];
        long steps = (Math.abs((long) scaled) + step / 2) / step;
        return Math.signum(scaled) * (steps * step / SCALE);
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(NumberToTextConverter.toText(number));
    }
}
