package org.quorate.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Received files, kept by the hash of their content: {@code ab/abcdef…} under the archive's folder. A file appears there
 * wholly or not at all, is written once and never changed. Thread-safe, in one program and among several.
 */
public final class FileArchive {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String PART = ".part";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path root;

    /**
     * Opens the archive in that folder; the folder is created with the first file.
     *
     * @param root on a file system that can move a file in one step
     */
    public FileArchive(Path root) {
        this.root = root;
    }

    /**
     * Copies a file into the archive; does nothing where its content is there already. What a crash leaves behind ends in
     * {@code .part} and is never read.
     *
     * @param sha256 of the content, 64 lower-case hexadecimal digits
     * @return where the content is kept
     * @throws ArchiveMismatchException if what was read from the file has another hash
     * @throws IllegalArgumentException if {@code sha256} is no such hash
     * @throws UncheckedIOException if the file vanished or the disk fails
     */
    public Path keep(Path source, String sha256) {
        Path kept = place(sha256);
        if (Files.exists(kept)) {
            return kept;
        }
        Path part = kept.resolveSibling(sha256 + "." + UUID.randomUUID() + PART);
        try {
            Files.createDirectories(kept.getParent());
            try {
                String actual = copy(source, part);
                if (!actual.equals(sha256)) {
                    throw new ArchiveMismatchException(sha256, actual);
                }
                moveInto(kept, part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return kept;
    }

    /**
     * Deletes what crashes left behind. Nobody else may keep files at that time.
     *
     * @throws UncheckedIOException if the disk fails
     */
    public void discardUnfinished() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path part :
                    files.filter(path -> path.toString().endsWith(PART)).toList()) {
                Files.delete(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Returns whether a file has the content that is kept under that hash, byte by byte; false too where one of them cannot be read.
     *
     * @throws IllegalArgumentException if {@code sha256} is not 64 lower-case hexadecimal digits
     */
    public boolean holds(Path file, String sha256) {
        try {
            return Files.mismatch(place(sha256), file) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Returns where the content of that hash is kept.
     *
     * @throws NoSuchElementException if it is not
     * @throws IllegalArgumentException if {@code sha256} is not 64 lower-case hexadecimal digits
     */
    public Path get(String sha256) {
        Path kept = place(sha256);
        if (!Files.exists(kept)) {
            throw new NoSuchElementException("the archive holds no file of the hash " + sha256);
        }
        return kept;
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 hash in lower-case hexadecimal digits: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Copies the file, makes sure that the copy is on the disk, and returns the hash of what was copied. */
    private static String copy(Path source, Path target) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (in.read(buffer) >= 0) {
                digest.update(buffer.flip().duplicate());
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void moveInto(Path kept, Path part) throws IOException {
        try {
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            // Windows refuses to replace a file that is being read; then another thread has put the same content there.
            if (!Files.exists(kept)) {
                throw refused;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
