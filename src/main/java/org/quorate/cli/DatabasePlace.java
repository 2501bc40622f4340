package org.quorate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.workplace.Database;
import org.quorate.batch.workplace.LogForm;
import org.quorate.batch.workplace.Workplace;
import picocli.CommandLine.Option;

/** Options of every command that opens the ledger: where it is, and how its log is kept. */
final class DatabasePlace {
    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            defaultValue = "quorate-data",
            description = "Where the ledger is kept; default: ${DEFAULT-VALUE}.")
    private Path ledger = Path.of("quorate-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "The PostgreSQL database that holds the ledger's tables, like postgresql://server.example:5432/quorate;"
                        + " default: that of the environment variable QUORATE_DATABASE, or else a file in the ledger's folder.",
                "Its user and password are in QUORATE_DATABASE_USER and QUORATE_DATABASE_PASSWORD, or the password in a file"
                        + " that QUORATE_DATABASE_PASSWORD_FILE names."
            })
    private @Nullable String database;

    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "text",
            description =
                    "Keep the log beside the ledger as text or as json, an object a line; default: ${DEFAULT-VALUE}.")
    private LogForm log = LogForm.TEXT;

    Path ledger() {
        return ledger;
    }

    /** Returns whether there is a ledger, or may be one: to see whether a server has one, it must be opened. */
    boolean mayHoldReturns() {
        return Files.isDirectory(ledger) || database().isOnServer();
    }

    /** Returns where a command works that has its outputs in a folder. */
    Workplace workplace(Path output) {
        return new Workplace(ledger, output, database()).logging(log);
    }

    private Database database() {
        return Database.of(database, System::getenv);
    }
}
