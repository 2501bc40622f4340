package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Indicators.Wanted;
import org.quorate.consolidation.ProcessBehaviour.Assurance;
import org.quorate.consolidation.ProcessBehaviour.Variation;

class ProcessBehaviourTest {
    private static List<BigDecimal> values(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static ProcessBehaviour of(Wanted wanted, @Nullable Integer target, int... values) {
        return ProcessBehaviour.of(values(values), target == null ? null : BigDecimal.valueOf(target), wanted)
                .orElseThrow();
    }

    private static Variation variation(Wanted wanted, int... values) {
        return of(wanted, null, values).variation();
    }

    @Test
    void saysNothingOfFewerThanTenValues() {
        assertThat(ProcessBehaviour.of(values(1, 2, 1, 2, 1, 2, 1, 2, 90), null, Wanted.AT_LEAST))
                .isEmpty();
        assertThat(ProcessBehaviour.of(values(1, 2, 1, 2, 1, 2, 1, 2, 1, 2), null, Wanted.AT_LEAST))
                .isPresent();
    }

    @Test
    void setsTheLimitsByTheMeanMovingRange() {
        ProcessBehaviour behaviour = of(Wanted.AT_LEAST, null, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12);

        assertThat(behaviour.mean()).isEqualByComparingTo("11");
        assertThat(behaviour.lower()).isEqualByComparingTo("5.68");
        assertThat(behaviour.upper()).isEqualByComparingTo("16.32");
        assertThat(behaviour.variation()).isEqualTo(Variation.COMMON);
        assertThat(behaviour.assurance()).isEmpty();
    }

    @Test
    void callsAValueOutsideTheLimitsASpecialCause() {
        int[] high = {10, 12, 10, 12, 10, 12, 10, 12, 10, 40};
        int[] low = {10, 12, 10, 12, 10, 12, 10, 12, 10, -20};

        assertThat(variation(Wanted.AT_LEAST, high)).isEqualTo(Variation.IMPROVEMENT);
        assertThat(variation(Wanted.AT_MOST, high)).isEqualTo(Variation.CONCERN);
        assertThat(variation(Wanted.NOT_SAID, high)).isEqualTo(Variation.HIGH);
        assertThat(variation(Wanted.AT_LEAST, low)).isEqualTo(Variation.CONCERN);
        assertThat(variation(Wanted.AT_MOST, low)).isEqualTo(Variation.IMPROVEMENT);
        assertThat(variation(Wanted.NOT_SAID, low)).isEqualTo(Variation.LOW);
    }

    @Test
    void judgesTheLatestValueAndNoneBefore() {
        assertThat(variation(Wanted.AT_LEAST, 10, 12, 10, 12, 10, 40, 10, 16, 10, 12))
                .isEqualTo(Variation.COMMON);
    }

    @Test
    void callsSevenInARowOnOneSideOfTheMeanASpecialCause() {
        assertThat(variation(Wanted.AT_LEAST, 4, 8, 2, 9, 13, 12, 13, 12, 13, 12, 13))
                .isEqualTo(Variation.IMPROVEMENT);
        assertThat(variation(Wanted.AT_LEAST, 4, 8, 2, 9, 13, 12, 13, 9, 13, 12, 13))
                .isEqualTo(Variation.COMMON);
    }

    @Test
    void callsSevenThatRiseOrFallASpecialCause() {
        assertThat(variation(Wanted.AT_MOST, 20, 2, 20, 2, 7, 8, 9, 10, 11, 12, 13))
                .isEqualTo(Variation.CONCERN);
        assertThat(variation(Wanted.AT_MOST, 20, 2, 20, 2, 13, 12, 11, 10, 9, 8, 7))
                .isEqualTo(Variation.IMPROVEMENT);
        assertThat(variation(Wanted.AT_MOST, 20, 2, 20, 2, 7, 8, 9, 9, 10, 12, 13))
                .isEqualTo(Variation.COMMON);
    }

    @Test
    void callsTwoOfThreeNearALimitASpecialCause() {
        assertThat(variation(Wanted.AT_LEAST, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 14, 11, 14))
                .isEqualTo(Variation.IMPROVEMENT);
        assertThat(variation(Wanted.AT_LEAST, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 11, 14))
                .isEqualTo(Variation.COMMON);
    }

    @Test
    void saysWhetherTheProcessMeetsItsTarget() {
        int[] values = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12};

        assertThat(of(Wanted.AT_LEAST, 5, values).assurance()).contains(Assurance.PASSES);
        assertThat(of(Wanted.AT_LEAST, 11, values).assurance()).contains(Assurance.INCONSISTENT);
        assertThat(of(Wanted.AT_LEAST, 17, values).assurance()).contains(Assurance.FAILS);
        assertThat(of(Wanted.AT_MOST, 17, values).assurance()).contains(Assurance.PASSES);
        assertThat(of(Wanted.AT_MOST, 5, values).assurance()).contains(Assurance.FAILS);
        assertThat(of(Wanted.NOT_SAID, 5, values).assurance()).isEmpty();
    }
}
