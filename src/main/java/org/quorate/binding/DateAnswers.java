package org.quorate.binding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.CellValue;

/**
 * Parses dates: date cells, and texts that can mean one day only. Neither a bare number nor a two-digit year nor a date
 * without a year is one.
 */
final class DateAnswers {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?<sign>[/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern NAMED_MONTH = Pattern.compile(
            "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]+(?<name>[a-z]{3,9})\\.?,?[ -]+(?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM =
            Pattern.compile("from(?: \\(not on\\)|,? not on,?)? (?<day>.+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12));
    private static final int ABBREVIATED = 3;
    private static final int YEARS_AROUND = 5;

    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;

    DateAnswers(ReportingCalendar calendar) {
        earliest = calendar.periods().stream()
                .map(ReportingPeriod::start)
                .min(Comparator.naturalOrder())
                .map(start -> start.minusYears(YEARS_AROUND))
                .orElse(null);
        latest = calendar.periods().stream()
                .map(ReportingPeriod::end)
                .max(Comparator.naturalOrder())
                .map(end -> end.plusYears(YEARS_AROUND))
                .orElse(null);
    }

    Parsed parse(FieldCell at, CellValue value, String text) {
        if (value instanceof CellValue.Date date) {
            return read(at, date.dateTime().toLocalDate(), List.of());
        }
        Optional<TwoDates> two = TwoDates.find(at.field(), text);
        if (two.isPresent()) {
            return read(
                    at,
                    two.get().first(),
                    List.of(at.finding(FindingCode.DATE_ALTERNATIVE)
                            .with("read", two.get().first().toString())
                            .with("other", two.get().second().toString())));
        }
        Optional<LocalDate> opening = at.field().entry().opening() ? opening(text) : Optional.empty();
        if (opening.isPresent()) {
            return read(at, opening.get(), List.of());
        }
        Optional<LocalDate> typed = value instanceof CellValue.Text ? find(text) : Optional.empty();
        return typed.map(date -> read(
                        at, date, List.of(at.finding(FindingCode.DATE_AS_TEXT).with("read", date.toString()))))
                .orElseGet(() -> Parsed.unreadable(at, at.finding(FindingCode.DATE_IMPOSSIBLE)));
    }

    /** Finds the second date in the cell of a field that may have one, as in "28 June 2019 (or July)". */
    static Optional<LocalDate> alternative(FieldCell at) {
        return at.cellOrNull() == null
                ? Optional.empty()
                : TwoDates.find(at.field(), CellText.of(at.cellOrNull())).map(TwoDates::second);
    }

    private Parsed read(FieldCell at, LocalDate date, List<Finding> before) {
        List<Finding> findings = new ArrayList<>(before);
        if (earliest != null && latest != null && (date.isBefore(earliest) || date.isAfter(latest))) {
            findings.add(at.finding(FindingCode.DATE_IMPLAUSIBLE)
                    .with("seen", date.toString())
                    .with("expected", earliest + " and " + latest));
        }
        DayOfWeek day = date.getDayOfWeek();
        if (at.field().meaning() == Meaning.EVENT_DATE && day.compareTo(DayOfWeek.FRIDAY) > 0) {
            findings.add(at.finding(FindingCode.DATE_ON_DAY_OFF)
                    .with("seen", date.toString())
                    .with("day", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        }
        return new Parsed(new Answer.Day(date), findings);
    }

    /** The day from which something can be, as in "From (not on) 1 April 2017" or "From October 2017". */
    private static Optional<LocalDate> opening(String text) {
        Matcher from = FROM.matcher(text);
        if (!from.matches()) {
            return Optional.empty();
        }
        String day = from.group("day");
        return find(day).or(() -> find("1 " + day));
    }

    /** Finds the day of that text, if it can mean one only. */
    static Optional<LocalDate> find(String text) {
        for (Pattern form : List.of(DAY_FIRST, YEAR_FIRST)) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return date(matcher, Integer.parseInt(matcher.group("month")));
            }
        }
        Matcher named = NAMED_MONTH.matcher(text);
        return named.matches() ? month(named.group("name")).flatMap(month -> date(named, month)) : Optional.empty();
    }

    /** Finds the month of that name, or of its first three letters: 1 for January. */
    static Optional<Integer> month(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return MONTHS.entrySet().stream()
                .filter(month -> month.getKey().equals(word)
                        || (word.length() == ABBREVIATED && month.getKey().startsWith(word)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<LocalDate> date(Matcher matcher, int month) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group("year")), month, Integer.parseInt(matcher.group("day"))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
