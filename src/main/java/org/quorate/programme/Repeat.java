package org.quorate.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a section stands several times on its sheet, once for each project, party or place. The blocks are numbered from 1 in
 * the order of the sheet, or as their titles number them.
 *
 * @param title the title above each block; {@code {n}} stands for its number or letter, {@code {name}} for what it is for.
 *     Without {@code {name}} the cell to the right of the title says what the block is for.
 * @param field the id of the field that takes what the block is for; it has no column or label of its own
 * @param ofOrNull the id of an earlier table whose n-th record the n-th block is for, or null
 * @param dueIfOrNull the condition that a record of that table meets if its block must be filled, or null: every one
 */
public record Repeat(
        String title,
        String field,
        @Nullable String ofOrNull,
        @Nullable Condition dueIfOrNull) {
    /** Stands in a title for the number or letter of the block. */
    public static final String NUMBER = "{n}";
    /** Stands in a title for what the block is for. */
    public static final String NAME = "{name}";

    /** Returns the id of the table whose n-th record the n-th block is for. */
    public Optional<String> of() {
        return Optional.ofNullable(ofOrNull);
    }

    /** Returns the condition that a record of that table meets if its block must be filled. */
    public Optional<Condition> dueIf() {
        return Optional.ofNullable(dueIfOrNull);
    }
}
