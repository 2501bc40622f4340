package org.quorate.reporting.excel;

import java.nio.charset.StandardCharsets;

/** Markup that is written often, encoded once. Immutable. */
final class Ascii {
    private final byte[] bytes;

    /** Encodes markup, which has no other characters than those of ASCII. */
    Ascii(String markup) {
        bytes = markup.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns how many bytes it has. */
    int length() {
        return bytes.length;
    }

    /** Copies all its bytes to a place that has room for them. */
    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }
}
