package org.quorate.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quorate.batch.machine.Secrets;
import org.quorate.cli.json.JsonInspection;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.Readability;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.RowReader;
import org.quorate.submission.SummaryVisitor;
import org.quorate.submission.WorkbookInspector;
import org.quorate.submission.WorkbookSummary;
import org.quorate.submission.excel.SpreadsheetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how workbooks are read, without a pack and without a ledger. At most one of them is in memory at a time. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how workbooks are read: their sheets, tables and likely headings, and whatever stands in the way.",
            "Needs no pack, and records nothing."
        },
        footer = {
            "",
            "Examples:",
            "  quorate inspect return.xlsx",
            "  quorate inspect my-pack/inbox returns-by-mail    all files in both folders and below",
            "  quorate inspect --json returns-by-mail           one object a line for each file",
            "",
            "A file is readable, readable with warning, or a clear error: then a finding says why it was not read.",
            "Hidden files and the lock files of an open Excel are left out of folders.",
            "Exit codes: 0 all files were looked at, whatever was found; 2 a file does not exist; 3 a file cannot be opened."
        })
final class InspectCommand implements Callable<Integer> {
    private static final RowReader READER = new SpreadsheetReader();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Workbooks, and folders of them.")
    private List<Path> named = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--json", description = "Answer in JSON, one object a line for each file.")
    private boolean json;

    private final Map<Readability, Integer> counts = new EnumMap<>(Readability.class);

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ReadSettings settings = Secrets.ofThisProcess().settings(reading.terms(), Path.of(""));
        int code = ExitCode.DONE;
        for (Path path : named) {
            if (Files.exists(path)) {
                for (Path file : ReceivedFiles.in(path)) {
                    code = Math.max(code, inspect(file, settings, out, err));
                }
            } else {
                err.println("quorate: There is no file " + path + ".");
                code = Math.max(code, ExitCode.WRONG_USE);
            }
        }
        if (!json) {
            printCounts(out);
        }
        out.flush();
        return code;
    }

    /** One file that the machine cannot read does not stop the others. */
    private int inspect(Path file, ReadSettings settings, PrintWriter out, PrintWriter err) {
        Outcome<WorkbookSummary> outcome;
        try {
            outcome = read(file, settings);
        } catch (UncheckedIOException unreadable) {
            err.println("quorate: The file " + file + " cannot be opened; is there permission to read it?");
            return ExitCode.FAILED;
        }
        Readability readability = Readability.of(outcome.findings());
        counts.merge(readability, 1, Integer::sum);
        if (json) {
            out.println(JsonInspection.of(file.toString(), outcome));
        } else {
            out.printf("%s: %s%n", FindingLines.printable(file.toString()), readability.label());
            FindingLines.print(outcome.findings(), out);
            outcome.value().ifPresent(summary -> SummaryLines.print(summary, out));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Outcome<WorkbookSummary> read(Path file, ReadSettings settings) {
        ReceivedFile received = ReceivedFiles.look(file, null);
        SummaryVisitor summary = new SummaryVisitor();
        WorkbookInspector inspector = new WorkbookInspector(received.name());
        List<Finding> findings = new ArrayList<>(READER.visit(received, settings, summary.and(inspector)));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL)) {
            return Outcome.none(findings);
        }
        findings.addAll(inspector.notes());
        return Outcome.of(summary.summary(), findings);
    }

    private void printCounts(PrintWriter out) {
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (files != 1) {
            String each = counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey().label())
                    .collect(Collectors.joining(", "));
            out.printf("%s files%s%s%n", files, each.isEmpty() ? "" : ": ", each);
        }
    }
}
