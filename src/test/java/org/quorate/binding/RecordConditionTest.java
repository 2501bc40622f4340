package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.programme.Condition;
import org.quorate.programme.SectionDefinition;

class RecordConditionTest {
    private static final SectionDefinition INDICATORS = TestProgramme.indicators();

    private static boolean holds(@Nullable String above, @Nullable String below, Answer answer) {
        Condition condition = new Condition("value", List.of(), List.of(), decimal(above), decimal(below));
        SectionRecord record =
                new SectionRecord(2, "waits", List.of(new FieldAnswer("value", "B2", answer, answer.text())));
        return RecordCondition.holds(condition, INDICATORS, record);
    }

    private static @Nullable BigDecimal decimal(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private static Answer amount(String digits) {
        return new Answer.Amount(new BigDecimal(digits));
    }

    @ParameterizedTest
    @CsvSource({"94.9, true", "94.999999, true", "-200, true", "95, false", "95.0, false", "95.1, false"})
    void holdsBelowANumberButNotAtIt(String value, boolean holds) {
        assertThat(holds(null, "95", amount(value))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"10, false", "10.1, true", "19.9, true", "20, false"})
    void holdsBetweenTwoNumbersButAtNeither(String value, boolean holds) {
        assertThat(holds("10", "20", amount(value))).isEqualTo(holds);
    }

    @Test
    void holdsForNoAnswerThatIsNoNumber() {
        assertThat(holds(null, "95", new Answer.Choice("low"))).isFalse();
        assertThat(RecordCondition.holds(
                        new Condition("value", List.of(), List.of(), null, BigDecimal.TEN),
                        INDICATORS,
                        new SectionRecord(2, "waits", List.of())))
                .isFalse();
    }
}
