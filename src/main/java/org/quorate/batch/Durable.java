package org.quorate.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that are there after the power has failed. */
final class Durable {
    private Durable() {}

    /** Waits until the file is on the disk; so one that is moved under its own name then is whole. */
    static void toDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
