package org.quorate.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quorate.binding.Refusal;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Reconciliation;
import org.quorate.consolidation.SourceFile;
import org.quorate.finding.Finding;
import org.quorate.finding.Quiet;
import org.quorate.finding.Severity;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;

/** The sheets that prove the others: findings, refused rows, reconciliation, sources. */
final class EvidencePages {
    static final String FINDINGS = "Findings";
    static final String SOURCES = "Sources";
    static final String COUNTS_AS = "Counts as";
    static final String STATE = "State";
    static final String CASES = "Cases";

    private static final int MOST_CELLS = 20;

    private final Consolidation consolidation;
    private final Ledger ledger;
    private final RowCount refused;
    private final Supplier<Reconciliation> reconciliation;
    private final SourceColumns sources;

    EvidencePages(
            Consolidation consolidation,
            SourceColumns sources,
            Ledger ledger,
            RowCount refused,
            Supplier<Reconciliation> reconciliation) {
        this.consolidation = consolidation;
        this.ledger = ledger;
        this.refused = refused;
        this.reconciliation = reconciliation;
        this.sources = sources;
    }

    ReportSheet.TablePage findings() {
        return new ReportSheet.TablePage(
                FINDINGS,
                "Findings: what is wrong, at which cell, and how to fix it",
                "One finding a row, for every file that was received, also those that were rejected or replaced. What is the same in one section stands once, with its cells; counts of errors and warnings are of cases.",
                "T_findings",
                List.of(
                        ReportColumn.of("Severity", Kind.TEXT, 11).tones(severities()),
                        ReportColumn.of(STATE, Kind.TEXT, 11),
                        ReportColumn.of("Partner", Kind.TEXT, 26),
                        SourceColumns.file(),
                        SourceColumns.sheet(),
                        ReportColumn.of("Source cell", Kind.TEXT, 12),
                        ReportColumn.of("Section", Kind.TEXT, 24),
                        ReportColumn.of("Record", Kind.TEXT, 14),
                        ReportColumn.of(CASES, Kind.INTEGER, 8),
                        ReportColumn.of("What is wrong", Kind.LONG_TEXT, 55),
                        ReportColumn.of("What was seen", Kind.LONG_TEXT, 24),
                        ReportColumn.of("What is expected", Kind.LONG_TEXT, 36),
                        ReportColumn.of("How to fix it", Kind.LONG_TEXT, 50),
                        ReportColumn.of("Code", Kind.TEXT, 26),
                        ReportColumn.of("Rule", Kind.TEXT, 9)),
                visitor -> EveryFinding.visit(
                        consolidation,
                        ledger,
                        (party, file, sha256, finding) ->
                                visitor.accept(row(party, sources.file(file, sha256), finding))),
                null);
    }

    /** In a fixed order, which {@link Map#of} has not: it becomes the order of the sheet's rules. */
    private static Map<String, Tone> severities() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        tones.put(Severity.CRITICAL.word(), Tone.NEGATIVE);
        tones.put(Severity.ERROR.word(), Tone.NEGATIVE);
        tones.put(Severity.WARNING.word(), Tone.CAUTION);
        return tones;
    }

    private static List<ReportValue> row(String party, ReportValue file, Finding finding) {
        return List.of(
                ReportValue.text(finding.severity().word()),
                ReportValue.text(finding.quiet().map(Quiet::label).orElse("")),
                ReportValue.text(party),
                file,
                ReportValue.text(finding.location().sheet().orElse("")),
                ReportValue.text(finding.place(MOST_CELLS)),
                ReportValue.text(finding.arg("section")),
                ReportValue.text(finding.arg("record")),
                ReportValue.number(finding.cases()),
                ReportValue.text(finding.sentence()),
                ReportValue.text(finding.seen()),
                ReportValue.text(finding.expected()),
                ReportValue.text(finding.fix()),
                ReportValue.text(finding.code().word()),
                ReportValue.text(finding.code().rule()));
    }

    ReportSheet.TablePage refusedRows() {
        return new ReportSheet.TablePage(
                "Refused rows",
                "Refused rows: what was sent and is not in the section sheets, and why",
                "Whole rows, and single values that could not be read (their rows are consolidated without them).",
                "T_refused",
                List.of(
                        ReportColumn.of("Partner", Kind.TEXT, 26).total(Total.LABEL),
                        SourceColumns.file(),
                        SourceColumns.sheet(),
                        ReportColumn.of("Source cell", Kind.TEXT, 12),
                        ReportColumn.of("Section", Kind.TEXT, 24),
                        ReportColumn.of("Rows refused", Kind.INTEGER, 10).total(Total.SUM),
                        ReportColumn.of("As it was sent", Kind.LONG_TEXT, 60),
                        ReportColumn.of("Reason", Kind.LONG_TEXT, 50)),
                this::refusals,
                null);
    }

    private void refusals(Consumer<List<ReportValue>> visitor) {
        refused.restart();
        Map<String, SourceFile> sources = new HashMap<>();
        consolidation.sources().stream()
                .filter(source -> source.role() != SourceFile.Role.IDENTICAL)
                .forEach(source -> sources.put(source.arrival().sha256(), source));
        ledger.visitRefusals(consolidation.frame().desk(), consolidation.submissions(), (submission, content) -> {
            Refusal refusal = content.refusal();
            String section = content.sectionId().isEmpty() ? "/" + refusal.sheet() : content.sectionId();
            visitor.accept(row(submission, SectionsOf.title(consolidation, submission, section), refusal));
            refused.add(submission.sha256(), section, refusal.rows());
        });
        for (SectionTally tally : consolidation.tallies()) {
            SourceFile source = sources.get(tally.sha256());
            if (source != null && source.role() != SourceFile.Role.COUNTED && tally.records() > 0) {
                source.submission().ifPresent(submission -> {
                    visitor.accept(row(
                            submission,
                            SectionsOf.title(consolidation, submission, tally.sectionId()),
                            wholeFile(source, tally)));
                    refused.add(tally.sha256(), tally.sectionId(), tally.records());
                });
            }
        }
    }

    private static Refusal wholeFile(SourceFile source, SectionTally tally) {
        String reason = source.role() == SourceFile.Role.SUPERSEDED
                ? source.note() + "."
                : "The file was rejected; the sheet \"Findings\" says why.";
        return new Refusal(tally.sheet().orElse(""), "", tally.records(), "", reason);
    }

    private List<ReportValue> row(Submission submission, String section, Refusal refusal) {
        return List.of(
                ReportValue.text(consolidation.partyName(submission)),
                sources.file(submission),
                ReportValue.text(refusal.sheet()),
                ReportValue.text(refusal.place()),
                ReportValue.text(section),
                ReportValue.number(refusal.rows()),
                ReportValue.text(refusal.content()),
                ReportValue.text(refusal.reason()));
    }

    ReportSheet.TablePage reconciliation() {
        return new ReportSheet.TablePage(
                "Reconciliation",
                "Reconciliation: every row that was read is accounted for",
                "For each file and section: rows read = consolidated + refused + nil. A difference other than 0 stops the run.",
                "T_reconciliation",
                List.of(
                        ReportColumn.of("Partner", Kind.TEXT, 26).total(Total.LABEL),
                        SourceColumns.file(),
                        SourceColumns.sheet(),
                        ReportColumn.of("Section", Kind.TEXT, 24),
                        ReportColumn.of("File counts as", Kind.TEXT, 18),
                        ReportColumn.of("Rows read", Kind.INTEGER, 11).total(Total.SUM),
                        ReportColumn.of("Consolidated", Kind.INTEGER, 13).total(Total.SUM),
                        ReportColumn.of("Refused", Kind.INTEGER, 11).total(Total.SUM),
                        ReportColumn.of("Nil", Kind.INTEGER, 9).total(Total.SUM),
                        ReportColumn.of("Difference", Kind.INTEGER, 12)
                                .total(Total.SUM)
                                .formula("[@Rows read]-[@Consolidated]-[@Refused]-[@Nil]")),
                visitor -> reconciliation.get().lines().forEach(line -> visitor.accept(row(line))),
                null);
    }

    private List<ReportValue> row(Reconciliation.Line line) {
        return List.of(
                ReportValue.text(
                        line.file().submission().map(consolidation::partyName).orElse("Not known")),
                sources.file(
                        line.file().arrival().fileName(), line.file().arrival().sha256()),
                ReportValue.text(line.sheet()),
                ReportValue.text(line.section()),
                ReportValue.text(line.file().role().label()),
                ReportValue.number(line.rowsRead()),
                ReportValue.number(line.consolidated()),
                ReportValue.number(line.refused()),
                ReportValue.number(line.nil()),
                ReportValue.number(line.difference()));
    }

    ReportSheet.TablePage sources() {
        return new ReportSheet.TablePage(
                SOURCES,
                "Sources: every file that came in",
                "File, partner, time of receipt, what it counts for, and the SHA-256 hash of its content.",
                "T_sources",
                List.of(
                        ReportColumn.of("Source file", Kind.TEXT, 40),
                        ReportColumn.of("Partner", Kind.TEXT, 26),
                        ReportColumn.of("Return", Kind.TEXT, 26),
                        ReportColumn.of("Received", Kind.DATE_TIME, 17),
                        ReportColumn.of(COUNTS_AS, Kind.TEXT, 22),
                        ReportColumn.of("Decision", Kind.TEXT, 22),
                        ReportColumn.of("Template version", Kind.TEXT, 10),
                        ReportColumn.of("Size in bytes", Kind.INTEGER, 12),
                        ReportColumn.of("SHA-256", Kind.TEXT, 68),
                        ReportColumn.of("Note", Kind.LONG_TEXT, 40),
                        ReportColumn.of("Receipt", Kind.LINK, 12)),
                this::sources,
                null);
    }

    private void sources(Consumer<List<ReportValue>> visitor) {
        Map<String, String> receipts = ReceiptNames.of(consolidation.submissions());
        for (SourceFile source : consolidation.sources()) {
            visitor.accept(List.of(
                    ReportValue.text(source.arrival().fileName()),
                    ReportValue.text(
                            source.submission().map(consolidation::partyName).orElse("Not known")),
                    ReportValue.text(source.submission()
                            .flatMap(submission -> SectionsOf.definition(consolidation, submission))
                            .map(definition -> definition.title())
                            .orElse("Not known")),
                    new ReportValue.Moment(
                            consolidation.frame().local(source.arrival().receivedAt())),
                    ReportValue.text(source.role().label()),
                    ReportValue.text(source.submission()
                            .map(submission -> submission.decision().label())
                            .orElse("")),
                    ReportValue.text(
                            source.submission().map(Submission::templateVersion).orElse("")),
                    ReportValue.number(source.arrival().size()),
                    ReportValue.text(source.arrival().sha256()),
                    ReportValue.text(source.note()),
                    source.submission()
                            .map(submission -> receipt(receipts.getOrDefault(submission.sha256(), "")))
                            .orElse(ReportValue.BLANK)));
        }
    }

    private static ReportValue receipt(String path) {
        return path.isEmpty() ? ReportValue.BLANK : new ReportValue.FileLink("Receipt", path + ReceiptNames.PAGE);
    }
}
