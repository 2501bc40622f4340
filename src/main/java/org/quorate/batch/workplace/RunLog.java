package org.quorate.batch.workplace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a session has added to the log of its ledger folder. Immutable. */
public final class RunLog {
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private final long begin;

    private RunLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    /**
     * Returns the log from here on.
     *
     * @param file need not be there yet
     * @throws IOException if its size cannot be asked for
     */
    public static RunLog from(Path file) throws IOException {
        return new RunLog(file, Files.isRegularFile(file) ? Files.size(file) : 0);
    }

    /**
     * Returns the last lines that were added, at most so many, the last one last; of a log that rolled over meanwhile, what stands in the new
     * file. None where there is no file.
     *
     * @throws IOException if the log cannot be read
     */
    public List<String> tail(int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        long size = Files.size(file);
        long from = Math.max(size < begin ? 0 : begin, size - MOST_BYTES);
        try (InputStream content = Files.newInputStream(file)) {
            content.skipNBytes(from);
            List<String> lines = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
        }
    }
}
