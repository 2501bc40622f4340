package org.quorate.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.workplace.Workplace;
import org.quorate.programme.Programme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that look for what was recorded of one period, or else of the latest. */
final class LedgerOptions {
    @Option(
            names = "--period",
            paramLabel = "P",
            description = "The reporting period; default: the latest with returns.")
    private @Nullable String period;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    /** Returns the programme with its files read as the options say. */
    Programme read(Programme programme) {
        return place.read(programme);
    }

    /** Returns the period's id; null for the latest with returns. */
    @Nullable
    String period() {
        return period;
    }

    /** Returns where a command works that has its outputs in a folder. */
    Workplace workplace(Path output) {
        return place.workplace(output);
    }
}
