package org.quorate.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes XML as UTF-8. Besides XML's own rules it obeys those of Excel for characters that XML does not know: such a character is
 * written {@code _xHHHH_}, and a text that looks like one has its first underscore written so.
 */
final class RowXml {
    private static final int BUFFER = 1 << 15;
    /** The most bytes that one character of a text can need. */
    private static final int LONGEST = 8;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEX = "0123456789ABCDEF";
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', 0x7F, true);
        for (char special : "&<>\"_?".toCharArray()) {
            PLAIN[special] = false;
        }
    }

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    RowXml(OutputStream out) {
        this.out = out;
    }

    /** Writes markup. */
    RowXml markup(Ascii markup) {
        if (used + markup.length() > BUFFER) {
            flush();
        }
        markup.copyTo(buffer, used);
        used += markup.length();
        return this;
    }

    /** Writes markup, which is ASCII and taken as it is. */
    RowXml markup(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
        copy(bytes, 0, bytes.length);
        return this;
    }

    /** Writes text. Half of a surrogate pair on its own is no character, and becomes U+FFFD. */
    RowXml text(String text) {
        // Where there are no pairs a byte stands for each character: itself, or else a question mark. Bytes cost far
        // less than
        // characters asked for one by one.
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = text.length();
        for (int at = plain(latin, 0); at < length; at++) {
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
            if (latin.length == length) {
                at = plain(latin, at + 1) - 1;
            }
        }
        return this;
    }

    /** Writes the bytes from there that surely stand for themselves as characters, which is mostly all of them; returns where they end. */
    private int plain(byte[] latin, int from) {
        int to = from;
        while (to < latin.length && PLAIN[latin[to] & 0xFF]) {
            to++;
        }
        copy(latin, from, to);
        return to;
    }

    private void copy(byte[] bytes, int from, int to) {
        for (int at = from; at < to; ) {
            if (used == BUFFER) {
                flush();
            }
            int count = Math.min(to - at, BUFFER - used);
            System.arraycopy(bytes, at, buffer, used, count);
            used += count;
            at += count;
        }
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
