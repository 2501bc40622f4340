package org.quorate.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whoever sent a message, known again by the address without keeping it. Immutable.
 *
 * @param fingerprint of the address, 64 lower-case hexadecimal digits
 */
public record Sender(String fingerprint) {
    /** Returns the sender with that mail address; case and spaces around it do not matter. */
    public static Sender at(String address) {
        try {
            byte[] folded = address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return new Sender(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(folded)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
