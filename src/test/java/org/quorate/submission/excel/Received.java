package org.quorate.submission.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.quorate.submission.ReceivedFile;

/** Files as they come in, for the tests of the reader. */
final class Received {
    static final Instant AT = Instant.parse("2026-07-10T09:00:00Z");

    private Received() {}

    static ReceivedFile file(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new ReceivedFile(path, path.getFileName().toString(), bytes.length, sha256(bytes), AT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
