package org.quorate.ledger.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Joins texts, in the form of {@link EscapedText}, to lines in UTF-8; {@link JoinedLines} walks through them. Not thread-safe.
 *
 * <p>Texts are taken over as the bytes that a string holds, since most hold nothing that is escaped. Not into a stream of Java's, which locks for
 * each text.
 */
final class LineJoiner {
    private byte[] joined = new byte[1024];
    private int length;

    /** Goes on with the next text of the line. */
    LineJoiner tab() {
        return letter('\t');
    }

    /** Goes on with the next line. */
    LineJoiner nextLine() {
        return letter('\n');
    }

    /** Appends an ASCII character as it is. */
    LineJoiner letter(char letter) {
        makeRoom(1);
        joined[length++] = (byte) letter;
        return this;
    }

    /** Appends the text in its escaped form. */
    LineJoiner text(String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.ISO_8859_1);
        if (perhapsDifferent(bytes)) {
            bytes = EscapedText.escape(plain).getBytes(StandardCharsets.UTF_8);
        }
        return append(bytes);
    }

    /** Returns whether the text may be other bytes than these in UTF-8, or may have to be escaped. */
    private static boolean perhapsDifferent(byte[] latin1) {
        for (byte each : latin1) {
            // What is beyond ASCII is less than a blank; what is not in Latin-1 has become a question mark.
            if (each < ' ' || each == '\\' || each == '?') {
                return true;
            }
        }
        return false;
    }

    /** Appends what another has joined. */
    LineJoiner append(byte[] lines) {
        makeRoom(lines.length);
        System.arraycopy(lines, 0, joined, length, lines.length);
        length += lines.length;
        return this;
    }

    private void makeRoom(int more) {
        if (more > joined.length - length) {
            joined = Arrays.copyOf(joined, Math.max(2 * joined.length, length + more));
        }
    }

    /** Returns how many bytes are joined. */
    int length() {
        return length;
    }

    /** Returns what was joined, and is as new again. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(joined, length);
        length = 0;
        return taken;
    }
}
