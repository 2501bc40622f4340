package org.quorate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that takes the contents of one carrier and of what lies within it, under numbers of its own, and counts what they cost. Not
 * thread-safe.
 */
public final class UnpackFolder {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final CarrierLimits limits;
    private int entries;
    private int files;
    private long total;

    /** Makes one in a folder that is empty, or is not there yet. */
    public UnpackFolder(Path folder, CarrierLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Returns what is allowed. */
    public CarrierLimits limits() {
        return limits;
    }

    /**
     * Counts a thing within a carrier, whether or not it is taken.
     *
     * @throws CarrierRefused if there are too many
     */
    public void count() {
        entries++;
        if (entries > limits.entries()) {
            throw new CarrierRefused("it holds more than %s files".formatted(limits.entries()));
        }
    }

    /**
     * Writes the content of a thing to a file of the folder.
     *
     * @param packedBytes how many bytes it takes in the carrier; negative where that is not known
     * @return the file
     * @throws CarrierRefused if it is larger than is allowed, or damaged
     */
    public Path take(InputStream content, long packedBytes) throws IOException {
        files++;
        Files.createDirectories(folder);
        Path file = folder.resolve(Integer.toString(files));
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                size += read;
                total += read;
                check(size, packedBytes);
                out.write(buffer, 0, read);
            }
        }
        return file;
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException damaged) {
            throw new CarrierRefused("a file in it is damaged");
        }
    }

    private void check(long size, long packedBytes) {
        if (size > limits.entryBytes()) {
            throw new CarrierRefused("a file in it is larger than %s MB".formatted(limits.entryBytes() >> 20));
        }
        if (total > limits.totalBytes()) {
            throw new CarrierRefused("its files are together larger than %s MB".formatted(limits.totalBytes() >> 20));
        }
        if (packedBytes >= 0 && size > limits.freeBytes() && size / limits.ratio() > packedBytes) {
            throw new CarrierRefused("a file in it is packed more than %s to 1".formatted(limits.ratio()));
        }
    }
}
