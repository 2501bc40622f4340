package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Finding EMPTY = Finding.of(FindingCode.FILE_EMPTY, Location.file("north.xlsx"));

    @Test
    void carriesItsValueTogetherWithWhatWasFound() {
        Outcome<String> outcome = Outcome.of("read", List.of(EMPTY));

        assertThat(outcome.value()).contains("read");
        assertThat(outcome.findings()).containsExactly(EMPTY);
    }

    @Test
    void hasNoValueWhereTheDataWasTooWrongToGiveOne() {
        Outcome<String> outcome = Outcome.none(List.of(EMPTY));

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings()).containsExactly(EMPTY);
    }

    @Test
    void keepsItsFindingsFromBeingChanged() {
        List<Finding> findings = new ArrayList<>(List.of(EMPTY));
        Outcome<String> outcome = Outcome.of("read", findings);
        findings.clear();

        assertThat(outcome.findings()).containsExactly(EMPTY);
    }
}
