package org.quorate.cli;

/** What a command's exit code means. */
final class ExitCode {
    static final int DONE = 0;
    static final int NEEDS_ATTENTION = 1;
    static final int WRONG_USE = 2;
    static final int FAILED = 3;

    private ExitCode() {}
}
