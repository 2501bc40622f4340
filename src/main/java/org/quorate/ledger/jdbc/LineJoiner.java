package org.quorate.ledger.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Joins texts, in the form of {@link EscapedText}, to lines in UTF-8; {@link JoinedLines} walks through them. Not thread-safe.
 *
 * <p>Texts are taken over as the bytes that a string holds, since most hold nothing that is escaped.
 */
final class LineJoiner {
    private final ByteArrayOutputStream joined = new ByteArrayOutputStream();

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
        joined.write(letter);
        return this;
    }

    /** Appends the text in its escaped form. */
    LineJoiner text(String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != plain.length() || perhapsEscaped(bytes)) {
            bytes = EscapedText.escape(plain).getBytes(StandardCharsets.UTF_8);
        }
        joined.write(bytes, 0, bytes.length);
        return this;
    }

    private static boolean perhapsEscaped(byte[] ascii) {
        for (byte each : ascii) {
            // Half a surrogate pair has no form in UTF-8 and has become a question mark.
            if (each < ' ' || each == '\\' || each == '?') {
                return true;
            }
        }
        return false;
    }

    /** Appends what another has joined. */
    LineJoiner append(byte[] lines) {
        joined.write(lines, 0, lines.length);
        return this;
    }

    /** Returns how many bytes are joined. */
    int length() {
        return joined.size();
    }

    /** Returns what was joined, and is as new again. */
    byte[] take() {
        byte[] taken = joined.toByteArray();
        joined.reset();
        return taken;
    }
}
