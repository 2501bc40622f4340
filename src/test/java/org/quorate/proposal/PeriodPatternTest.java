package org.quorate.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.programme.PeriodKind;
import org.quorate.programme.ReportingPeriod;

class PeriodPatternTest {
    private static final DueRule TEN_DAYS = new DueRule(10, LocalTime.NOON, 28);

    @ParameterizedTest
    @CsvSource({
        "QUARTER,2026-27-Q1,2026-04-01",
        "QUARTER,2026-27-Q4,2027-01-01",
        "QUARTER,2026/27 q3,2026-10-01",
        "QUARTER,2027-03-31,2027-01-01",
        "HALF_YEAR,2026-27-H2,2026-10-01",
        "HALF_YEAR,2027-02-28,2026-10-01",
        "MONTH,2026-04,2026-04-01",
        "MONTH,2026-05-31,2026-05-01",
    })
    void findsTheFirstDayByNameOrByAnyDay(PeriodPattern kind, String text, LocalDate start) {
        assertThat(kind.find(text)).contains(start);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER,2026-28-Q1",
        "QUARTER,2026-27-Q5",
        "QUARTER,2026-27-H1",
        "HALF_YEAR,2026-27-H3",
        "MONTH,2026-13",
        "MONTH,2026-02-30",
        "QUARTER,soon",
        "QUARTER,2026-27-Q0"
    })
    void findsNoneThatIsNotThere(PeriodPattern kind, String text) {
        assertThat(kind.find(text)).isEmpty();
    }

    @Test
    void proposesAYearOfQuarters() {
        List<ReportingPeriod> year = TEN_DAYS.year(PeriodPattern.QUARTER, LocalDate.of(2026, 4, 1));
        assertThat(year)
                .extracting(ReportingPeriod::id)
                .containsExactly("2026-27-Q1", "2026-27-Q2", "2026-27-Q3", "2026-27-Q4");
        assertThat(year.get(1))
                .isEqualTo(new ReportingPeriod(
                        "2026-27-Q2",
                        "Quarter 2 2026/27 (July to September 2026)",
                        List.of("Quarter 2 2026/27", "Q2 2026/27", "2026/27 Q2"),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 9, 30),
                        // The 10th is a Saturday.
                        LocalDateTime.of(2026, 10, 12, 12, 0),
                        LocalDateTime.of(2026, 11, 9, 12, 0),
                        "2026-27-Q1"));
    }

    @Test
    void proposesAYearOfHalfYearsAndOfMonths() {
        assertThat(TEN_DAYS.year(PeriodPattern.HALF_YEAR, LocalDate.of(2026, 10, 1)))
                .extracting(ReportingPeriod::kind, ReportingPeriod::label)
                .containsExactly(
                        tuple(PeriodKind.HALF_YEAR, "Half-year 2 2026/27 (October to March 2027)"),
                        tuple(PeriodKind.HALF_YEAR, "Half-year 1 2027/28 (April to September 2027)"));
        assertThat(TEN_DAYS.year(PeriodPattern.MONTH, LocalDate.of(2026, 4, 1)))
                .hasSize(12)
                .first()
                .extracting(ReportingPeriod::kind, ReportingPeriod::label, ReportingPeriod::aliases)
                .containsExactly(PeriodKind.MONTH, "April 2026", List.of("Apr 2026"));
    }
}
