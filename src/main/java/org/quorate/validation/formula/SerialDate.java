package org.quorate.validation.formula;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Excel's numbers for dates: 1 is 1 January 1900, and there is a 29 February 1900. Stateless. */
final class SerialDate {
    /** The number of the day that never was. */
    static final int LEAP_DAY_OF_1900 = 60;

    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 31);
    private static final int SECONDS_A_DAY = 86_400;
    private static final LocalDate PIVOT = LocalDate.of(1930, 1, 1);

    private static final List<DateTimeFormatter> TYPED = List.of(
            pattern("uuuu-M-d"),
            pattern("uuuu/M/d"),
            pattern("d/M/uuuu"),
            shortYear("d/M/"),
            pattern("d-M-uuuu"),
            pattern("d MMMM uuuu"),
            pattern("d MMM uuuu"),
            pattern("d-MMM-uuuu"),
            shortYear("d-MMM-"),
            shortYear("d MMM "));

    private SerialDate() {}

    private static DateTimeFormatter pattern(String pattern) {
        return complete(builder().appendPattern(pattern));
    }

    /** Two digits of a year mean 1930 to 2029, as in Excel. */
    private static DateTimeFormatter shortYear(String beginning) {
        return complete(builder().appendPattern(beginning).appendValueReduced(ChronoField.YEAR, 2, 2, PIVOT));
    }

    private static DateTimeFormatterBuilder builder() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    private static DateTimeFormatter complete(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    /** Returns the number of a date. */
    static double of(LocalDate date) {
        long days = date.toEpochDay() - BEFORE_FIRST.toEpochDay();
        return days < LEAP_DAY_OF_1900 ? days : days + 1;
    }

    /** Returns the number of a time: that of its day, and the part of the day that has passed. */
    static double of(LocalDateTime time) {
        return of(time.toLocalDate()) + (double) time.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
    }

    /** Returns the date of a number; 0 is the day before the first, and the day that never was is the one after it. */
    static LocalDate dateOf(long serial) {
        return BEFORE_FIRST.plusDays(serial > LEAP_DAY_OF_1900 ? serial - 1 : serial);
    }

    /** Finds the date that a text reads as in the United Kingdom. */
    static Optional<LocalDate> parse(String text) {
        String typed = text.strip();
        return TYPED.stream()
                .filter(format -> takes(format, typed))
                .findFirst()
                .flatMap(format -> resolve(format, typed));
    }

    private static boolean takes(DateTimeFormatter format, String typed) {
        ParsePosition end = new ParsePosition(0);
        return format.parseUnresolved(typed, end) != null && end.getIndex() == typed.length();
    }

    /** No date for a day that the month does not have. */
    private static Optional<LocalDate> resolve(DateTimeFormatter format, String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
