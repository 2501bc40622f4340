package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.session.RunSession;
import org.quorate.consolidation.Dates;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Notes in the ledger that a period's paper was sent to those who read it. */
@Command(
        name = "circulate",
        mixinStandardHelpOptions = true,
        description = {
            "Notes in the ledger that the paper of a period was circulated, as it lies among the outputs, edited or not.",
            "From then on this version is never written again: what comes later makes the next one, which says what",
            "changed since. Sends nothing."
        },
        footer = {
            "",
            "Examples:",
            "  quorate circulate my-pack --period 2019-20-Q1",
            "  quorate circulate my-pack --period 2019-20-Q1 --paper-version 1 --at 2019-08-05T10:00"
        })
final class CirculateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path pack = Path.of("");

    @Option(names = "--period", paramLabel = "P", required = true, description = "The reporting period.")
    private String period = "";

    @Option(
            names = "--paper-version",
            paramLabel = "N",
            description = "Which version; default: the last among the outputs.")
    private @Nullable Integer version;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "When, by the programme's clocks (2019-08-05T10:00); default: now.")
    private @Nullable LocalDateTime at;

    @Mixin
    private OutputPlace place = new OutputPlace();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Programme programme = place.ledger()
                .read(Packs.read(pack, spec.commandLine().getErr()).programme());
        try (RunSession session = RunSession.open(place.workplace())) {
            CirculatedPaper paper = session.circulate(
                    new PackRequest(pack, period, null),
                    programme,
                    version == null ? OptionalInt.empty() : OptionalInt.of(version),
                    at);
            out.printf(
                    "Version %s of the paper was circulated on %s: %s.%n",
                    paper.version(),
                    Dates.moment(LocalDateTime.ofInstant(
                            paper.circulatedAt(), programme.identity().timeZone())),
                    String.join(", ", paper.files().keySet()));
            out.printf("It stays as it is; what comes later makes version %s.%n", paper.version() + 1);
            out.flush();
        }
        return ExitCode.DONE;
    }

    /** Reads a date with a time, and says how to write one. */
    static final class Moment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException notATime) {
                throw new TypeConversionException("\"" + text + "\" is no time; write it like 2019-08-05T10:00");
            }
        }
    }
}
