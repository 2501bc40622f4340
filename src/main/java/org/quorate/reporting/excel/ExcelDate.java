package org.quorate.reporting.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates as Excel counts them: days in its 1900 system. */
final class ExcelDate {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** Excel counts a 29 February 1900, so programs disagree about the days before it. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    /** Finer than a millisecond, and within the digits of a number in Excel. */
    private static final int PLACES = 10;

    private ExcelDate() {}

    /** Finds the serial number of a date; empty before 1 March 1900 and after 9999. */
    static Optional<String> find(LocalDate date) {
        return date.isBefore(FIRST) || date.isAfter(LAST)
                ? Optional.empty()
                : Optional.of(Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date)));
    }

    /** Finds the serial number of a date and time, to the millisecond; empty as for a date. */
    static Optional<String> find(LocalDateTime moment) {
        BigDecimal ofDay = BigDecimal.valueOf(moment.getLong(ChronoField.MILLI_OF_DAY))
                .divide(MILLIS_OF_DAY, PLACES, RoundingMode.HALF_UP);
        return find(moment.toLocalDate())
                .map(days ->
                        new BigDecimal(days).add(ofDay).stripTrailingZeros().toPlainString());
    }
}
