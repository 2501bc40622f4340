package org.quorate.binding;

/**
 * The answer to one field, with the cell it came from.
 *
 * @param field the field's id
 * @param cell in A1 form; of a form's missing label and of a missing column, empty
 * @param raw the text as it stood in the cell; empty for a blank
 */
public record FieldAnswer(String field, String cell, Answer answer, String raw) {}
