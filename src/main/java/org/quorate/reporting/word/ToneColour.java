package org.quorate.reporting.word;

import org.quorate.programme.Tone;

/**
 * The colours of a tone, as six hexadecimal digits: dark text is readable on the fill, and so is the mark.
 *
 * @param fill of the cell
 * @param mark of the shape that stands before the words
 */
record ToneColour(String fill, String mark) {
    static ToneColour of(Tone tone) {
        return switch (tone) {
            case POSITIVE -> new ToneColour("E1F2E5", "1B5E2B");
            case COMPLETE -> new ToneColour("E0ECF8", "0B4F8A");
            case CAUTION -> new ToneColour("FFF1CC", "7A5200");
            case NEGATIVE -> new ToneColour("FBE3E1", "8E1B14");
            case NEUTRAL -> new ToneColour("FFFFFF", "1A1A1A");
        };
    }
}
