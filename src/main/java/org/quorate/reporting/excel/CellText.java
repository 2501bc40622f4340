package org.quorate.reporting.excel;

/** What Excel asks of the text of a cell. */
final class CellText {
    /** The most characters of a cell, a character beyond the basic plane counting as two. */
    static final int MOST_CHARACTERS = 32_767;

    /** Stands at the end of a text that was too long. */
    static final String CUT = " … [cut]";

    private CellText() {}

    /** Returns whether a reader who edits the text without changing it would make a formula of it, or of a file exported from it. */
    static boolean isTakenForFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\0' -> true;
            default -> false;
        };
    }

    /** Returns the text, cut if it is longer than a cell can hold. */
    static String fitting(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS - CUT.length();
        int wholeCharacters = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, wholeCharacters) + CUT;
    }

    /** Returns whether XML's readers may drop the white space of the text. */
    static boolean hasEdgeSpace(String text) {
        return isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
