package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.batch.PeriodStanding;
import org.quorate.batch.RunSession;
import org.quorate.cli.json.JsonAnswer;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.programme.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells from the ledger who has sent what, and what is due next. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells from the ledger who has sent what, section by section, and what is due next.",
        footer = {"", "Example:", "  quorate status input-samples/north-east-lincolnshire"})
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "Folders of packs; none: every pack under input-samples.")
    private List<Path> packs = new ArrayList<>();

    @Mixin
    private PeriodOptions options = new PeriodOptions();

    @Option(names = "--json", description = "Answer in JSON, one object a line for each pack.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Packs loaded = Packs.load(packs, spec.commandLine().getErr(), QuorateCommand.failures(spec));
        if (!loaded.isEmpty()) {
            try (RunSession session = RunSession.open(options.workplace())) {
                loaded.each(pack ->
                        answer(session.standing(options.request(pack.folder()), options.read(pack.programme())), out));
            }
        }
        return loaded.code();
    }

    private void answer(PeriodStanding standing, PrintWriter out) {
        if (json) {
            out.println(JsonAnswer.of(standing));
        } else {
            print(standing, out);
        }
    }

    private static void print(PeriodStanding standing, PrintWriter out) {
        Consolidation consolidation = standing.consolidation();
        new ClosingTable(out).print(consolidation);
        out.println();
        if (standing.unread() > 0) {
            out.printf(
                    "The table leaves out %s file%s of the inbox not read yet; \"quorate run\" reads %s.%n",
                    standing.unread(), standing.unread() == 1 ? "" : "s", standing.unread() == 1 ? "it" : "them");
        }
        for (ReturnStatus status : consolidation.completeness().returns()) {
            List<String> sections = status.sections().stream()
                    .filter(section -> !section.standing().counts() && section.standing() != Standing.NOT_DUE)
                    .map(section -> section.section().title() + " ("
                            + section.standing().label().toLowerCase(Locale.ROOT) + ")")
                    .toList();
            if (!sections.isEmpty() && status.standing().counts()) {
                out.printf(
                        "%s, %s: %s%n",
                        status.party().name(), status.definition().title(), String.join(", ", sections));
            }
        }
        next(consolidation)
                .ifPresent(period -> out.printf("Due next: %s, on %s%n", period.label(), Dates.moment(period.due())));
    }

    private static Optional<ReportingPeriod> next(Consolidation consolidation) {
        return consolidation.frame().programme().calendar().periods().stream()
                .filter(period ->
                        period.start().isAfter(consolidation.frame().period().start()))
                .findFirst();
    }
}
