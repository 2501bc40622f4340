package org.quorate.programme;

import java.util.List;

/**
 * Holds for a record whose field has one of the given answers.
 *
 * @param field the id of a field of the same section
 * @param is canonical answers (a choice, a level, {@code Yes}, {@code No}, {@code Ticked}); a single {@code *} for any answer
 */
public record Condition(String field, List<String> is) {
    /** Stands in {@link #is} for any answer at all. */
    public static final String ANY = "*";

    public Condition {
        is = List.copyOf(is);
    }
}
