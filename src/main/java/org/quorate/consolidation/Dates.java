package org.quorate.consolidation;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.quorate.finding.Plural;

/** Dates as British readers write them, whatever the machine's locale. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private Dates() {}

    /** Returns a date such as "3 July 2019". */
    public static String day(TemporalAccessor date) {
        return DAY.format(date);
    }

    /** Returns a number of days such as "1 day" or "27 days". */
    public static String days(long days) {
        return Plural.of(days, "day");
    }

    /** Returns a date and time such as "3 July 2019 at 16:42". */
    public static String moment(TemporalAccessor dateTime) {
        return MOMENT.format(dateTime);
    }
}
