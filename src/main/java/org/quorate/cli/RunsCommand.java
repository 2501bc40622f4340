package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.batch.session.RunSession;
import org.quorate.cli.json.JsonRuns;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunEnd;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunStart;
import org.quorate.reporting.RunWording;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which runs there were and how they ended. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Tells which runs there were, when, how they ended and what they came to; the last one first.",
        footer = {
            "",
            "Examples:",
            "  quorate runs",
            "  quorate runs my-pack --last 5",
            "  quorate runs --number 17             one run, step by step",
            "  quorate runs --check 26              for a monitor: 0 if the last one ended well within 26 hours, else 1"
        })
final class RunsCommand implements Callable<Integer> {
    private static final Set<String> CHECKED = Set.of("run", "nightly");
    private static final List<String> HEADINGS =
            List.of("Run", "Began (UTC)", "Took", "Command", "Programme", "Period", "Outcome", "Files", "Outputs");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", arity = "0..1", description = "The folder of a pack; none: the runs of all.")
    private @Nullable Path pack;

    @ArgGroup
    private Which which = new Which();

    @Option(names = "--json", description = "Answer in JSON, one object a line for each run.")
    private boolean json;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    /** Which runs are told of. */
    static final class Which {
        @Option(
                names = "--last",
                paramLabel = "N",
                defaultValue = "20",
                description = "How many; default: ${DEFAULT-VALUE}.")
        private int last = 20;

        @Option(names = "--number", paramLabel = "N", description = "One run in detail.")
        private @Nullable Integer number;

        @Option(
                names = "--check",
                paramLabel = "HOURS",
                description =
                        "Tell whether the last run or night ended well, not longer ago than that; exit with 1 if not.")
        private @Nullable Integer hours;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (which.last < 1) {
            throw RunFailure.wrongUse("--last takes a number from 1.");
        }
        String programme = pack == null
                ? ""
                : Packs.read(pack, spec.commandLine().getErr()).programme().id();
        if (!place.mayHoldReturns()) {
            throw RunFailure.wrongUse("There is no ledger at " + place.ledger() + ": nothing has been run there yet.");
        }
        try (RunSession session = RunSession.open(place.workplace(Path.of("output")))) {
            if (which.hours != null) {
                return check(session, Duration.ofHours(which.hours), out);
            }
            if (which.number != null) {
                print(session, which.number, out);
            } else {
                print(session.history().latest(programme, which.last), out);
            }
        }
        return ExitCode.DONE;
    }

    private static int check(RunSession session, Duration within, PrintWriter out) {
        Optional<RecordedRun> last = session.history().last(CHECKED);
        if (last.isEmpty()) {
            out.println("Not in order: there was no run yet.");
            return ExitCode.NEEDS_ATTENTION;
        }
        Optional<Instant> ended = last.get().end().map(RunEnd::at);
        boolean recent =
                ended.filter(at -> !at.plus(within).isBefore(Program.now())).isPresent();
        boolean well = recent && last.get().outcome().isWell();
        out.printf(
                "%s: %s%s%n",
                well ? "In order" : "Not in order",
                RunWording.line(last.get()),
                ended.isPresent() && !recent
                        ? " (ended " + ended.get().truncatedTo(ChronoUnit.MINUTES) + ", longer ago than "
                                + within.toHours() + " hours)"
                        : "");
        return well ? ExitCode.DONE : ExitCode.NEEDS_ATTENTION;
    }

    private void print(RunSession session, int number, PrintWriter out) {
        RecordedRun run = session.history()
                .find(number)
                .orElseThrow(() -> RunFailure.wrongUse("There is no run " + number + "; the last one is "
                        + session.history().latest("", 1).stream()
                                .map(last -> Integer.toString(last.number()))
                                .findFirst()
                                .orElse("still to come")
                        + "."));
        if (json) {
            out.println(JsonRuns.of(run));
            return;
        }
        out.println(RunWording.line(run));
        String next = RunWording.next(run.outcome());
        if (!next.isEmpty()) {
            out.println(next);
        }
        out.println();
        RunStart start = run.start();
        fact(out, "Began", start.at().truncatedTo(ChronoUnit.SECONDS).toString());
        run.end()
                .ifPresent(end -> fact(
                        out, "Ended", end.at().truncatedTo(ChronoUnit.SECONDS).toString()));
        fact(out, "Program", start.program());
        fact(out, "Pack", start.pack());
        start.within().ifPresent(night -> fact(out, "Part of", "run " + night));
        if (Files.isRegularFile(session.page(number))) {
            fact(out, "Page", session.page(number).toString());
        }
        times(out, "Steps", run.figures().of(Kind.STEP));
        times(out, "Slowest files", run.figures().of(Kind.SLOW_FILE));
        amounts(out, "Found, by code", run.figures().of(Kind.RULE));
        List<RecordedRun> parts = session.history().within(number);
        if (!parts.isEmpty()) {
            out.println();
            print(parts, out);
        }
    }

    private static void fact(PrintWriter out, String label, String text) {
        out.printf("%-10s%s%n", label, FindingLines.printable(text));
    }

    private static void times(PrintWriter out, String title, Map<String, Long> times) {
        lines(
                out,
                title,
                times.entrySet().stream()
                        .map(entry -> "%10s  %s"
                                .formatted(RunWording.took(Duration.ofMillis(entry.getValue())), entry.getKey()))
                        .toList());
    }

    private static void amounts(PrintWriter out, String title, Map<String, Long> amounts) {
        lines(
                out,
                title,
                amounts.entrySet().stream()
                        .map(entry -> "%10s  %s".formatted(entry.getValue(), entry.getKey()))
                        .toList());
    }

    private static void lines(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.printf("%n%s%n", title);
            lines.forEach(line -> out.println(FindingLines.printable(line)));
        }
    }

    private void print(List<RecordedRun> runs, PrintWriter out) {
        if (json) {
            runs.forEach(run -> out.println(JsonRuns.of(run)));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        runs.forEach(run -> rows.add(row(run)));
        new TextTable(out).print(rows, Set.of(0, 2, 7, 8));
    }

    private static List<String> row(RecordedRun run) {
        RunStart start = run.start();
        return List.of(
                Integer.toString(run.number()),
                start.at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", ""),
                run.took().map(RunWording::took).orElse("-"),
                start.command(),
                start.programmeId().isEmpty() ? start.pack() : start.programmeId(),
                start.periodId(),
                run.outcome().label(),
                Long.toString(run.figures().newFiles()),
                Long.toString(run.figures().outputs()));
    }
}
