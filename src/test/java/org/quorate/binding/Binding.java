package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

/** The outcome of binding a test's workbook, with what tests ask of it. Every finding is rendered on the way. */
record Binding(Outcome<Return> outcome) {
    static final String FILE = "return.xlsx";

    static Binding of(WorkbookBuilder workbook) {
        return of(workbook, FILE, TestProgramme.Q1);
    }

    static Binding of(WorkbookBuilder workbook, String file, @Nullable ReportingPeriod expected) {
        return of(TestProgramme.programme(), workbook.build(), file, expected);
    }

    static Binding of(Programme programme, Workbook workbook, String file, @Nullable ReportingPeriod expected) {
        Outcome<Return> outcome = new ReturnBinder(programme).bind(workbook, file, expected);
        outcome.findings().forEach(Binding::assertRenders);
        outcome.value().ifPresent(value -> value.sections().forEach(Binding::assertEveryRowIsAccountedFor));
        return new Binding(outcome);
    }

    static void assertRenders(Finding finding) {
        assertThat(finding.args().keySet())
                .as("arguments of %s", finding.code())
                .containsAll(finding.code().arguments());
        // Only its own places: what was seen may hold a brace.
        finding.code()
                .arguments()
                .forEach(place -> assertThat(finding.sentence() + finding.expected() + finding.fix())
                        .as("sentences of %s", finding.code())
                        .doesNotContain("{" + place + "}"));
    }

    static void assertEveryRowIsAccountedFor(SectionReading reading) {
        assertThat(reading.records().size() + reading.refusedRows() + reading.nilRows())
                .as("rows of %s", reading.section().id())
                .isEqualTo(reading.rowsRead());
    }

    /** A workbook that holds a correct cover and sign-off; sheets of other sections follow. */
    static WorkbookBuilder covered() {
        return covered("Acute provider");
    }

    static WorkbookBuilder covered(String partner) {
        return cover(partner, "No").sheet("Sign-off").row("Signed by", "Chief Executive");
    }

    static WorkbookBuilder cover(String nil) {
        return cover("Acute provider", nil);
    }

    private static WorkbookBuilder cover(String partner, String nil) {
        return WorkbookBuilder.workbook()
                .sheet("Cover")
                .row("Quarterly assurance return")
                .blank()
                .row("Programme:", "Harbour Alliance")
                .row("Partner *", partner)
                .row("Reporting period", "Q1 2019/20")
                .row("Template version", "2.0")
                .row("Nil return", nil);
    }

    static WorkbookBuilder withTimeline(WorkbookBuilder workbook) {
        return workbook.sheet("Timeline")
                .row("Step", "What is done", "RAG")
                .row("S1", "All material submitted", "Green")
                .row("S2", "Agreement released", "Amber")
                .row("S3", "Final sign-off", "Red");
    }

    /** A workbook without a fault but for its risks, whose sheet is started last. */
    static WorkbookBuilder untilRisks() {
        return withTimeline(covered()).sheet("Risks");
    }

    /** As {@link #untilRisks} with a heading row. */
    static WorkbookBuilder untilRiskRows() {
        return untilRisks().row("Risk reference", "Risk description", "Likelihood", "Owner role");
    }

    Return get() {
        return outcome.value().orElseThrow(() -> new AssertionError("no return: " + sentences()));
    }

    SectionReading section(String id) {
        return get().find(id).orElseThrow(() -> new AssertionError("no section " + id));
    }

    SectionRecord record(String section, String key) {
        return section(section).records().stream()
                .filter(record -> record.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record " + key + " in " + section(section)));
    }

    String answer(String section, String key, String field) {
        return record(section, key)
                .find(field)
                .map(answer -> answer.answer().text())
                .orElseThrow(() -> new AssertionError("no field " + field));
    }

    List<FindingCode> codes() {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    List<String> sentences() {
        return outcome.findings().stream().map(Finding::sentence).toList();
    }

    /** Returns each finding as its place and its sentence. */
    List<String> placed() {
        return outcome.findings().stream()
                .map(finding -> Optional.of(finding.location())
                                .flatMap(location -> location.sheet())
                                .orElse("")
                        + "!" + String.join(",", finding.location().cells()) + " " + finding.sentence())
                .toList();
    }

    List<String> refusals(String section) {
        return section(section).refusals().stream()
                .map(refusal ->
                        refusal.place() + " (" + refusal.rows() + ") " + refusal.content() + ": " + refusal.reason())
                .toList();
    }
}
