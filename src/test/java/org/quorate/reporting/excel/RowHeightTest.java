package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowHeightTest {
    @Test
    void givesAShortTextOneLine() {
        assertThat(RowHeight.of("", 20)).isEqualTo(15);
        assertThat(RowHeight.of("x".repeat(19), 20)).isEqualTo(15);
    }

    @Test
    void givesALongTextItsLinesAndKeepsItsBreaks() {
        assertThat(RowHeight.of("x".repeat(20), 20)).isEqualTo(30);
        assertThat(RowHeight.of("a\n\nb", 20)).isEqualTo(45);
        assertThat(RowHeight.of("a\n" + "x".repeat(39), 20)).isEqualTo(60);
    }

    @Test
    void breaksAHeadingBetweenWords() {
        assertThat(RowHeight.ofHeading("Next milestone due", 20)).isEqualTo(30);
        assertThat(RowHeight.ofHeading("Next milestone due", 12)).isEqualTo(45);
        assertThat(RowHeight.ofHeading("Due", 12)).isEqualTo(15);
        assertThat(RowHeight.ofHeading("Telecommunications", 12)).isEqualTo(30);
    }

    @Test
    void staysWithinWhatARowCanBe() {
        assertThat(RowHeight.of("x".repeat(32_000), 20)).isEqualTo(405);
        assertThat(RowHeight.of("xxx", 1)).isEqualTo(45);
    }
}
