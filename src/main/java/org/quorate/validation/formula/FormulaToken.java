package org.quorate.validation.formula;

/**
 * A part of a formula's text.
 *
 * @param text of a bracket what stands in it, without the brackets and the at sign
 * @param at 0-based place of its first character in the formula
 * @param end 0-based place after its last character
 */
record FormulaToken(Kind kind, String text, int at, int end) {

    /** What a part is. */
    enum Kind {
        /** A text in quotes, with them. */
        TEXT,
        NUMBER,
        /** A name of a function, of a section, or TRUE and FALSE. */
        WORD,
        /** A field in brackets. */
        FIELD,
        /** A field of the record that is judged, in brackets with an at sign. */
        OWN_FIELD,
        /** An operator, a parenthesis or a comma. */
        SYMBOL,
        SPACE
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
