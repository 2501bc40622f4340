package org.quorate.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Indicators.Wanted;

/**
 * What the values of an indicator say when they are seen as a process, by the rules of "Making Data Count" (domain.md B11): the
 * limits are the mean and 2.66 times the mean moving range on both sides of it, and what is judged is the latest value. Immutable.
 *
 * @param mean of all values
 * @param lower and {@code upper} the process limits
 * @param assuranceOrNull whether the process can be relied on to meet its target, or null where there is no target or it is not
 *     said on which side of it is better
 */
public record ProcessBehaviour(
        BigDecimal mean,
        BigDecimal lower,
        BigDecimal upper,
        Variation variation,
        @Nullable Assurance assuranceOrNull) {
    /** Of fewer values nothing is said. */
    public static final int FEWEST_POINTS = 10;

    /** So many values in a row on one side of the mean, or rising, or falling, are no chance. */
    private static final int RUN = 7;

    private static final BigDecimal LIMIT_FACTOR = new BigDecimal("2.66");
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** What the latest value says of the process. */
    public enum Variation {
        IMPROVEMENT("Special cause variation: improvement", "◆"),
        CONCERN("Special cause variation: concern", "■"),
        /** Where it is not said what is better. */
        HIGH("Special cause variation: high", "△"),
        LOW("Special cause variation: low", "▽"),
        COMMON("Common cause variation: no significant change", "○");

        private final String label;
        private final String shape;

        Variation(String label, String shape) {
            this.label = label;
            this.shape = shape;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }

        /** Returns the sign that stands before the words. */
        public String shape() {
            return shape;
        }
    }

    /** Whether the process, left as it is, meets its target. */
    public enum Assurance {
        PASSES("Will consistently meet the target", "P"),
        FAILS("Will consistently miss the target", "F"),
        INCONSISTENT("May meet or miss the target", "?");

        private final String label;
        private final String shape;

        Assurance(String label, String shape) {
            this.label = label;
            this.shape = shape;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }

        /** Returns the letter that stands before the words. */
        public String shape() {
            return shape;
        }
    }

    /** Returns whether the process can be relied on to meet its target. */
    public Optional<Assurance> assurance() {
        return Optional.ofNullable(assuranceOrNull);
    }

    /**
     * Judges values.
     *
     * @param values earliest first
     * @param targetOrNull what they should be, or null
     * @return empty for fewer than {@link #FEWEST_POINTS}
     */
    static Optional<ProcessBehaviour> of(List<BigDecimal> values, @Nullable BigDecimal targetOrNull, Wanted wanted) {
        if (values.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        BigDecimal mean = mean(values);
        BigDecimal reach =
                mean(moves(values).stream().map(BigDecimal::abs).toList()).multiply(LIMIT_FACTOR, PRECISION);
        BigDecimal lower = mean.subtract(reach, PRECISION);
        BigDecimal upper = mean.add(reach, PRECISION);
        int side = special(values.stream().map(value -> value.subtract(mean)).toList(), reach);
        return Optional.of(new ProcessBehaviour(
                mean,
                lower,
                upper,
                variation(side, wanted),
                targetOrNull == null ? null : assurance(targetOrNull, lower, upper, wanted)));
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), PRECISION);
    }

    private static List<BigDecimal> moves(List<BigDecimal> values) {
        return IntStream.range(1, values.size())
                .mapToObj(at -> values.get(at).subtract(values.get(at - 1)))
                .toList();
    }

    /**
     * To which side the latest value departs from chance; 0 where it does not.
     *
     * @param deviations of the values from their mean
     * @param reach from the mean to each limit
     */
    private static int special(List<BigDecimal> deviations, BigDecimal reach) {
        BigDecimal last = deviations.get(deviations.size() - 1);
        if (last.abs().compareTo(reach) > 0) {
            return last.signum();
        }
        int run = common(lastOf(deviations, RUN));
        if (run != 0) {
            return run;
        }
        int trend = common(lastOf(moves(deviations), RUN - 1));
        if (trend != 0) {
            return trend;
        }
        BigDecimal near = reach.multiply(BigDecimal.valueOf(2)).divide(BigDecimal.valueOf(3), PRECISION);
        long nearby = lastOf(deviations, 3).stream()
                .filter(deviation ->
                        deviation.signum() == last.signum() && deviation.abs().compareTo(near) > 0)
                .count();
        return nearby >= 2 && last.abs().compareTo(near) > 0 ? last.signum() : 0;
    }

    private static List<BigDecimal> lastOf(List<BigDecimal> values, int count) {
        return values.subList(values.size() - count, values.size());
    }

    /** The sign that all have; 0 where they differ. */
    private static int common(List<BigDecimal> values) {
        int sign = values.get(0).signum();
        return values.stream().allMatch(value -> value.signum() == sign) ? sign : 0;
    }

    private static Variation variation(int side, Wanted wanted) {
        if (side == 0) {
            return Variation.COMMON;
        }
        return switch (wanted) {
            case AT_LEAST -> side > 0 ? Variation.IMPROVEMENT : Variation.CONCERN;
            case AT_MOST -> side < 0 ? Variation.IMPROVEMENT : Variation.CONCERN;
            case NOT_SAID -> side > 0 ? Variation.HIGH : Variation.LOW;
        };
    }

    private static @Nullable Assurance assurance(BigDecimal target, BigDecimal lower, BigDecimal upper, Wanted wanted) {
        boolean above = target.compareTo(upper) > 0;
        boolean below = target.compareTo(lower) < 0;
        return switch (wanted) {
            case AT_LEAST -> below ? Assurance.PASSES : above ? Assurance.FAILS : Assurance.INCONSISTENT;
            case AT_MOST -> above ? Assurance.PASSES : below ? Assurance.FAILS : Assurance.INCONSISTENT;
            case NOT_SAID -> null;
        };
    }
}
