package org.quorate.proposal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.programme.PeriodKind;

/**
 * How the reporting periods of a new programme follow one another, and what they are called. Quarters and half-years are those of
 * the financial year from April to March.
 */
public enum PeriodPattern {
    QUARTER(PeriodKind.QUARTER, 3, "Q", "2026-27-Q1"),
    HALF_YEAR(PeriodKind.HALF_YEAR, 6, "H", "2026-27-H1"),
    MONTH(PeriodKind.MONTH, 1, "", "2026-04");

    private static final Pattern IN_YEAR = Pattern.compile("(\\d{4})[-/ ](\\d{2})[-/ ]([QH])([1-4])");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final PeriodKind kind;
    private final int months;
    private final String letter;
    private final String example;

    PeriodPattern(PeriodKind kind, int months, String letter, String example) {
        this.kind = kind;
        this.months = months;
        this.letter = letter;
        this.example = example;
    }

    /** Returns the word by which it is asked for, such as {@code half-year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how long each period is. */
    PeriodKind kind() {
        return kind;
    }

    /** Returns what one of its periods may be called, for whoever is asked for one. */
    public String example() {
        return example;
    }

    /** Returns how many periods make a year. */
    int perYear() {
        return 12 / months;
    }

    /** Returns the first day of the period that holds the day. */
    public LocalDate startOf(LocalDate day) {
        int sinceApril = Math.floorMod(day.getMonthValue() - Month.APRIL.getValue(), 12);
        return day.withDayOfMonth(1).minusMonths(sinceApril % months);
    }

    /** Returns the first day of the period after the one that begins on a day. */
    LocalDate next(LocalDate start) {
        return start.plusMonths(months);
    }

    /**
     * Finds the first day of a period that somebody has named: by its id, such as {@code 2026-27-Q1}, or by any day in it, such
     * as {@code 2026-05-31}.
     */
    public Optional<LocalDate> find(String text) {
        Matcher inYear = IN_YEAR.matcher(text.strip().toUpperCase(Locale.ROOT));
        try {
            if (inYear.matches()) {
                int year = Integer.parseInt(inYear.group(1));
                int number = Integer.parseInt(inYear.group(4));
                boolean real = (year + 1) % 100 == Integer.parseInt(inYear.group(2)) && number <= perYear();
                return real && inYear.group(3).equals(letter)
                        ? Optional.of(LocalDate.of(year, Month.APRIL, 1).plusMonths((long) months * (number - 1)))
                        : Optional.empty();
            }
            if (this == MONTH && text.strip().length() == 7) {
                return Optional.of(YearMonth.parse(text.strip()).atDay(1));
            }
            return Optional.of(startOf(LocalDate.parse(text.strip(), DAY)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Returns the id of the period that begins on a day. */
    public String id(LocalDate start) {
        return this == MONTH
                ? YearMonth.from(start).toString()
                : "%s-%02d-%s%s".formatted(year(start), (year(start) + 1) % 100, letter, number(start));
    }

    /** Returns the name in full of the period that begins on a day. */
    String label(LocalDate start) {
        return this == MONTH
                ? month(start) + " " + start.getYear()
                : "%s %s %s (%s to %s %s)"
                        .formatted(
                                kind.label(),
                                number(start),
                                yearWords(start),
                                month(start),
                                month(next(start).minusDays(1)),
                                next(start).minusDays(1).getYear());
    }

    /** Returns what else people call the period that begins on a day. */
    List<String> aliases(LocalDate start) {
        if (this == MONTH) {
            return List.of(start.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + start.getYear());
        }
        String number = letter + number(start);
        return List.of(
                kind.label() + " " + number(start) + " " + yearWords(start),
                number + " " + yearWords(start),
                yearWords(start) + " " + number);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private int number(LocalDate start) {
        return Math.floorMod(start.getMonthValue() - Month.APRIL.getValue(), 12) / months + 1;
    }

    private static int year(LocalDate start) {
        return start.getMonthValue() >= Month.APRIL.getValue() ? start.getYear() : start.getYear() - 1;
    }

    private static String yearWords(LocalDate start) {
        return "%s/%02d".formatted(year(start), (year(start) + 1) % 100);
    }
}
