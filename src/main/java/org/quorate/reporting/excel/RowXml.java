package org.quorate.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes XML as UTF-8. Besides XML's own rules it obeys those of Excel for characters that XML does not know: such a character is
 * written {@code _xHHHH_}, and a text that looks like one has its first underscore written so.
 */
final class RowXml {
    private static final int BUFFER = 1 << 15;
    private static final int TAKEN = 1 << 10;
    /** The most bytes that one character of a text can need. */
    private static final int LONGEST = 8;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEX = "0123456789ABCDEF";

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final char[] taken = new char[TAKEN];
    private int used;

    RowXml(OutputStream out) {
        this.out = out;
    }

    /** Writes markup, which is ASCII and taken as it is. */
    RowXml markup(String ascii) {
        for (int at = 0; at < ascii.length(); ) {
            int count = take(ascii, at);
            for (int i = 0; i < count; i++) {
                buffer[used + i] = (byte) taken[i];
            }
            used += count;
            at += count;
        }
        return this;
    }

    /** Takes the next characters of a text and makes room for a byte for each; to ask a text for each by itself takes several times as long. */
    private int take(String text, int from) {
        int count = Math.min(text.length() - from, taken.length);
        text.getChars(from, from + count, taken, 0);
        if (used + count > BUFFER) {
            flush();
        }
        return count;
    }

    /** Writes a whole number that is not negative. */
    RowXml number(int number) {
        if (number >= 10) {
            number(number / 10);
        }
        room();
        buffer[used++] = (byte) ('0' + number % 10);
        return this;
    }

    /** Writes text. Half of a surrogate pair on its own is no character, and becomes U+FFFD. */
    RowXml text(String text) {
        int length = text.length();
        for (int at = plain(text); at < length; at++) {
            room();
            char c = text.charAt(at);
            if (c >= ' ' && c < 0x7F) {
                printable(text, at, c);
            } else if (Character.isHighSurrogate(c)
                    && at + 1 < length
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                fourBytes(Character.toCodePoint(c, text.charAt(++at)));
            } else {
                unusual(c);
            }
        }
        return this;
    }

    /** Writes the beginning of a text as far as its characters stand for themselves, which is mostly all of it; returns how many. */
    private int plain(String text) {
        int count = take(text, 0);
        for (int at = 0; at < count; at++) {
            char c = taken[at];
            if (c < ' ' || c >= 0x7F || c == '&' || c == '<' || c == '>' || c == '"' || c == '_') {
                used += at;
                return at;
            }
            buffer[used + at] = (byte) c;
        }
        used += count;
        return count;
    }

    private void printable(String text, int at, char c) {
        switch (c) {
            case '&' -> markup("&amp;");
            case '<' -> markup("&lt;");
            case '>' -> markup("&gt;");
            case '"' -> markup("&quot;");
            case '_' -> {
                if (looksEscaped(text, at)) {
                    escape('_');
                } else {
                    buffer[used++] = '_';
                }
            }
            default -> buffer[used++] = (byte) c;
        }
    }

    private void unusual(char c) {
        if (c == '\t' || c == '\n' || c == 0x7F) {
            buffer[used++] = (byte) c;
        } else if (c < ' ' || c >= 0xFFFE) {
            escape(c);
        } else if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | (c >> 6));
            buffer[used++] = (byte) (0x80 | (c & 0x3F));
        } else {
            char valid = Character.isSurrogate(c) ? REPLACEMENT : c;
            buffer[used++] = (byte) (0xE0 | (valid >> 12));
            buffer[used++] = (byte) (0x80 | ((valid >> 6) & 0x3F));
            buffer[used++] = (byte) (0x80 | (valid & 0x3F));
        }
    }

    private void fourBytes(int codePoint) {
        buffer[used++] = (byte) (0xF0 | (codePoint >> 18));
        buffer[used++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        buffer[used++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        buffer[used++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void escape(char c) {
        markup("_x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            room();
            buffer[used++] = (byte) HEX.charAt((c >> shift) & 0xF);
        }
        markup("_");
    }

    private static boolean looksEscaped(String text, int at) {
        return at + 6 < text.length()
                && text.charAt(at + 1) == 'x'
                && text.charAt(at + 6) == '_'
                && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x7F);
    }

    private void room() {
        if (used + LONGEST > BUFFER) {
            flush();
        }
    }

    /** Gives all that was written to the stream. */
    void flush() {
        try {
            out.write(buffer, 0, used);
            used = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
