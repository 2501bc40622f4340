package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackResult;
import org.quorate.batch.session.RunSession;
import org.quorate.cli.json.JsonAnswer;
import org.quorate.finding.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: collect, check, consolidate, report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Collects what came in, checks it, consolidates it, and writes the workbook and the paper.",
        footer = {
            "",
            "Examples:",
            "  quorate run",
            "  quorate run my-pack --period 2019-20-Q1 --as-at 2019-07-31 --output out",
            "  quorate run my-pack --fail-on error",
            "  quorate run --workers --database postgresql://server.example/quorate --ledger /mnt/quorate-data"
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "Folders of packs; none: every pack under input-samples.")
    private List<Path> packs = new ArrayList<>();

    @Mixin
    private PeriodOptions options = new PeriodOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with 1 when a return is missing, or has a finding at least as grave: critical, error, warning.")
    private @Nullable Severity failOn;

    @Mixin
    private Sharing sharing = new Sharing();

    @ArgGroup
    private Loudness loudness = new Loudness();

    /** How much is said. */
    static final class Loudness {
        @Option(names = "--quiet", description = "Say nothing unless something fails.")
        private boolean quiet;

        @Option(names = "--json", description = "Answer in JSON, one object a line for each pack.")
        private boolean json;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Packs loaded = Packs.load(packs, err, QuorateCommand.failures(spec));
        if (!loaded.isEmpty()) {
            try (RunSession session = sharing.open(options.workplace())) {
                loaded.each(pack -> loaded.told(run(session, pack, out, err)));
            }
        }
        return loaded.code();
    }

    private int run(RunSession session, Packs.Pack pack, PrintWriter out, PrintWriter err) {
        PackResult result;
        try (Progress progress = Progress.on(err, loudness.quiet || loudness.json)) {
            result = session.run(
                    options.request(pack.folder()), options.read(pack.programme()), progress, this::exitCode);
        }
        answer(result, out);
        return exitCode(result);
    }

    private int exitCode(PackResult result) {
        return attention(result) ? ExitCode.NEEDS_ATTENTION : ExitCode.DONE;
    }

    private void answer(PackResult result, PrintWriter out) {
        if (loudness.json) {
            out.println(JsonAnswer.of(result));
        } else if (!loudness.quiet) {
            new ClosingTable(out).print(result);
            // Several packs are told one below the other.
            out.println();
        }
        out.flush();
    }

    private boolean attention(PackResult result) {
        return failOn != null && Attention.isNeeded(result.standing().completeness(), failOn);
    }
}
