package org.quorate.cli;

import java.io.PrintWriter;
import org.quorate.batch.failure.RunFailure;

/** Tells failures, each in one sentence, with the trace where it was asked for. */
final class Failures {
    private final PrintWriter err;
    private final boolean traces;

    Failures(PrintWriter err, boolean traces) {
        this.err = err;
        this.traces = traces;
    }

    /**
     * Tells a failure.
     *
     * @param what it befell, with a colon and a blank behind it; empty where that is plain
     * @return the exit code
     */
    int tell(String what, Exception thrown) {
        if (traces) {
            thrown.printStackTrace(err);
        }
        if (thrown instanceof RunFailure failure) {
            err.println("quorate: " + what + failure.getMessage());
            return failure.exitCode();
        }
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        err.println("quorate: " + what + "The command failed: "
                + message.lines().findFirst().orElse("") + " (run again with --debug for the trace)");
        return ExitCode.FAILED;
    }
}
