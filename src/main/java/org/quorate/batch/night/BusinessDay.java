package org.quorate.batch.night;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/**
 * The day that a night is of. All that a night decides goes by it and never by a time of day, so that an hour that a clock shows twice, or
 * never, changes nothing.
 */
final class BusinessDay {
    private BusinessDay() {}

    /** Returns the day that it is by the programme's clocks. */
    static LocalDate of(Clock clock, Programme programme) {
        return LocalDate.ofInstant(clock.instant(), programme.identity().timeZone());
    }

    /** Returns whether the period has begun by its calendar. */
    static boolean hasBegun(ReportingPeriod period, LocalDate today) {
        return !period.start().isAfter(today);
    }

    /** Returns whether the period closed on an earlier day; on the day itself, files may still come. */
    static boolean hasClosed(ReportingPeriod period, LocalDate today) {
        return period.closes().toLocalDate().isBefore(today);
    }

    /**
     * Returns as at which day outputs are published: today, but not after the period has closed, and never before the day of those that
     * are there, for a clock that was set back must not undo what was told.
     */
    static LocalDate published(ReportingPeriod period, LocalDate today, Optional<LocalDate> before) {
        LocalDate closes = period.closes().toLocalDate();
        LocalDate day = today.isAfter(closes) ? closes : today;
        return before.filter(earlier -> earlier.isAfter(day)).orElse(day);
    }

    /** Returns whether outputs as at a day tell something else as at a later one, though nothing came: the returns became due in between. */
    static boolean hasPassed(ReportingPeriod period, LocalDate before, LocalDate day) {
        LocalDate due = period.due().toLocalDate();
        return !before.isAfter(due) && day.isAfter(due);
    }
}
