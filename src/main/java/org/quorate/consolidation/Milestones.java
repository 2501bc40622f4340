package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of all partners in figures, and those that need attention.
 *
 * @param byStatus how many milestones have each status, in the order in which the statuses are defined
 * @param byRating how many milestones have each rating, worst first; never averaged
 * @param byMovement how many milestones moved each way against the last accepted return
 * @param dated every milestone with a baseline date, in the order of the programme
 * @param overdue milestones not complete whose baseline date came before the period's end, longest overdue first
 */
public record Milestones(
        int total,
        Map<String, Integer> byStatus,
        Map<String, Integer> byRating,
        Map<Movement, Integer> byMovement,
        List<Dated> dated,
        List<Overdue> overdue) {
    public Milestones {
        byStatus = Ordered.copy(byStatus);
        byRating = Ordered.copy(byRating);
        byMovement = Ordered.copy(byMovement);
        dated = List.copyOf(dated);
        overdue = List.copyOf(overdue);
    }

    /**
     * A milestone with a baseline date.
     *
     * @param forecastOrNull the date now expected, or null where none is given
     * @param actualOrNull the date on which it was reached, or null where none is given
     */
    public record Dated(
            String party,
            String reference,
            String title,
            LocalDate baseline,
            @Nullable LocalDate forecastOrNull,
            @Nullable LocalDate actualOrNull,
            boolean closed,
            boolean overdue,
            SourceRef source) {
        /** Returns the date now expected. */
        public Optional<LocalDate> forecast() {
            return Optional.ofNullable(forecastOrNull);
        }

        /** Returns the date on which it was reached. */
        public Optional<LocalDate> actual() {
            return Optional.ofNullable(actualOrNull);
        }
    }

    /**
     * A milestone past its baseline date.
     *
     * @param forecastOrNull the date now expected, or null where none is given
     * @param moves how often the forecast has moved through the accepted returns of all periods; 0 where none is given now
     * @param days from the baseline date to the as-at date
     */
    public record Overdue(
            String party,
            String reference,
            String title,
            String owner,
            String rating,
            LocalDate baseline,
            @Nullable LocalDate forecastOrNull,
            int moves,
            long days,
            SourceRef source) {
        /** Returns the date now expected. */
        public Optional<LocalDate> forecast() {
            return Optional.ofNullable(forecastOrNull);
        }

        /** Returns how often the forecast has moved, such as "once" or "3 times"; empty where it has not. */
        public String reforecast() {
            return switch (moves) {
                case 0 -> "";
                case 1 -> "once";
                default -> moves + " times";
            };
        }
    }
}
