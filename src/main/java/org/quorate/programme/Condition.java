package org.quorate.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds for a record whose field was answered, and with which every part that is given agrees.
 *
 * @param field the id of a field of the same section
 * @param is canonical answers (a choice, a level, {@code Yes}, {@code No}, {@code Ticked}) of which it is one; a single
 *     {@code *} for any answer; empty: whatever it is
 * @param not canonical answers of which it is none
 * @param aboveOrNull a number that it exceeds, or null
 * @param belowOrNull a number of which it falls short, or null
 */
public record Condition(
        String field,
        List<String> is,
        List<String> not,
        @Nullable BigDecimal aboveOrNull,
        @Nullable BigDecimal belowOrNull) {
    /** Stands in {@link #is} for any answer at all. */
    public static final String ANY = "*";

    public Condition {
        is = List.copyOf(is);
        not = List.copyOf(not);
    }

    /** Makes a condition that holds for one of the answers. */
    public Condition(String field, List<String> is) {
        this(field, is, List.of(), null, null);
    }

    /**
     * Returns whether an answer meets the condition.
     *
     * @param answer canonical, as in {@link #is}
     * @param numberOrNull the answer as a number; null where it is none
     */
    public boolean admits(String answer, @Nullable BigDecimal numberOrNull) {
        return (is.isEmpty() || is.stream().anyMatch(word -> word.equals(ANY) || Words.same(word, answer)))
                && not.stream().noneMatch(word -> Words.same(word, answer))
                && (aboveOrNull == null || (numberOrNull != null && numberOrNull.compareTo(aboveOrNull) > 0))
                && (belowOrNull == null || (numberOrNull != null && numberOrNull.compareTo(belowOrNull) < 0));
    }
}
