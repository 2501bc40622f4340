package org.quorate.reporting.excel;

import org.quorate.programme.Tone;

/**
 * How a tone is painted: the one place for its colours. Letters stand out from their background at 4.5 to 1 or more; the bars
 * differ in lightness, so that they can be told apart on paper without colour. Immutable.
 *
 * @param background of a cell or bar, six hexadecimal digits as red, green, blue
 * @param letters upon it, likewise
 * @param bold whether the letters are
 */
record TonePaint(String background, String letters, boolean bold) {
    private static final String BLACK = "1A1A1A";
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

    /** Returns how a bar of the tone is painted. */
    static TonePaint ofBar(Tone tone) {
        return switch (tone) {
            case POSITIVE -> new TonePaint("6FB07F", BLACK, false);
            case COMPLETE -> new TonePaint("2F6DB5", WHITE, false);
            case CAUTION -> new TonePaint("F4C542", BLACK, false);
            case NEGATIVE -> new TonePaint("7A1212", WHITE, true);
            case NEUTRAL -> new TonePaint("E6E8EC", BLACK, false);
        };
    }
}
