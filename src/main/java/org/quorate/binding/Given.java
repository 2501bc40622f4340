package org.quorate.binding;

import org.jspecify.annotations.Nullable;
import org.quorate.programme.FieldDefinition;

/**
 * An answer that the records of a block share: what the block is for.
 *
 * @param answerOrNull null where the section stands once
 */
record Given(@Nullable FieldAnswer answerOrNull) {
    /** Nothing is given. */
    static final Given NOTHING = new Given(null);

    boolean isOf(FieldDefinition field) {
        return answerOrNull != null && answerOrNull.field().equals(field.id());
    }

    boolean isOf(String fieldId) {
        return answerOrNull != null && answerOrNull.field().equals(fieldId);
    }

    /**
     * Returns the answer.
     *
     * @throws IllegalStateException if nothing is given
     */
    FieldAnswer answer() {
        if (answerOrNull == null) {
            throw new IllegalStateException("nothing is given");
        }
        return answerOrNull;
    }

    /** Returns what the block is for; the other text where nothing is given. */
    String keyOr(String other) {
        return answerOrNull == null || answerOrNull.raw().isBlank() ? other : answerOrNull.raw();
    }

    /** Returns what a sentence about the block adds to the section's name. */
    String where() {
        return answerOrNull == null || answerOrNull.raw().isBlank()
                ? ""
                : " for \"" + CellText.quoted(answerOrNull.raw()) + "\"";
    }
}
