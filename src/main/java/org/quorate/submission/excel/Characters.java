package org.quorate.submission.excel;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A stretch of characters of an XML part, looked at without making a text of it, for a sheet has more of them than anything
 * else. What it holds is replaced when the walk over the part goes on. Not thread-safe.
 */
final class Characters {
    /** Any index of a part is below the limits on cells and bytes, so that more digits are no index. */
    private static final int LONGEST_INDEX = 9;

    private char[] chars = new char[64];
    private int from;
    private int to;

    /** Makes the characters of a text, which stay. */
    static Characters of(String text) {
        Characters characters = new Characters();
        characters.point(text.toCharArray(), 0, text.length());
        return characters;
    }

    void clear() {
        from = 0;
        to = 0;
    }

    /** Looks at a part of somebody else's array from now on. */
    void point(char[] array, int start, int end) {
        chars = array;
        from = start;
        to = end;
    }

    /** Appends a copy; only after {@link #clear()} and before {@link #point}. */
    void append(char[] array, int start, int length) {
        if (to + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(to + length, 2 * chars.length));
        }
        System.arraycopy(array, start, chars, to, length);
        to += length;
    }

    int length() {
        return to - from;
    }

    /** Returns the character at a 0-based place. */
    char charAt(int index) {
        return chars[from + index];
    }

    /** Leaves white space at both ends out. */
    Characters strip() {
        while (from < to && Character.isWhitespace(chars[from])) {
            from++;
        }
        while (from < to && Character.isWhitespace(chars[to - 1])) {
            to--;
        }
        return this;
    }

    /** Returns whether they are just these. */
    boolean are(String text) {
        if (text.length() != length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    boolean isAscii() {
        for (int i = from; i < to; i++) {
            if (chars[i] > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether any may be a letter, such as that before an exponent. */
    boolean hasLetter() {
        for (int i = from; i < to; i++) {
            if (chars[i] >= 'A') {
                return true;
            }
        }
        return false;
    }

    /** Returns the number that they write in decimal digits and nothing else; -1 where they do not, or it is beyond any index. */
    int index() {
        int length = length();
        if (length == 0 || length > LONGEST_INDEX) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * Returns the decimal number that they write.
     *
     * @throws NumberFormatException if they write none
     */
    BigDecimal decimal() {
        return new BigDecimal(chars, from, length());
    }

    @Override
    public String toString() {
        return new String(chars, from, length());
    }
}
