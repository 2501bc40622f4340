package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks through lines of texts that {@link EscapedText} has joined: line by line, and in each text by text. Each line has at least one text.
 * For one use, by one thread.
 *
 * <p>Over characters and not by dividing strings, because the ledger's records are read several times a run, and most of their texts
 * repeat what was there before.
 */
final class JoinedLines {
    private final char[] joined;
    /** Where the line begins. */
    private int line;
    /** Where the text begins and ends. */
    private int from;

    private int to = -1;

    private boolean escaped;

    JoinedLines(String joined) {
        this.joined = joined.toCharArray();
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

    private void move(int begin) {
        from = begin;
        escaped = false;
        int at = begin;
        while (at < joined.length && joined[at] != '\t' && joined[at] != '\n') {
            escaped |= joined[at] == '\\';
            at++;
        }
        to = at;
    }

    /** Returns the text. */
    String text() {
        return textFrom(0);
    }

    /** Returns the text without that many characters at its beginning, which it has and of which none is escaped. */
    String textFrom(int skipped) {
        String text = new String(joined, from + skipped, to - from - skipped);
        return escaped ? EscapedText.unescape(text) : text;
    }

    /** Returns the text; if it is the one that is likely, that. */
    String text(String likely) {
        return is(likely) ? likely : text();
    }

    /** Returns whether the text is that one, which holds nothing that is escaped. */
    boolean is(String plain) {
        if (escaped || plain.length() != to - from) {
            return false;
        }
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) != joined[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first character of the text; a tab of an empty one. */
    char first() {
        return from < to ? joined[from] : '\t';
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
        return new String(joined, line, end - line);
    }
}
