package org.quorate.batch.failure;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Says in one sentence for the operator what an exception means. */
public final class FailureSentence {
    private static final String FULL =
            "The disk is full; free some space and run again. Nothing that was there is lost.";
    private static final String LOCKED =
            "The ledger is in use by another program; wait until it has ended and run again.";
    private static final String DAMAGED =
            "The ledger is damaged: the database quorate.mv.db in its folder cannot be read."
                    + " Put back a copy of it, or move it away and run again; every file is then read anew.";
    private static final String LOST =
            "The connection to the database was lost; see whether its server runs, and run again. Nothing that was there is lost.";
    private static final String FORBIDDEN =
            "The database's user may not do what a run needs: it must own the database, or be allowed to create tables in it.";
    private static final String FULL_SERVER =
            "The disk of the database's server is full; free some space there and run again. Nothing that was there is lost.";
    private static final String READ_ONLY =
            "The database takes no changes, as a standby does; name the server that does.";
    private static final String DAMAGED_SERVER =
            "The ledger is damaged: its server says that the database cannot be read. Have a copy of it put back.";
    private static final String NEWER = "The ledger was written by another version of this program; use that one.";

    /** By the SQL standard's states, and PostgreSQL's, because a server says the rest in its own language. H2 has other ones for these. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("08001", LOST),
            Map.entry("08003", LOST),
            Map.entry("08006", LOST),
            Map.entry("57P01", LOST),
            Map.entry("57P02", LOST),
            Map.entry("57P03", LOST),
            Map.entry("42501", FORBIDDEN),
            Map.entry("53100", FULL_SERVER),
            Map.entry("25006", READ_ONLY),
            Map.entry("XX001", DAMAGED_SERVER),
            Map.entry("XX002", DAMAGED_SERVER));

    /** What the messages of systems and databases hold, which give no more to go by than words. */
    private static final List<Said> SAID = List.of(
            new Said("no space left", FULL),
            new Said("not enough space", FULL),
            new Said("disk full", FULL),
            new Said(
                    "failed to save",
                    "A file of the outputs could not be written; see whether the disk is full, and run again."
                            + " Nothing that was there is lost."),
            new Said("already in use", LOCKED),
            new Said("file corrupted", DAMAGED),
            new Said("is corrupt", DAMAGED),
            new Said("unsupported database file version", DAMAGED));

    /** Of a file that was open already when it failed, so that the system no longer says which one it was. */
    private static final List<String> DISK_FAILED = List.of(
            "input/output error",
            "stale file handle",
            "network name is no longer available",
            "unexpected network error");

    private static final String DISK_FAILED_SENTENCE =
            "A disk or a share failed while a file was read or written; see that it is there, and run again."
                    + " Nothing that was there is lost.";

    private static final String TAKES_NO_CHANGES = "read-only file system";

    private FailureSentence() {}

    private record Said(String words, String sentence) {}

    /** Returns the failure that the exception stands for; one that is a failure already is returned as it is. */
    public static RunFailure of(Throwable thrown) {
        List<Throwable> causes = ExceptionUtils.getThrowableList(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof RunFailure failure) {
                return failure;
            }
            // Before any words, which whoever wraps an exception repeats.
            Optional<String> told = cause instanceof SQLException sql
                    ? Optional.ofNullable(STATES.get(String.valueOf(sql.getSQLState())))
                    : Optional.empty();
            if (told.isPresent()) {
                return RunFailure.failed(told.get(), thrown);
            }
        }
        for (Throwable cause : causes) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return RunFailure.failed(sentence.get(), thrown);
            }
        }
        Throwable root = ExceptionUtils.getRootCause(thrown);
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return RunFailure.failed(
                "The run failed: " + message.lines().findFirst().orElse("") + " (run again with --debug for the trace)",
                thrown);
    }

    /**
     * Returns the failure that several exceptions of one run stand for: the first of which the cause is known, for a library may
     * hide what another tells.
     *
     * @param thrown at least one
     */
    public static RunFailure of(List<Throwable> thrown) {
        return of(thrown.stream()
                .filter(one -> ExceptionUtils.getThrowableList(one).stream()
                        .anyMatch(cause -> cause instanceof IOException || cause instanceof RunFailure))
                .findFirst()
                .orElse(thrown.get(0)));
    }

    private static Optional<String> sentence(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        for (Said said : SAID) {
            if (message.contains(said.words)) {
                return Optional.of(said.sentence);
            }
        }
        if (message.contains("reading from file") && ExceptionUtils.getRootCause(cause) instanceof EOFException) {
            // The database looked for a page beyond the end of its file.
            return Optional.of(DAMAGED);
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of(NEWER);
        }
        if (cause instanceof FileSystemException file) {
            return Optional.of(ofFile(file));
        }
        if (cause instanceof ReadOnlyFileSystemException
                || (cause instanceof IOException && message.contains(TAKES_NO_CHANGES))) {
            return Optional.of("The output folder cannot be written: its file system is read-only.");
        }
        return cause instanceof IOException && DISK_FAILED.stream().anyMatch(message::contains)
                ? Optional.of(DISK_FAILED_SENTENCE)
                : Optional.empty();
    }

    private static String ofFile(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof AccessDeniedException) {
            return "There is no permission to read or write " + file + ".";
        }
        if (failure instanceof NoSuchFileException) {
            return "The file " + file + " was there and has gone; run again.";
        }
        if (failure instanceof FileAlreadyExistsException
                || failure instanceof NotDirectoryException
                || "Not a directory".equals(failure.getReason())) {
            return "There is a file where a folder is needed: " + file + ".";
        }
        if (TAKES_NO_CHANGES.equalsIgnoreCase(failure.getReason())) {
            return file + " cannot be written: its file system is read-only.";
        }
        String reason = failure.getReason() == null ? "" : " (" + failure.getReason() + ")";
        return "The file " + file + " cannot be read or written" + reason + ".";
    }
}
