package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.Received;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.session.RunSession;
import org.quorate.cli.json.JsonTrial;
import org.quorate.finding.Finding;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.finding.Plural;
import org.quorate.finding.Severity;
import org.quorate.ledger.CheckTrial;
import org.quorate.ledger.CheckTrial.PeriodTrial;
import org.quorate.ledger.CheckTrial.Tried;
import org.quorate.programme.Check;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.validation.formula.FormulaCompiler;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a check on what came in before, so that nobody is surprised when it is switched on. */
@Command(
        name = "trial",
        mixinStandardHelpOptions = true,
        description = {
            "Tries a check on all that came in before: whom would it have stopped, had it been on?",
            "Reads what lies in the inbox, and in the archive of the ledger where there is one.",
            "Takes the check whatever its stage and periods, or a formula that is not in the pack yet. Records nothing."
        },
        footer = {
            "",
            "Examples:",
            "  quorate trial my-pack --check FIN-01",
            "  quorate trial my-pack --check FIN-01 --period 2018-19-Q4 --json",
            "  quorate trial my-pack --section risks --severity error --formula \"=[@Current score]>=[@Target score]\"",
            "",
            "Exit codes: 0 tried; 2 wrong use or pack, or a formula that cannot be used; 3 failed."
        })
final class TrialCommand implements Callable<Integer> {
    /** What a person reads of one return; --json tells all. */
    private static final int LINES_SHOWN = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path pack = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Tested tested = new Tested();

    /** What is tried: one or the other. */
    static final class Tested {
        @Option(names = "--check", paramLabel = "ID", description = "A check of the pack.")
        private @Nullable String check;

        @ArgGroup(exclusive = false)
        private @Nullable NewCheck formula;
    }

    /** A check that is not in the pack. */
    static final class NewCheck {
        @Option(
                names = "--formula",
                paramLabel = "FORMULA",
                required = true,
                description = "A formula that is TRUE when all is well, such as \"=[@Score]<=25\".")
        private String text = "";

        @Option(
                names = "--section",
                paramLabel = "S",
                description = "The section whose records the formula is about, by its id; none: the whole return.")
        private @Nullable String section;

        @Option(
                names = "--severity",
                paramLabel = "SEVERITY",
                defaultValue = "error",
                description = "How grave a failure of the formula would be: critical, error, warning, info; default: "
                        + "${DEFAULT-VALUE}.")
        private Severity severity = Severity.ERROR;
    }

    @Option(
            names = "--return",
            paramLabel = "R",
            description = "The return that is checked, by its id; needed where several could be meant.")
    private @Nullable String returnId;

    @Option(
            names = "--period",
            paramLabel = "P",
            description =
                    "Tell of this reporting period; may be repeated. Default: every one for which something came.")
    private List<String> periods = new ArrayList<>();

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Option(names = "--json", description = "Answer in JSON, one object a line for each reporting period.")
    private boolean json;

    /** A check with the return that it is of. */
    private record Choice(ReturnDefinition definition, Check check) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Programme programme = place.read(Packs.read(pack, err).programme());
        List<String> known =
                programme.calendar().periods().stream().map(ReportingPeriod::id).toList();
        periods.forEach(period -> KnownIds.require(period, "reporting period", known));
        Choice choice = choice(programme);
        CheckTrial trial = trial(programme, choice);
        List<PeriodTrial> told = over(programme, trial).stream()
                .filter(tried -> !tried.returns().isEmpty() || !tried.unread().isEmpty())
                .toList();
        if (json) {
            told.forEach(tried -> out.println(JsonTrial.of(choice.definition, choice.check, tried)));
        } else {
            print(programme, choice, told, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Choice choice(Programme programme) {
        KnownIds.require(
                returnId,
                "return",
                programme.returns().stream().map(ReturnDefinition::id).toList());
        List<ReturnDefinition> definitions = programme.returns().stream()
                .filter(definition -> returnId == null || returnId.equals(definition.id()))
                .toList();
        return tested.formula == null ? ofPack(definitions, tested.check) : made(definitions, tested.formula);
    }

    private static Choice ofPack(List<ReturnDefinition> definitions, @Nullable String id) {
        List<Choice> checks = definitions.stream()
                .flatMap(definition -> definition.checks().stream().map(check -> new Choice(definition, check)))
                .toList();
        KnownIds.require(
                id, "check", checks.stream().map(choice -> choice.check.id()).toList());
        return only(
                checks.stream().filter(choice -> choice.check.id().equals(id)).toList(), "the check " + id);
    }

    private static Choice made(List<ReturnDefinition> definitions, NewCheck wanted) {
        KnownIds.require(
                wanted.section,
                "section",
                definitions.stream()
                        .flatMap(definition -> definition.sections().stream())
                        .map(SectionDefinition::id)
                        .distinct()
                        .toList());
        Check check = new Check(
                "tried",
                wanted.section,
                wanted.text,
                wanted.severity,
                "The formula is FALSE",
                "Say in the check's \"fix\" what a partner is to do.",
                Check.Stage.ON,
                null,
                null,
                new Location.InText("--formula", 1, 1, ""));
        return only(
                definitions.stream()
                        .filter(definition -> wanted.section == null
                                || definition.find(wanted.section).isPresent())
                        .map(definition -> new Choice(definition, check))
                        .toList(),
                wanted.section == null ? "a formula" : "the section " + wanted.section);
    }

    private static Choice only(List<Choice> choices, String what) {
        if (choices.size() > 1) {
            throw RunFailure.wrongUse("Several returns could have %s: %s. Name one with --return."
                    .formatted(
                            what,
                            choices.stream()
                                    .map(choice -> choice.definition.id())
                                    .collect(Collectors.joining(", "))));
        }
        return choices.get(0);
    }

    private CheckTrial trial(Programme programme, Choice choice) {
        Outcome<CheckTrial> outcome = CheckTrial.of(
                programme,
                choice.definition,
                choice.check,
                new FormulaCompiler(),
                new SpreadsheetReader(),
                Secrets.ofThisProcess().settings(programme.reading(), pack));
        return outcome.value()
                .orElseThrow(() -> RunFailure.wrongUse(outcome.findings().stream()
                        .map(finding -> finding.sentence() + " Expected: " + finding.expected())
                        .collect(Collectors.joining(" "))));
    }

    /** Without a ledger none is made. */
    private List<PeriodTrial> over(Programme programme, CheckTrial trial) {
        if (!place.mayHoldReturns()) {
            try (Received received = Received.inInbox(pack, programme)) {
                return over(programme, trial, received);
            }
        }
        try (RunSession session = RunSession.open(place.workplace(Path.of("output")));
                Received received = session.received(pack, programme)) {
            return over(programme, trial, received);
        }
    }

    /** Every period is tried, for a later one is compared with those before it. */
    private List<PeriodTrial> over(Programme programme, CheckTrial trial, Received received) {
        List<PeriodTrial> tried = programme.calendar().periods().stream()
                .map(period -> trial.over(period, received.files(period)))
                .toList();
        if (tried.stream()
                .allMatch(one -> one.returns().isEmpty() && one.unread().isEmpty())) {
            throw RunFailure.wrongUse("Neither the inbox of %s nor the ledger %s holds returns that the check is for."
                    .formatted(pack, place.ledger()));
        }
        return tried.stream()
                .filter(one ->
                        periods.isEmpty() || periods.contains(one.period().id()))
                .toList();
    }

    private static void print(Programme programme, Choice choice, List<PeriodTrial> told, PrintWriter out) {
        out.printf(
                "Check %s of %s, as if it were on (%s): %s%n",
                choice.check.id(),
                choice.definition.title(),
                choice.check.severity().word(),
                FindingLines.printable(choice.check.formula()));
        for (PeriodTrial period : told) {
            out.println();
            out.println(period.period().label());
            period.returns().stream()
                    .filter(tried -> !tried.findings().isEmpty())
                    .forEach(tried -> print(programme, tried, out));
            long passed = period.returns().stream()
                    .filter(tried -> tried.findings().isEmpty())
                    .count();
            if (passed > 0) {
                out.printf("  Without a failure: %s%n", Plural.of(passed, "return"));
            }
            if (!period.unread().isEmpty()) {
                out.printf(
                        "  Not checked, because no return could be read from it: %s%n",
                        FindingLines.printable(String.join(", ", period.unread())));
            }
        }
        out.println();
        List<Tried> all =
                told.stream().flatMap(period -> period.returns().stream()).toList();
        out.printf(
                "Of %s in %s, %s would have failed it; for %s the decision would have been another.%n",
                Plural.of(all.size(), "return"),
                Plural.of(told.size(), "period"),
                all.stream().filter(tried -> tried.failed() > 0).count(),
                all.stream().filter(Tried::isChanged).count());
    }

    private static void print(Programme programme, Tried tried, PrintWriter out) {
        String party = tried.submission()
                .partyId()
                .flatMap(programme.parties()::find)
                .map(Party::name)
                .orElse("");
        out.printf(
                "  %s (%s): %s%s%n",
                party, FindingLines.printable(tried.submission().fileName()), verdict(tried), decision(tried));
        List<Finding> shown = tried.findings().stream().limit(LINES_SHOWN).toList();
        FindingLines.print(shown, out);
        if (shown.size() < tried.findings().size()) {
            out.printf("  and %s more; --json tells all.%n", tried.findings().size() - shown.size());
        }
    }

    private static String verdict(Tried tried) {
        if (tried.failed() == 0) {
            return "no failure";
        }
        return tried.records() == 0
                ? "failed"
                : "%s of %s failed".formatted(tried.failed(), Plural.of(tried.records(), "record"));
    }

    private static String decision(Tried tried) {
        String without = tried.submission().decision().label().toLowerCase(Locale.ROOT);
        return tried.isChanged()
                ? "; %s would have become %s"
                        .formatted(without, tried.with().label().toLowerCase(Locale.ROOT))
                : "; " + without + " all the same";
    }
}
