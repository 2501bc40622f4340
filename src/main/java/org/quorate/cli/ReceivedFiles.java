package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Hash;
import org.quorate.submission.ReceivedFile;

/** Files that somebody names on the command line, as if they had come in. */
final class ReceivedFiles {
    private ReceivedFiles() {}

    /**
     * Returns the file itself, or all files in the folder and the folders below it, sorted by path. Hidden files and the lock
     * files of an open Excel ({@code ~$}) are left out, unless they are named themselves.
     */
    static List<Path> in(Path named) {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (Stream<Path> files = Files.walk(named)) {
            return files.filter(Files::isRegularFile)
                    .filter(ReceivedFiles::isDocument)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDocument(Path file) {
        String name = name(file);
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    /**
     * Looks at one file.
     *
     * @param receivedOrNull when it is taken to have come in; null for when it was last changed
     */
    static ReceivedFile look(Path file, @Nullable Instant receivedOrNull) {
        try {
            Instant received = receivedOrNull == null
                    ? Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS)
                    : receivedOrNull;
            return new ReceivedFile(file, name(file), Files.size(file), Hash.of(file), received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
