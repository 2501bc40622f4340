package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void standsGravestFirst() {
        assertThat(Severity.values())
                .containsExactly(Severity.CRITICAL, Severity.ERROR, Severity.WARNING, Severity.INFO);
    }

    @Test
    void comparesByGravity() {
        assertThat(Severity.CRITICAL.isAtLeast(Severity.ERROR)).isTrue();
        assertThat(Severity.ERROR.isAtLeast(Severity.ERROR)).isTrue();
        assertThat(Severity.WARNING.isAtLeast(Severity.ERROR)).isFalse();
    }

    @Test
    void isPrintedInLowerCase() {
        assertThat(Severity.values())
                .extracting(Severity::word)
                .containsExactly("critical", "error", "warning", "info");
    }
}
