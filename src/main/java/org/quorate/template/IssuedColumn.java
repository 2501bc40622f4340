package org.quorate.template;

/**
 * A column of an issued sheet.
 *
 * @param word stands above the heading and says how the column is filled in; empty where nothing need be said
 * @param width in characters
 */
public record IssuedColumn(String heading, String word, Part part, int width) {
    /** What a column is for. */
    public enum Part {
        /** What is to be read: labels, guidance, lists. */
        TEXT,
        /** What is to be filled in. */
        INPUT,
        /** What was answered last, for reference. */
        LAST_TIME,
        /** What is wrong with the row; a formula. */
        CHECK,
        /** What one check makes of the row, or whether the row counts; a formula from which others take it. */
        WORKING
    }
}
