package org.quorate.reporting.html;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.consolidation.Dates;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Plural;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunEnd;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunOutcome;
import org.quorate.ledger.RunStart;
import org.quorate.reporting.PrintableText;
import org.quorate.reporting.ReceiptWording;
import org.quorate.reporting.RunReport;
import org.quorate.reporting.RunWording;

/** A run as its template prints it. Immutable. */
record RunPage(RunReport report) {
    private static final int MOST_FILES = 500;

    /** What each step does, in words; one that is not among them is told by its name. */
    private static final Map<String, String> STEPS = Map.of(
            "intake", "Copy what came in to the archive",
            "checkReturns", "Read and check returns",
            "takeStock", "Take stock of what has come in",
            "consolidate", "Consolidate",
            "writeArtefacts", "Write the workbook and the papers",
            "writeReceipts", "Write receipts",
            "moveIntoPlace", "Put the outputs in place",
            "issueToParties", "Write the workbooks to send out");

    /** A fact with what it is. */
    record Line(String label, String text) {}

    /** A file that came in. */
    record Came(
            String period,
            String file,
            String partner,
            String tone,
            String sign,
            String decision,
            int errors,
            int warnings,
            String receipt) {}

    /** What was found by one rule. */
    record Rule(String rule, String severity, String what, long cases) {}

    /** A run of a night. */
    record Part(
            int number,
            String page,
            String programme,
            String period,
            String tone,
            String sign,
            String outcome,
            String newFiles) {}

    private RecordedRun run() {
        return report.run();
    }

    public String title() {
        return "Run " + run().number();
    }

    public String status() {
        return run().outcome().label();
    }

    public String tone() {
        return tone(run().outcome());
    }

    public String sign() {
        return sign(run().outcome());
    }

    /** Returns what the run was of, in words. */
    public List<String> of() {
        List<String> lines = new ArrayList<>();
        lines.add(
                report.programme().isEmpty() ? PrintableText.line(run().start().pack()) : report.programme());
        run().start()
                .asAt()
                .map(day -> report.period() + ", as at " + Dates.day(day))
                .or(() -> Optional.of(report.period()))
                .filter(text -> !text.isEmpty())
                .ifPresent(lines::add);
        return lines;
    }

    /** Returns why it failed; empty where it did not. */
    public String sentence() {
        return PrintableText.line(run().end().map(RunEnd::sentence).orElse(""));
    }

    public String next() {
        return RunWording.next(run().outcome());
    }

    /** Returns what it came to, in a few lines. */
    public List<Line> summary() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Took", run().took().map(RunWording::took).orElse("not known")));
        String decisions = RunWording.decisions(run().figures());
        lines.add(new Line("New files", run().figures().newFiles() + (decisions.isEmpty() ? "" : ": " + decisions)));
        lines.add(new Line("Found in them", RunWording.findings(run().figures())));
        lines.add(new Line("Outputs written", Long.toString(run().figures().outputs())));
        return lines;
    }

    public List<Came> received() {
        return report.received().stream()
                .limit(MOST_FILES)
                .map(file -> new Came(
                        file.period(),
                        PrintableText.line(file.file()),
                        file.partner().isEmpty() ? "Not known" : file.partner(),
                        ReceiptPage.tone(file.decision()),
                        ReceiptWording.sign(file.decision()),
                        file.decision().label(),
                        file.errors(),
                        file.warnings(),
                        file.receipt()))
                .toList();
    }

    public List<Rule> rules() {
        return run().figures().of(Kind.RULE).entrySet().stream()
                .flatMap(entry -> FindingCode.find(entry.getKey()).stream().map(code -> rule(code, entry.getValue())))
                .toList();
    }

    private static Rule rule(FindingCode code, long cases) {
        return new Rule(
                code.rule(),
                ReceiptWording.severity(code.severity()),
                code.word().replace('_', ' '),
                cases);
    }

    public List<Line> steps() {
        return times(Kind.STEP);
    }

    public List<Line> slowFiles() {
        return times(Kind.SLOW_FILE);
    }

    private List<Line> times(Kind kind) {
        return run().figures().of(kind).entrySet().stream()
                .map(entry -> new Line(
                        kind == Kind.STEP
                                ? STEPS.getOrDefault(entry.getKey(), entry.getKey())
                                : PrintableText.line(entry.getKey()),
                        RunWording.took(Duration.ofMillis(entry.getValue()))))
                .toList();
    }

    public List<Part> parts() {
        return report.parts().stream()
                .map(part -> new Part(
                        part.run().number(),
                        part.page(),
                        part.run().start().programmeId(),
                        part.run().start().periodId(),
                        tone(part.run().outcome()),
                        sign(part.run().outcome()),
                        part.run().outcome().label(),
                        Long.toString(part.run().figures().newFiles())))
                .toList();
    }

    public List<RunReport.Link> outputs() {
        return report.outputs();
    }

    /** Returns when, how and by what it was run. */
    public List<Line> evidence() {
        RunStart start = run().start();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Began", moment(start.at())));
        run().end().ifPresent(end -> lines.add(new Line("Ended", moment(end.at()))));
        lines.add(new Line("Command", "quorate " + start.command()));
        start.within().ifPresent(night -> lines.add(new Line("Part of", "Run " + night)));
        lines.add(new Line("Program", start.program()));
        lines.add(new Line(start.programmeId().isEmpty() ? "Packs" : "Pack", PrintableText.line(start.pack())));
        run().end().ifPresent(end -> lines.add(new Line("Exit code", Integer.toString(end.exitCode()))));
        return lines;
    }

    private String moment(Instant at) {
        return Dates.moment(LocalDateTime.ofInstant(at, report.zone())) + " ("
                + report.zone().getId() + ")";
    }

    /** Returns how many files are left out of the table; empty where none is. */
    public String moreReceived() {
        int more = report.received().size() - MOST_FILES;
        return more > 0 ? "And " + Plural.of(more, "more file") + "; \"quorate status\" tells of all that counts." : "";
    }

    /** Returns how many files came in, for the heading of their table. */
    public String receivedCaption() {
        return Plural.of(report.received().size(), "file") + " read for the first time";
    }

    private static String tone(RunOutcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING_NEW -> "tone-positive";
            case STOPPED -> "tone-caution";
            case FAILED, DID_NOT_END -> "tone-negative";
        };
    }

    private static String sign(RunOutcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING_NEW -> "\u2713";
            case STOPPED -> "!";
            case FAILED, DID_NOT_END -> "\u2717";
        };
    }
}
