package org.quorate.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A place for files that nobody needs afterwards; there is none before something is put there. Not thread-safe. */
final class Scratch implements AutoCloseable {
    private @Nullable Path root;
    private int folders;

    /** Returns a folder that is not there yet. */
    Path newFolder() throws IOException {
        Path place = root;
        if (place == null) {
            place = Files.createTempDirectory("quorate-intake-");
            root = place;
        }
        folders++;
        return place.resolve(Integer.toString(folders));
    }

    @Override
    public void close() {
        try {
            if (root != null) {
                OutputFolder.delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
