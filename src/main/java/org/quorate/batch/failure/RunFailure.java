package org.quorate.batch.failure;

import org.jspecify.annotations.Nullable;

/**
 * What stops a run: its message is one clear sentence for the operator. Wrong data in a workbook is never a failure but a
 * finding.
 */
public final class RunFailure extends RuntimeException {
    private final Cause kind;

    /** Whose matter the failure is. */
    public enum Cause {
        /** The command or the pack is wrong; exit code 2. */
        WRONG_USE(2),
        /** The work could not be done; exit code 3. */
        FAILED(3),
        /** The work was asked to stop; exit code 143, as of every program that the system asks to end. */
        STOPPED(143);

        private final int exitCode;

        Cause(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private RunFailure(Cause kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** Returns a failure of the command or the pack. */
    public static RunFailure wrongUse(String sentence) {
        return new RunFailure(Cause.WRONG_USE, sentence, null);
    }

    /** Returns a failure of the work. */
    public static RunFailure failed(String sentence, @Nullable Throwable cause) {
        return new RunFailure(Cause.FAILED, sentence, cause);
    }

    /** Returns the failure of a work that was asked to stop. */
    public static RunFailure stopped(String sentence) {
        return new RunFailure(Cause.STOPPED, sentence, null);
    }

    /** Returns the exit code of a command that it ends. */
    public int exitCode() {
        return kind.exitCode;
    }

    /** Returns whose matter it is. */
    public Cause kind() {
        return kind;
    }
}
