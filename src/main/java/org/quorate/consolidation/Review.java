package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Party;
import org.quorate.programme.Topics.Topic;
import org.quorate.programme.Words;

/**
 * What the commissioner makes of a period's returns, record by record. What the lead says without a reason, where a reason
 * is asked for, is not in it.
 *
 * @param levels of assurance, in the order of the review
 * @param asked what partners are asked to make clear
 * @param decided what became of decisions that partners asked for
 * @param ratings of single records
 * @param overallOrNull the overall level of assurance, or null where the review gives none
 * @param liftedOrNull why missing returns do not hold the overall level down, or null where they do
 */
public record Review(
        List<Level> levels,
        List<Asked> asked,
        List<Decided> decided,
        List<Rating> ratings,
        @Nullable Overall overallOrNull,
        @Nullable Reason liftedOrNull) {
    /** Nothing was reviewed. */
    public static final Review NONE = new Review(List.of(), List.of(), List.of(), List.of(), null, null);

    public Review {
        levels = List.copyOf(levels);
        asked = List.copyOf(asked);
        decided = List.copyOf(decided);
        ratings = List.copyOf(ratings);
    }

    /** Why the lead says so, and where it stands. */
    public record Reason(String words, SourceRef source) {}

    /** The level of assurance that the lead has of a part of a partner's return. */
    public record Level(Party party, Topic topic, String level, Reason reason) {}

    /**
     * Something that a partner is asked to make clear.
     *
     * @param about the part of its return; empty where it is about the whole
     * @param round the round of questions in which it is asked; empty where none is named
     * @param askedBy the group that asks; empty where none is named
     * @param askedOnOrNull the day on which it was asked, or null where none is given
     * @param respondByOrNull the day by which an answer is asked for, or null where none is given
     */
    public record Asked(
            Party party,
            String about,
            String reference,
            String question,
            String round,
            String askedBy,
            @Nullable LocalDate askedOnOrNull,
            @Nullable LocalDate respondByOrNull,
            SourceRef source) {
        /** Returns the day on which it was asked. */
        public Optional<LocalDate> askedOn() {
            return Optional.ofNullable(askedOnOrNull);
        }

        /** Returns the day by which an answer is asked for. */
        public Optional<LocalDate> respondBy() {
            return Optional.ofNullable(respondByOrNull);
        }
    }

    /**
     * What became of a decision.
     *
     * @param outcome in the words of the pack
     * @param onOrNull the day, or null where none is given
     * @param by the group that decided; empty where none is named
     * @param settled whether it is asked for no longer
     */
    public record Decided(
            Party party,
            String reference,
            String outcome,
            @Nullable LocalDate onOrNull,
            String by,
            boolean settled,
            SourceRef source) {
        /** Returns the day of the decision. */
        public Optional<LocalDate> on() {
            return Optional.ofNullable(onOrNull);
        }
    }

    /** The rating that the lead gives a record in place of the partner's. */
    public record Rating(Party party, Topic topic, String reference, String rating, Reason reason) {}

    /** The overall level of assurance that the lead gives. */
    public record Overall(String level, Reason reason) {}

    /** Finds the level that the review gives a part of a partner's return, by its id or title. */
    Optional<Level> level(Party party, Topic part) {
        return levels.stream()
                .filter(level -> level.party.equals(party)
                        && (part.isCalled(level.topic.id()) || part.isCalled(level.topic.title())))
                .findFirst();
    }

    /** Finds what became of a decision that a partner asked for. */
    Optional<Decided> decided(Party party, String reference) {
        return decided.stream()
                .filter(one -> one.party.equals(party) && Words.same(one.reference, reference))
                .findFirst();
    }

    /** Finds the rating of a record. */
    Optional<Rating> rating(Party party, String sectionId, String reference) {
        return ratings.stream()
                .filter(one -> one.party.equals(party)
                        && one.topic.id().equals(sectionId)
                        && Words.same(one.reference, reference))
                .findFirst();
    }
}
