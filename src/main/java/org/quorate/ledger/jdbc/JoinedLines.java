package org.quorate.ledger.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through lines of texts that {@link LineJoiner} has joined: line by line, and in each text by text. Each line has at least one text.
 * For one use, by one thread.
 *
 * <p>Over bytes and not by dividing strings, because the ledger's records are read several times a run: most of their texts repeat what was
 * there before, and nearly all others are ASCII, of which a string is made by copying.
 */
final class JoinedLines {
    private final byte[] joined;
    /** Where the line begins. */
    private int line;
    /** Where the text begins and ends. */
    private int from;

    private int to = -1;

    private boolean escaped;
    private boolean ascii;

    /** Walks through those lines, in UTF-8. */
    JoinedLines(byte[] joined) {
        this.joined = joined;
    }

    /** Moves to the first text of the next line; before the first call stands before the first line. Returns whether there is one. */
    boolean nextLine() {
        while (hasNext()) {
            next();
        }
        line = to + 1;
        if (line > joined.length) {
            return false;
        }
        move(line);
        return true;
    }

    /** Returns whether another text follows on the line. */
    boolean hasNext() {
        return to >= 0 && to < joined.length && joined[to] == '\t';
    }

    /** Moves to the next text of the line, which there must be. */
    void next() {
        move(to + 1);
    }

    /** Moves to the next text of the line, which there must be, if it is that one and another follows it; returns whether it has. */
    boolean nextIf(Known known) {
        byte[] text = known.encoded;
        int begin = to + 1;
        int end = begin + text.length;
        if (end >= joined.length || joined[end] != '\t' || !Arrays.equals(joined, begin, end, text, 0, text.length)) {
            return false;
        }
        from = begin;
        to = end;
        escaped = false;
        ascii = true;
        return true;
    }

    /** A text that is met often. */
    static final class Known {
        private final String text;
        private final byte[] encoded;

        private Known(String text, byte[] encoded) {
            this.text = text;
            this.encoded = encoded;
        }

        /** Returns it. */
        String text() {
            return text;
        }
    }

    /** Returns the text as one that will be met again; null if it is not plain ASCII. */
    @Nullable
    Known known() {
        return escaped || !ascii ? null : new Known(text(), Arrays.copyOfRange(joined, from, to));
    }

    private void move(int begin) {
        byte[] bytes = joined;
        boolean backslash = false;
        boolean beyondAscii = false;
        int at = begin;
        while (at < bytes.length) {
            int each = bytes[at];
            if (each < ' ') {
                if (each == '\t' || each == '\n') {
                    break;
                }
                beyondAscii |= each < 0;
            } else if (each == '\\') {
                backslash = true;
            }
            at++;
        }
        from = begin;
        to = at;
        escaped = backslash;
        ascii = !beyondAscii;
    }

    /** Returns the text. */
    String text() {
        return textFrom(0);
    }

    /** Returns the text without that many characters at its beginning, which it has and which are ASCII and not escaped. */
    String textFrom(int skipped) {
        String text = new String(
                joined,
                from + skipped,
                to - from - skipped,
                ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return escaped ? EscapedText.unescape(text) : text;
    }

    /** Returns whether the text is that one, which holds nothing that is escaped. */
    boolean is(String plain) {
        if (escaped) {
            return false;
        }
        if (!ascii) {
            return text().equals(plain);
        }
        int length = plain.length();
        if (length != to - from) {
            return false;
        }
        byte[] bytes = joined;
        int begin = from;
        for (int i = 0; i < length; i++) {
            if (plain.charAt(i) != bytes[begin + i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first character of the text, if it is ASCII; a tab of an empty one. */
    char first() {
        return from < to ? (char) joined[from] : '\t';
    }

    /** Returns the other texts of the line, and moves to the last of them. */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        while (hasNext()) {
            next();
            rest.add(text());
        }
        return rest;
    }

    /** Returns the whole line as it stands, for messages. */
    String line() {
        int end = to;
        while (end < joined.length && joined[end] != '\n') {
            end++;
        }
        return new String(joined, line, end - line, StandardCharsets.UTF_8);
    }
}
