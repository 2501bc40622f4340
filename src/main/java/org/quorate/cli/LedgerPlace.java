package org.quorate.cli;

import java.nio.file.Path;
import org.quorate.programme.Programme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command on the ledger: where it is, and how the files beside it are read. */
final class LedgerPlace {
    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            defaultValue = "quorate-data",
            description = "Where the ledger is kept; default: ${DEFAULT-VALUE}.")
    private Path ledger = Path.of("quorate-data");

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** Returns the programme with its files read as the options say. */
    Programme read(Programme programme) {
        return programme.readOn(programme.reading().under(reading.terms()));
    }

    Path ledger() {
        return ledger;
    }
}
