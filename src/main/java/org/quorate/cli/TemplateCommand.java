package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.TemplateResult;
import org.quorate.batch.session.RunSession;
import org.quorate.finding.Plural;
import org.quorate.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the workbooks that parties are sent to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the workbooks that partners are sent for a period, with what is known from their last returns.",
            "Reads first what came for the periods before, as \"quorate run\" does."
        },
        footer = {
            "",
            "Examples:",
            "  quorate template my-pack --period 2019-20-Q2",
            "  quorate template my-pack --period 2019-20-Q2 --party \"Acute provider\" --output out"
        })
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path pack = Path.of("");

    @Option(
            names = "--period",
            paramLabel = "P",
            required = true,
            description = "The reporting period to be asked about.")
    private String period = "";

    @Option(
            names = "--party",
            paramLabel = "X",
            description = "One partner, by a name or id; default: every partner that owes a return.")
    private @Nullable String party;

    @Mixin
    private OutputPlace place = new OutputPlace();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Programme programme = place.ledger().read(Packs.read(pack, err).programme());
        try (RunSession session = RunSession.open(place.workplace());
                Progress progress = Progress.on(err, false)) {
            print(session.issueTemplates(new PackRequest(pack, period, null), programme, party, progress), out);
        }
        return ExitCode.DONE;
    }

    private static void print(TemplateResult result, PrintWriter out) {
        result.workbooks().forEach(out::println);
        out.printf(
                "%s issued%s.%n",
                Plural.of(result.workbooks().size(), "workbook"),
                result.written() == 0 ? "; nothing is new, they stay as they are" : "");
        result.remarks().forEach(out::println);
        out.flush();
    }
}
