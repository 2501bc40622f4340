package org.quorate.submission.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a workbook counts days. In the 1900 system day 1 is 1 January 1900 and day 60 a 29 February that never was, so that
 * from day 61 on the count is one ahead; in the 1904 system day 0 is 1 January 1904. Times are rounded to the second.
 */
enum DateSystem {
    FROM_1900(LocalDate.of(1899, 12, 31)),
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final long SECONDS_A_DAY = 86_400;
    private static final long LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final BigDecimal FIRST_DAY_TOO_LATE = new BigDecimal(2_958_466);
    private static final int LAST_YEAR = 9999;
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");

    private final LocalDate dayZero;

    DateSystem(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /**
     * Finds the date and time that a day number means. There is none before day 0, after the year 9999 and on 29 February
     * 1900; nor on day 0 of the 1900 system, unless only the time of day is shown.
     */
    Optional<LocalDateTime> find(BigDecimal serial, NumberShown shown) {
        if (serial.signum() < 0 || serial.compareTo(FIRST_DAY_TOO_LATE) >= 0) {
            return Optional.empty();
        }
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = seconds / SECONDS_A_DAY;
        if (this == FROM_1900 && (day == LEAP_DAY_THAT_NEVER_WAS || (day == 0 && shown != NumberShown.TIME))) {
            return Optional.empty();
        }
        long behind = this == FROM_1900 && day > LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
        LocalDateTime dateTime =
                dayZero.plusDays(day - behind).atTime(LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY));
        return dateTime.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(dateTime);
    }

    /** Finds the date and time of an ISO 8601 text; a time alone is one of day 0, an offset from UTC is left out. */
    Optional<LocalDateTime> findIso(String text) {
        try {
            String local = OFFSET.matcher(text.strip()).replaceFirst("");
            int point = local.indexOf('.');
            boolean roundUp = point >= 0 && point + 1 < local.length() && local.charAt(point + 1) >= '5';
            String whole = point < 0 ? local : local.substring(0, point);
            LocalDateTime dateTime = parse(whole).plusSeconds(roundUp ? 1 : 0);
            boolean known = dateTime.getYear() >= dayZero.getYear() && dateTime.getYear() <= LAST_YEAR;
            return known ? Optional.of(dateTime) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private LocalDateTime parse(String text) {
        if (text.indexOf('T') > 0) {
            return LocalDateTime.parse(text);
        }
        return text.indexOf(':') > 0
                ? dayZero.atTime(LocalTime.parse(text))
                : LocalDate.parse(text).atStartOfDay();
    }

    /** Returns a time of day of day 0. */
    LocalDateTime atDayZero(LocalTime time) {
        return dayZero.atTime(time);
    }

    /** Returns the ISO text of a date, of a date and time, or of a time of day where that alone is shown. */
    String text(LocalDateTime dateTime, NumberShown shown) {
        LocalTime time = dateTime.toLocalTime();
        LocalDate date = dateTime.toLocalDate();
        if (shown == NumberShown.TIME && date.equals(dayZero)) {
            return time.toString();
        }
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : dateTime.toString();
    }
}
