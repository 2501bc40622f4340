package org.quorate.binding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.programme.FieldDefinition;

/**
 * A date and the one that stands beside it in the same cell, as in "28 June 2019 (or July)" or "30 June 2019 or 30 July 2019".
 * A month alone means the same day of that month, which must not be before the first: whether "28 December 2019 (or January)" means
 * the next year is not guessed.
 */
record TwoDates(LocalDate first, LocalDate second) {
    private static final Pattern OR = Pattern.compile(
            "(?<first>.+?)\\s*(?:\\(or (?<aside>[^()]+)\\)|,? or (?<beside>[^()]+?))(?<year>\\s+\\d{4})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH =
            Pattern.compile("(?<name>[a-z]{3,9})\\.?(?:\\s+(?<year>\\d{4}))?", Pattern.CASE_INSENSITIVE);

    /** Finds the two dates of the text, if the field may have two and the text means two days only. */
    static Optional<TwoDates> find(FieldDefinition field, String text) {
        if (field.entry().alternative().isEmpty()) {
            return Optional.empty();
        }
        Matcher or = OR.matcher(text.strip());
        if (!or.matches()) {
            return Optional.empty();
        }
        String year = or.group("year") == null ? "" : " " + or.group("year").strip();
        String other = (or.group("aside") == null ? or.group("beside") : or.group("aside")).strip();
        return DateAnswers.find(or.group("first"))
                .or(() -> DateAnswers.find(or.group("first") + year))
                .flatMap(first -> second(first, other, year).map(second -> new TwoDates(first, second)));
    }

    private static Optional<LocalDate> second(LocalDate first, String text, String year) {
        Optional<LocalDate> whole = DateAnswers.find(text).or(() -> DateAnswers.find(text + year));
        return whole.or(() -> ofMonth(first, text));
    }

    private static Optional<LocalDate> ofMonth(LocalDate first, String text) {
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            return Optional.empty();
        }
        String year = month.group("year");
        return DateAnswers.month(month.group("name"))
                .flatMap(number ->
                        day(year == null ? first.getYear() : Integer.parseInt(year), number, first.getDayOfMonth()))
                .filter(second -> year != null || !second.isBefore(first));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
