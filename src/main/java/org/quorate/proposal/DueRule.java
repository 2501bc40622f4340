package org.quorate.proposal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.ReportingPeriod;

/**
 * When returns are due. A day that falls on a weekend moves to the Monday after. Immutable.
 *
 * @param days after the last day of the period; 0 or more
 * @param at the time of day
 * @param daysToClose after it is due, until no return is taken any more; 0 or more
 */
public record DueRule(int days, LocalTime at, int daysToClose) {

    /**
     * Returns the periods of a year, in order.
     *
     * @param start the first day of the first
     */
    public List<ReportingPeriod> year(PeriodPattern pattern, LocalDate start) {
        List<ReportingPeriod> periods = new ArrayList<>();
        String previous = null;
        LocalDate first = start;
        for (int i = 0; i < pattern.perYear(); i++) {
            periods.add(period(pattern, first, previous));
            previous = pattern.id(first);
            first = pattern.next(first);
        }
        return List.copyOf(periods);
    }

    private ReportingPeriod period(PeriodPattern pattern, LocalDate start, @Nullable String previous) {
        LocalDate end = pattern.next(start).minusDays(1);
        LocalDateTime due = workingDay(end.plusDays(days)).atTime(at);
        return new ReportingPeriod(
                pattern.id(start),
                pattern.label(start),
                pattern.aliases(start),
                start,
                end,
                due,
                workingDay(due.toLocalDate().plusDays(daysToClose)).atTime(at),
                previous,
                pattern.kind(),
                "");
    }

    private static LocalDate workingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }
}
