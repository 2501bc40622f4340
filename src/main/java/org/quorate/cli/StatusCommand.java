package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PeriodStatus;
import org.quorate.batch.session.RunSession;
import org.quorate.cli.json.JsonAnswer;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.PeriodStanding;
import org.quorate.programme.Programme;
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
                loaded.each(
                        pack -> answer(session, options.request(pack.folder()), options.read(pack.programme()), out));
            }
        }
        return loaded.code();
    }

    private void answer(RunSession session, PackRequest request, Programme programme, PrintWriter out) {
        PeriodStatus status = session.status(request, programme);
        if (json) {
            out.println(JsonAnswer.of(status, session.attention(request, programme)));
        } else {
            print(status.standing(), status.unread(), out);
        }
    }

    private static void print(PeriodStanding standing, int unread, PrintWriter out) {
        new ClosingTable(out).print(standing);
        out.println();
        if (unread > 0) {
            out.printf(
                    "The table leaves out %s file%s of the inbox not read yet; \"quorate run\" reads %s.%n",
                    unread, unread == 1 ? "" : "s", unread == 1 ? "it" : "them");
        }
        for (ReturnStatus status : standing.completeness().returns()) {
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
        next(standing)
                .ifPresent(period -> out.printf("Due next: %s, on %s%n", period.label(), Dates.moment(period.due())));
    }

    private static Optional<ReportingPeriod> next(PeriodStanding standing) {
        return standing.frame().programme().calendar().periods().stream()
                .filter(period ->
                        period.start().isAfter(standing.frame().period().start()))
                .findFirst();
    }
}
