package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of partners last quarter, and what they answered.
 *
 * @param asked how many questions: those in the partners' returns, and those of the last review that are in none
 * @param open those without an answer, longest open first, then by party
 * @param unmentioned those of the last review that are in no partner's return; they are open, too
 */
public record Clarifications(int asked, int answered, List<Open> open, List<Review.Asked> unmentioned) {
    public Clarifications {
        open = List.copyOf(open);
        unmentioned = List.copyOf(unmentioned);
    }

    /**
     * A clarification without an answer.
     *
     * @param askedOnOrNull the day on which it was asked, or null where none is given
     * @param respondByOrNull the day by which an answer was wanted, or null where none is given
     * @param days from the day on which it was asked to the as-at date; 0 where none is given
     */
    public record Open(
            String party,
            String reference,
            String question,
            String status,
            @Nullable LocalDate askedOnOrNull,
            @Nullable LocalDate respondByOrNull,
            long days,
            SourceRef source) {
        /** Returns the day on which it was asked. */
        public Optional<LocalDate> askedOn() {
            return Optional.ofNullable(askedOnOrNull);
        }

        /** Returns how long it has been open, in steps of about a month and a quarter. */
        public String age() {
            return askedOnOrNull == null
                    ? "not dated"
                    : days > 91 ? "over 91 days" : days > 30 ? "31 to 91 days" : "up to 30 days";
        }

        /** Returns the day by which an answer was wanted. */
        public Optional<LocalDate> respondBy() {
            return Optional.ofNullable(respondByOrNull);
        }
    }
}
