package org.quorate.cli;

import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import picocli.CommandLine.Option;

/** The option of every command that reads returns: whether it shares that with other machines. */
final class Sharing {
    @Option(
            names = "--workers",
            description =
                    "Let workers on other machines (quorate worker) read and check files, too. Needs a database on a PostgreSQL server.")
    private boolean workers;

    /**
     * Sees to it that sessions can be opened as the option says.
     *
     * @throws org.quorate.batch.failure.RunFailure if they are to be shared and the workplace's database is not on a server
     */
    void check(Workplace workplace) {
        if (workers) {
            RunSession.checkShared(workplace);
        }
    }

    /**
     * Opens a session for runs.
     *
     * @throws org.quorate.batch.failure.RunFailure if it cannot be opened, or is to be shared and its database is not on a server
     */
    RunSession open(Workplace workplace) {
        return workers ? RunSession.openShared(workplace) : RunSession.open(workplace);
    }

    /**
     * Opens a session for a night.
     *
     * @throws org.quorate.batch.failure.RunFailure if it cannot be opened, or is to be shared and its database is not on a server
     */
    RunSession openForNight(Workplace workplace) {
        return workers ? RunSession.openSharedForNight(workplace) : RunSession.openForNight(workplace);
    }
}
