package org.quorate.correspondence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.programme.ReminderTiming;

/**
 * A day on which parties are reminded. A night that was missed is made up for by the next one, but only the last occasion that has come
 * counts: nobody is reminded twice because nobody was reminded in time.
 *
 * @param day from which on it has come
 * @param days to the day on which returns are due; negative after it
 */
public record Occasion(LocalDate day, int days) {
    /** Returns all occasions of returns that are due on a day, earliest first. */
    public static List<Occasion> of(ReminderTiming timing, LocalDate due) {
        Stream<Integer> onDue = timing.onDue() ? Stream.of(0) : Stream.empty();
        return Stream.of(
                        timing.daysBefore().stream(),
                        onDue,
                        timing.daysAfter().stream().map(days -> -days))
                .flatMap(days -> days)
                .map(days -> new Occasion(due.minusDays(days), days))
                .sorted(Comparator.comparing(Occasion::day))
                .toList();
    }

    /** Returns the last occasion that has come by the day; empty where none has. */
    public static Optional<Occasion> latest(List<Occasion> occasions, LocalDate today) {
        return occasions.stream()
                .filter(occasion -> !occasion.day().isAfter(today))
                .reduce((earlier, later) -> later);
    }

    /** Returns what it is called in keys. */
    public String id() {
        return days == 0 ? "due" : days > 0 ? "before-" + days : "after-" + -days;
    }
}
