package org.quorate.batch.workplace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;

/**
 * Lets one run at a time work on a ledger folder, and on a database that several machines reach. The system, and the server, release it when the
 * holder dies, however it dies. Thread-safe.
 */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable DatabaseLock onServer;

    private RunLock(FileChannel channel, @Nullable DatabaseLock onServer) {
        this.channel = channel;
        this.onServer = onServer;
    }

    /**
     * Takes the lock; makes the ledger folder where there is none.
     *
     * @throws RunFailure if another run holds it; the sentence says which
     * @throws IOException if the ledger folder cannot be made or written to
     * @throws SQLException if the database on a server answers with a fault
     */
    public static RunLock take(Workplace workplace) throws IOException, SQLException {
        FileChannel folder = takeFolder(workplace.ledgerFolder());
        try {
            Database database = workplace.database();
            return new RunLock(folder, database.isOnServer() ? DatabaseLock.take(database) : null);
        } catch (SQLException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Returns in a sentence why no run can begin at this moment; empty where one can. Holds nothing afterwards. */
    public static Optional<String> inTheWay(Workplace workplace) {
        try {
            take(workplace).close();
            return Optional.empty();
        } catch (IOException | SQLException | RuntimeException e) {
            return Optional.of(String.valueOf(FailureSentence.of(e).getMessage()));
        }
    }

    private static FileChannel takeFolder(Path ledgerFolder) throws IOException {
        Files.createDirectories(ledgerFolder);
        Path holder = ledgerFolder.resolve("run.holder");
        FileChannel channel =
                FileChannel.open(ledgerFolder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            // Empty for the moment in which the other one writes it.
            String number =
                    Files.isRegularFile(holder) ? Files.readString(holder).strip() : "";
            String who = number.isEmpty() ? "its number is not known yet" : "process " + number;
            throw RunFailure.failed(
                    "Another run works on %s (%s); wait until it has ended.".formatted(ledgerFolder, who), null);
        }
        // Not in the locked file itself: Windows would let nobody else read it.
        try {
            Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /**
     * Sees to it that the lock is held still; a file's lock always is. To be asked before whatever a second run must not do at the same time.
     *
     * @throws RunFailure if it was lost, so that another run may have begun
     */
    public void check() {
        if (onServer != null) {
            onServer.check();
        }
    }

    /** Returns whether it is held still. */
    boolean isHeld() {
        return onServer == null || onServer.isHeld();
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (onServer != null) {
                onServer.close();
            }
        }
    }
}
