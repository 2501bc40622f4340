package org.quorate.submission;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, before anything is known of what it holds. Immutable.
 *
 * @param path where a private copy of its content can be read; never printed
 * @param name the name under which it was sent, without folders
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param receivedAt when it came, as the portal, the mailbox or, failing these, the file system says
 * @param deliveryOrNull the bundle or message that held it, or null where it came by itself
 */
public record ReceivedFile(
        Path path,
        String name,
        long size,
        String sha256,
        Instant receivedAt,
        @Nullable Delivery deliveryOrNull) {
    /** Makes a file that came by itself. */
    public ReceivedFile(Path path, String name, long size, String sha256, Instant receivedAt) {
        this(path, name, size, sha256, receivedAt, null);
    }

    /** Returns the bundle or message that held it; empty where it came by itself. */
    public Optional<Delivery> delivery() {
        return Optional.ofNullable(deliveryOrNull);
    }
}
