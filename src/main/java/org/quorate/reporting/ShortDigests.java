package org.quorate.reporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers that stand for texts where there are too many to hold: the first 64 bits of their SHA-256, so that among a million no two others are
 * alike but once in some 37 million times. Not thread-safe.
 */
final class ShortDigests {
    private final MessageDigest digest;

    ShortDigests() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the number of texts; where one ends and the next begins counts. */
    long of(String... texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
