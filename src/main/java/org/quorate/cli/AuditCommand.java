package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.audit.AuditResult;
import org.quorate.batch.audit.ReplayResult;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.session.AuditReplay;
import org.quorate.batch.session.RunSession;
import org.quorate.finding.Plural;
import org.quorate.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything for the auditor into one zip, or makes the outputs of such a zip again and compares them. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one zip with everything that the outputs of a period were made from: the pack, every file that came in",
            "with its time of receipt, what was found and decided, and the outputs, each with its hash.",
            "With --replay, makes the outputs of such a zip again from nothing but the zip, and compares them byte for byte."
        },
        footer = {
            "",
            "Examples:",
            "  quorate audit my-pack --period 2019-20-Q1",
            "  quorate audit my-pack --period 2019-20-Q1 --to for-the-auditor.zip",
            "  quorate audit --replay for-the-auditor.zip"
        })
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", arity = "0..1", description = "The folder of the pack.")
    private @Nullable Path pack;

    @Option(names = "--period", paramLabel = "P", description = "The reporting period.")
    private @Nullable String period;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The zip; default: PERIOD-audit.zip in the programme's folder of outputs.")
    private @Nullable Path to;

    @Option(
            names = "--replay",
            paramLabel = "ZIP",
            description = "Make the outputs of this zip again, and compare them.")
    private @Nullable Path replay;

    @Mixin
    private OutputPlace place = new OutputPlace();

    @Override
    public Integer call() {
        if (replay != null && pack == null && period == null && to == null) {
            return replay(replay);
        }
        if (replay == null && pack != null && period != null) {
            return write(pack, period);
        }
        throw RunFailure.wrongUse("Name a pack and a --period, or a zip to --replay and nothing else.");
    }

    private int write(Path folder, String id) {
        PrintWriter out = spec.commandLine().getOut();
        Programme programme = place.ledger()
                .read(Packs.read(folder, spec.commandLine().getErr()).programme());
        Path zip = to == null ? place.output().resolve(programme.id()).resolve(id + "-audit.zip") : to;
        try (RunSession session = RunSession.open(place.workplace())) {
            AuditResult result = session.audit(new PackRequest(folder, id, null), programme, zip);
            out.printf("%s with %s. SHA-256: %s%n", result.zip(), Plural.of(result.files(), "file"), result.sha256());
            result.remarks().forEach(out::println);
            out.println("Tell the auditor this hash by another way than the one by which the zip goes.");
            out.flush();
        }
        return ExitCode.DONE;
    }

    private int replay(Path zip) {
        PrintWriter out = spec.commandLine().getOut();
        ReplayResult result;
        try (Progress progress = Progress.on(spec.commandLine().getErr(), false)) {
            result = AuditReplay.replay(zip, place.ledger()::read, progress);
        }
        out.printf("%s came out byte for byte as before.%n", Plural.of(result.same(), "output"));
        result.different().forEach(out::println);
        result.remarks().forEach(out::println);
        out.flush();
        if (!result.different().isEmpty()) {
            throw RunFailure.failed(
                    "%s not come out as before."
                            .formatted(Plural.of(result.different().size(), "output has", "outputs have")),
                    null);
        }
        return ExitCode.DONE;
    }
}
