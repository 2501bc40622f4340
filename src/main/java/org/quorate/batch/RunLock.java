package org.quorate.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one run at a time work on a ledger folder. The system releases it when the holder dies, however it dies. */
final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws RunFailure if another run holds it; the sentence says which
     */
    static RunLock take(Path ledgerFolder) throws IOException {
        Files.createDirectories(ledgerFolder);
        Path holder = ledgerFolder.resolve("run.holder");
        FileChannel channel =
                FileChannel.open(ledgerFolder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            String who = Files.isRegularFile(holder)
                    ? "process " + Files.readString(holder).strip()
                    : "its number is not known yet";
            throw RunFailure.failed(
                    "Another run works on %s (%s); wait until it has ended.".formatted(ledgerFolder, who), null);
        }
        // Not in the locked file itself: Windows would let nobody else read it.
        Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        return new RunLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
