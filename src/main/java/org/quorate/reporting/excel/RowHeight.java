package org.quorate.reporting.excel;

import java.util.regex.Pattern;

/**
 * The height of a row, in points. Excel would find it by itself when it opens the file, but other programs show one line of a
 * long text if they are not told; so it is reckoned from the number of characters, rather too high than too low.
 */
final class RowHeight {
    static final int ONE_LINE = 15;
    static final int OF_TITLE = 24;
    static final int OF_SUBHEADING = 26;
    /** The most that Excel can show. */
    private static final int MOST = 405;
    /** What indents and the ends of lines, where a word no longer fits, take from the width. */
    private static final int LOST_CHARACTERS = 3;
    /** Of what a column holds in digits; letters are on average narrower. */
    private static final int LETTERS_PER_TEN_DIGITS = 11;

    private static final Pattern WORDS = Pattern.compile(" ");

    private RowHeight() {}

    /**
     * Returns the height of a row that shows all of a text.
     *
     * @param width of its column in characters
     */
    static int of(String text, int width) {
        int room = Math.max(1, width * LETTERS_PER_TEN_DIGITS / 10 - LOST_CHARACTERS);
        int lines = 0;
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            lines += lines(to - from, room);
            from = to + 1;
        }
        lines += lines(text.length() - from, room);
        return Math.min(MOST, lines * ONE_LINE);
    }

    /**
     * Returns the height of a row that shows all of a heading, which is bold and breaks between words.
     *
     * @param width of its column in characters
     */
    static int ofHeading(String heading, int width) {
        int room = Math.max(1, width - LOST_CHARACTERS);
        int lines = 0;
        int left = 0;
        for (String word : WORDS.split(heading, -1)) {
            if (word.length() < left) {
                left -= word.length() + 1;
            } else {
                int own = lines(word.length(), room);
                lines += own;
                left = own * room - word.length();
            }
        }
        return Math.min(MOST, lines * ONE_LINE);
    }

    private static int lines(int characters, int room) {
        return Math.max(1, (characters + room - 1) / room);
    }
}
