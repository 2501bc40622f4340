package org.quorate.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Programme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options by which every command on the ledger finds what was recorded: where, of which period, and how it was read. */
final class LedgerOptions {
    @Option(
            names = "--period",
            paramLabel = "P",
            description = "The reporting period; default: the latest with returns.")
    private @Nullable String period;

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

    /** Returns the period's id; null for the latest with returns. */
    @Nullable
    String period() {
        return period;
    }

    Path ledger() {
        return ledger;
    }
}
