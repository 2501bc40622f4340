package org.quorate.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.workplace.Workplace;
import org.quorate.programme.Programme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that count as at a day, and write outputs or compare with them. */
final class PeriodOptions {
    @Mixin
    private LedgerOptions recorded = new LedgerOptions();

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "Count days late and overdue as at this day (2019-07-31); default: the earlier of today and the day "
                            + "on which the period closes.")
    private @Nullable LocalDate asAt;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where the outputs go; default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("output");

    /** Returns the programme with its files read as the options say. */
    Programme read(Programme programme) {
        return recorded.read(programme);
    }

    PackRequest request(Path pack) {
        return new PackRequest(pack, recorded.period(), asAt);
    }

    Workplace workplace() {
        return recorded.workplace(output);
    }
}
