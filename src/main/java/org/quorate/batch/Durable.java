package org.quorate.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there after the power has failed. */
final class Durable {
    private Durable() {}

    /** Copies a file with the time at which it was last changed; the copy, which may replace another, appears wholly or not at all. */
    static void copy(Path from, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try (InputStream content = Files.newInputStream(from)) {
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        toDisk(unfinished);
        Files.setLastModifiedTime(unfinished, Files.getLastModifiedTime(from));
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Waits until the file is on the disk; so one that is moved under its own name then is whole. */
    static void toDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
