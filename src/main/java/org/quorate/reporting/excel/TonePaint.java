package org.quorate.reporting.excel;

import org.quorate.programme.Tone;

/**
 * How a cell of a tone is painted. Letters stand out from their background at 4.5 to 1 or more. Immutable.
 *
 * @param background of the cell, six hexadecimal digits as red, green, blue
 * @param letters upon it, likewise
 * @param bold whether the letters are
 */
record TonePaint(String background, String letters, boolean bold) {
    private static final String WHITE = "FFFFFF";

    /** Returns how a cell with a word of the tone is painted. */
    static TonePaint ofCell(Tone tone) {
        return switch (tone) {
            case POSITIVE -> new TonePaint("DDEFE1", "14532D", false);
            case COMPLETE -> new TonePaint("DCE8F6", "173F73", false);
            case CAUTION -> new TonePaint("FCE7B2", "5C3D00", true);
            case NEGATIVE -> new TonePaint("9B1C1C", WHITE, true);
            case NEUTRAL -> new TonePaint("ECEEF1", "3F4650", false);
        };
    }
}
