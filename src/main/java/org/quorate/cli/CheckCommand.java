package org.quorate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.publishing.ReceiptFiles;
import org.quorate.cli.json.JsonCheck;
import org.quorate.comparison.EarlierReturns;
import org.quorate.finding.Severity;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Decision;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.NextStep;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptComposer;
import org.quorate.reporting.ReceiptNames;
import org.quorate.reporting.SubmissionAccount;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.validation.ReturnValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A provider's dry run: would this return be accepted, and what should be put right first? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks returns before they are sent: would they be accepted, and what should be put right first?",
            "Nothing is recorded; with --receipt, what a provider would be sent back is written."
        },
        footer = {
            "",
            "Examples:",
            "  quorate check return.xlsx --pack my-pack",
            "  quorate check return.xlsx --pack my-pack --period 2019-20-Q1",
            "  quorate check return.xlsx --pack my-pack --received 2019-07-03T16:42:00",
            "  quorate check return.xlsx --pack my-pack --receipt what-to-fix",
            "  quorate check *.xlsx --pack my-pack --json --fail-on error",
            "",
            "Exit codes: 0 checked; 1 checked, and a return needs attention (only with --fail-on); 2 wrong use or pack; 3 failed."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Returns as they would be sent.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            required = true,
            description = "The folder of the pack that says what a return must have.")
    private Path pack = Path.of("");

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "The reporting period for which they are sent; default: the one that each return names.")
    private @Nullable String period;

    @Option(
            names = "--received",
            paramLabel = "MOMENT",
            description =
                    "Check as if they came in then (2019-07-03T16:42:00, in the programme's time zone); default: when each "
                            + "file was last changed.")
    private @Nullable LocalDateTime received;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with 1 when a return would be rejected, or has a finding at least as grave: critical, error, "
                            + "warning.")
    private @Nullable Severity failOn;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--receipt",
            paramLabel = "FOLDER",
            description =
                    "Write the workbook with its cells marked, a page and a plain text of each return to this folder.")
    private @Nullable Path receipts;

    private final Set<String> named = new HashSet<>();

    @Option(names = "--json", description = "Answer in JSON, one object a line for each file.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Packs.Pack loaded = Packs.read(pack, err);
        Programme programme = loaded.programme();
        ReportingPeriod sentFor = period == null ? null : period(programme, period);
        Instant came = received == null
                ? null
                : received.atZone(programme.identity().timeZone()).toInstant();
        ReadSettings settings =
                Secrets.ofThisProcess().settings(programme.reading().under(reading.terms()), pack);
        SubmissionCheck check = new SubmissionCheck(
                programme,
                new ReturnValidator(programme, loaded.checks(), EarlierReturns.NONE),
                shadow -> {},
                new SpreadsheetReader(),
                settings);
        int code = ExitCode.DONE;
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                ReceivedFile sent = ReceivedFiles.look(file, came);
                CheckedSubmission checked = check.check(sent, sentFor);
                answer(programme, file, checked, out);
                if (receipts != null) {
                    writeReceipt(programme, sent, checked, sentFor, receipts, json ? err : out);
                }
                code = Math.max(code, isAttentionNeeded(checked) ? ExitCode.NEEDS_ATTENTION : ExitCode.DONE);
            } else {
                err.println("quorate: There is no file " + file + ".");
                code = Math.max(code, ExitCode.WRONG_USE);
            }
        }
        return code;
    }

    private static ReportingPeriod period(Programme programme, String named) {
        return programme
                .calendar()
                .find(named)
                .orElseThrow(() -> RunFailure.wrongUse("There is no reporting period \"%s\" in the pack; it has %s."
                        .formatted(
                                named,
                                programme.calendar().periods().stream()
                                        .map(ReportingPeriod::id)
                                        .collect(Collectors.joining(", ")))));
    }

    private void answer(Programme programme, Path file, CheckedSubmission checked, PrintWriter out) {
        if (json) {
            out.println(JsonCheck.of(file.toString(), checked, next(checked)));
        } else {
            out.printf(
                    "%s: %s%n",
                    FindingLines.printable(file.toString()),
                    checked.submission().decision().label());
            whose(programme, checked).ifPresent(words -> out.println("  " + words));
            out.println("  Next: " + next(checked));
            FindingLines.print(checked.findings(), out);
            out.println("  Drift: no comparison; only a run knows what the partner sent before.");
        }
        out.flush();
    }

    private static String next(CheckedSubmission checked) {
        return NextStep.beforeSending(checked.submission().decision(), checked.findings());
    }

    private void writeReceipt(
            Programme programme,
            ReceivedFile file,
            CheckedSubmission checked,
            @Nullable ReportingPeriod period,
            Path folder,
            PrintWriter out) {
        Receipt receipt = new ReceiptComposer(programme, Receipt.Occasion.CHECKED)
                .compose(
                        new SubmissionAccount(
                                checked.submission(), file.size(), checked.tallies(), checked.findings(), ""),
                        period);
        try {
            new ReceiptFiles()
                    .write(receipt, folder, receiptName(file), file.path(), ReceiptFiles.isReadable(checked.findings()))
                    .forEach(name -> out.println("  Written: " + folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }

    /** Files of several folders may bear the same name. */
    private String receiptName(ReceivedFile file) {
        String name = ReceiptNames.of(file.name());
        return named.add(name.toLowerCase(Locale.ROOT))
                ? name
                : name + " " + file.sha256().substring(0, 8);
    }

    private static Optional<String> whose(Programme programme, CheckedSubmission checked) {
        String words = Stream.of(
                        checked.submission()
                                .partyId()
                                .flatMap(programme.parties()::find)
                                .map(party -> party.name()),
                        checked.submission()
                                .returnId()
                                .flatMap(programme::findReturn)
                                .map(definition -> definition.title()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(said -> !said.isEmpty());
    }

    private boolean isAttentionNeeded(CheckedSubmission checked) {
        Severity from = failOn;
        return from != null
                && (checked.submission().decision() == Decision.REJECTED
                        || checked.findings().stream()
                                .anyMatch(finding -> finding.severity().isAtLeast(from)));
    }
}
