package org.quorate;

import org.quorate.cli.QuorateCommand;

/** The program: hands its arguments to the commands and ends with their exit code. */
public final class QuorateApplication {
    private QuorateApplication() {}

    /** Carries out the command. */
    public static void main(String[] args) {
        System.exit(QuorateCommand.execute(args));
    }
}
