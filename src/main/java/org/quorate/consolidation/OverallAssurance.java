package org.quorate.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The level of assurance of the programme as a whole (model.md section 4). What is proposed is the lowest level of all, with
 * the review's in place of a partner's where it gives one; as long as a return that is owed is in no figure, it is no better than
 * the best level that is not a good one.
 *
 * @param proposed empty where nobody gave a level
 * @param heldDownBy how many returns that are owed and in no figure hold it down; 0 where none does
 * @param liftedOrNull why the review does not let missing returns hold it down, or null where it does or none is missing
 * @param setOrNull what the review says in its place, or null where it says nothing
 * @param before the level that stood the period before; empty where none did
 * @param movement of the level that stands against it; up is better
 */
public record OverallAssurance(
        String proposed,
        int heldDownBy,
        Review.@Nullable Reason liftedOrNull,
        Review.@Nullable Overall setOrNull,
        String before,
        Movement movement) {
    /** Returns the level that stands: the review's, or else what is proposed. */
    public String level() {
        return setOrNull == null ? proposed : setOrNull.level();
    }

    /** Returns why missing returns do not hold it down. */
    public Optional<Review.Reason> lifted() {
        return Optional.ofNullable(liftedOrNull);
    }

    /** Returns what the review says in place of what is proposed. */
    public Optional<Review.Overall> set() {
        return Optional.ofNullable(setOrNull);
    }
}
