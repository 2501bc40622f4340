package org.quorate.submission;

import java.nio.charset.StandardCharsets;

/**
 * Looks at texts before patterns are tried on them: nearly none holds what the patterns are of, and to see that costs far less. Stateless.
 *
 * <p>Over bytes, which cost far less than characters asked for one by one; what is not Latin is neither a plain digit nor an at sign.
 */
public final class TextScreen {
    /** Of a telephone number. */
    private static final int FEWEST_DIGITS = 10;

    private TextScreen() {}

    /** Returns whether the text has an at sign, or as many digits as a telephone number has at least. */
    public static boolean mayHoldContact(String text) {
        int digits = 0;
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            digits += b <= '9' && b >= '0' ? 1 : 0;
            if (b == '@' || digits == FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the text has so many digits, at least one. */
    static boolean holdsDigits(String text, int wanted) {
        int digits = 0;
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            if (b <= '9' && b >= '0' && ++digits == wanted) {
                return true;
            }
        }
        return false;
    }
}
