package org.quorate.reporting.excel;

/**
 * How a cell goes on behind the number of its row, for one style. Immutable.
 *
 * @param cell a cell of any kind, as far as its style
 * @param text a text, as far as its first character
 * @param spacedText the same for a text that begins or ends with white space
 * @param number a number, as far as its first digit
 */
record StyleMarkup(Ascii cell, Ascii text, Ascii spacedText, Ascii number) {
    /** Returns the markup of the style with that number in its workbook. */
    static StyleMarkup of(int style) {
        String cell = "\" s=\"" + style + "\"";
        return new StyleMarkup(
                new Ascii(cell),
                new Ascii(cell + " t=\"inlineStr\"><is><t>"),
                new Ascii(cell + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"),
                new Ascii(cell + "><v>"));
    }
}
