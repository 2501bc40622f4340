package org.quorate.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.Workplace;
import org.quorate.programme.Programme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that every command on the ledger takes. */
final class PeriodOptions {
    @Option(
            names = "--period",
            paramLabel = "P",
            description = "The reporting period; default: the latest with returns.")
    private @Nullable String period;

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

    PackRequest request(Path pack) {
        return new PackRequest(pack, period, asAt);
    }

    Workplace workplace() {
        return new Workplace(ledger, output);
    }
}
