package org.quorate.binding;

/**
 * The answer to one field, with the cell it came from.
 *
 * @param field the field's id
 * @param cell in A1 form; of a form's missing label and of a missing column, empty
 * @param raw the text as it stood in the cell; empty for a blank
 */
public record FieldAnswer(String field, String cell, Answer answer, String raw) {
    /**
     * Returns whether nothing can be said of the answer: its column is missing, it does not parse, or it is still to be
     * confirmed. Each of these is told when it is bound.
     */
    public boolean isInDoubt() {
        return cell.isEmpty()
                || answer instanceof Answer.Unreadable
                || (answer instanceof Answer.Absent absent && absent.why() == Answer.Missing.TO_BE_CONFIRMED);
    }
}
