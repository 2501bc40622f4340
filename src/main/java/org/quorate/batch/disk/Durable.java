package org.quorate.batch.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Files that are there after the power has failed. Thread-safe. */
public final class Durable {
    /** What the name of a file that is being written ends in. */
    public static final String UNFINISHED = ".unfinished";

    private Durable() {}

    /**
     * Copies a file with the time at which it was last changed; the copy, which may replace another, appears wholly or not at all. What a copy
     * that was broken off leaves beside its place is {@link #UNFINISHED}.
     *
     * @param to in a folder that is there
     * @throws IOException if the file cannot be read, or the copy not be written
     */
    public static void copy(Path from, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + UNFINISHED);
        try (InputStream content = Files.newInputStream(from)) {
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        toDisk(unfinished);
        Files.setLastModifiedTime(unfinished, Files.getLastModifiedTime(from));
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Waits until the names of a folder's files are on the disk, and those in the folders below it: moving a file into place lasts no
     * sooner. Does nothing where the system lets no folder be opened, as Windows does not.
     *
     * @throws IOException if one of the folders is gone, or the disk refuses
     */
    public static void namesToDisk(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.filter(Files::isDirectory).toList()) {
                ownNamesToDisk(path);
            }
        }
    }

    /**
     * Waits until the names of the files that lie in the folder itself are on the disk. Does nothing where the system lets no folder be opened.
     *
     * @throws IOException if the folder is gone, or the disk refuses
     */
    public static void ownNamesToDisk(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            // There the file system keeps names by itself.
        }
    }

    /**
     * Waits until the file is on the disk; so one that is moved under its own name then is whole.
     *
     * @throws IOException if it is gone or cannot be opened for writing, or the disk refuses
     */
    public static void toDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
