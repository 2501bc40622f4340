package org.quorate.batch.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, as 64 lower-case hexadecimal digits. Thread-safe. */
public final class Hash {
    private Hash() {}

    /** A text that need not be in memory as a whole. */
    public interface Written {
        /** Writes it, the same each time; the stream stays open. */
        void writeTo(OutputStream out);
    }

    /**
     * Returns the hash of a file's content.
     *
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the hash of texts, as UTF-8, in order; where one ends and the next begins counts. */
    public static String of(List<String> texts) {
        return of(texts, List.of());
    }

    /** Returns the hash of texts, as UTF-8, then of others that are hashed while they are written; where one ends and the next begins counts. */
    public static String of(List<String> texts, List<Written> others) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        for (Written other : others) {
            other.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
