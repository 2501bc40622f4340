package org.quorate.proposal;

/**
 * What somebody should know of a proposal before trusting it. Immutable.
 *
 * @param place where in the workbook it comes from, such as a sheet, in plain words
 * @param text one sentence
 */
public record Remark(Certainty certainty, String place, String text) {
    /** How far it can be relied on. */
    public enum Certainty {
        /** The workbook says so. */
        CERTAIN("Certain"),
        /** It looks like it, and should be looked at. */
        GUESSED("Guessed: please look"),
        /** It was seen, and the pack says nothing of it. */
        LEFT_OUT("Left out");

        private final String label;

        Certainty(String label) {
            this.label = label;
        }

        /** Returns the words that a reader sees. */
        public String label() {
            return label;
        }
    }
}
