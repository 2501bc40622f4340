package org.quorate.batch;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Says in one sentence for the operator what an exception means. */
final class FailureSentence {
    private FailureSentence() {}

    /** Returns the failure that the exception stands for; one that is a failure already is returned as it is. */
    static RunFailure of(Throwable thrown) {
        for (Throwable cause : ExceptionUtils.getThrowableList(thrown)) {
            if (cause instanceof RunFailure failure) {
                return failure;
            }
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

    private static Optional<String> sentence(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("disk full")) {
            return Optional.of("The disk is full; free some space and run again. Nothing that was there is lost.");
        }
        if (message.contains("already in use") || message.contains("database may be already")) {
            return Optional.of("The ledger is in use by another program; wait until it has ended and run again.");
        }
        if (cause instanceof AccessDeniedException denied) {
            return Optional.of("There is no permission to write to " + denied.getFile() + ".");
        }
        if (cause instanceof ReadOnlyFileSystemException || message.contains("read-only file system")) {
            return Optional.of("The output folder cannot be written: its file system is read-only.");
        }
        if (cause instanceof NoSuchFileException missing) {
            return Optional.of("The file " + missing.getFile() + " was there and has gone; run again.");
        }
        return cause instanceof FileSystemException file
                ? Optional.of("The file " + file.getFile() + " cannot be read or written: " + file.getReason() + ".")
                : Optional.empty();
    }
}
