package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.LaidOut.laidOut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.ReturnLayout;

class LayoutTextTest {
    private static final ReturnLayout LAYOUT = laidOut()
            .sheet("Cover")
            .form("cover", "A4", "party=Partner", "period=Reporting\tperiod\n")
            .hiddenSheet("Lists \\ old")
            .sheetLike("h", "risks", 86)
            .excelTable(
                    "milestones",
                    "T_milestones",
                    "B6",
                    "reference=x",
                    "?s",
                    "plan@0=Plan April",
                    "?Rating (Q2)>rating 75")
            .table("risks", "A1")
            .build();

    @Test
    void givesTheLayoutBack() {
        assertThat(LayoutText.parse(LayoutText.render(LAYOUT))).isEqualTo(LAYOUT);
    }

    @Test
    void isOneLine() {
        assertThat(LayoutText.render(LAYOUT)).doesNotContain("\n", "\r").startsWith("1\ts\tCover\t0\t\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2\ts\tCover\t0\t", "1\tz", "1\ts\tCover", "1\tp\tcover\tCover", "1\th\ta\tb\tc"})
    void refusesWhatItHasNotWritten(String text) {
        assertThatThrownBy(() -> LayoutText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not of version 1");
    }
}
