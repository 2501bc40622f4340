package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnProgramme.Q1;
import static org.quorate.testing.ReturnProgramme.Q4;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingCalendarTest {
    private static final ReportingCalendar CALENDAR = new ReportingCalendar(List.of(Q4, Q1));

    @ParameterizedTest
    @ValueSource(strings = {"2019-20-Q1", "2019/20 q1", "Quarter 1 2019/20 (April to June 2019)", "Q1 2019-20"})
    void findsAPeriodByIdLabelOrAlias(String text) {
        assertThat(CALENDAR.find(text)).contains(Q1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q1", "2020-21-Q1"})
    void findsNoPeriodByAnythingElse(String text) {
        assertThat(CALENDAR.find(text)).isEmpty();
    }

    @Test
    void findsThePeriodBefore() {
        assertThat(CALENDAR.previous(Q1)).contains(Q4);
        assertThat(CALENDAR.previous(Q4)).isEmpty();
    }

    @Test
    void findsNoPeriodBeforeWhereTheCalendarLeavesItOut() {
        assertThat(new ReportingCalendar(List.of(Q1)).previous(Q1)).isEmpty();
    }

    @Test
    void listsThePeriodsUpToOneAndThatItself() {
        assertThat(CALENDAR.upTo(Q1)).containsExactly(Q4, Q1);
        assertThat(CALENDAR.upTo(Q4)).containsExactly(Q4);
    }

    @Test
    void countsAPeriodFromItselfOn() {
        assertThat(CALENDAR.isFrom(Q1, "2018-19-Q4")).isTrue();
        assertThat(CALENDAR.isFrom(Q1, "2019-20-Q1")).isTrue();
        assertThat(CALENDAR.isFrom(Q4, "2019-20-Q1")).isFalse();
    }

    @Test
    void countsNoPeriodFromOneThatIsNotInTheCalendar() {
        assertThat(CALENDAR.isFrom(Q1, "2030-31-Q1")).isFalse();
    }
}
