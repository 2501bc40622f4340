package org.quorate.batch.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place for files that nobody needs afterwards; there is none before something is put there. Not thread-safe. */
public final class Scratch implements AutoCloseable {
    private @Nullable Path root;
    private int folders;

    /**
     * Returns the path of a folder that is not there yet; another each time.
     *
     * @throws IOException if the system gives no place for temporary files
     */
    public Path newFolder() throws IOException {
        Path place = root;
        if (place == null) {
            place = Files.createTempDirectory("quorate-intake-");
            root = place;
        }
        folders++;
        return place.resolve(Integer.toString(folders));
    }

    /**
     * Deletes everything that was put there.
     *
     * @throws UncheckedIOException if something of it cannot be deleted
     */
    @Override
    public void close() {
        try {
            if (root != null) {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes a folder, or a file, with all that is in it; does nothing where there is none.
     *
     * @throws IOException if something of it cannot be deleted; what was deleted before is gone
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
