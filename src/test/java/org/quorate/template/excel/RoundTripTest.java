package org.quorate.template.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.binding.SectionReading;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Decision;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.template.Prefill;
import org.quorate.template.TemplateComposer;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.ReturnValidator;
import org.quorate.validation.formula.FormulaCompiler;

/** What is issued is understood when it comes back. */
class RoundTripTest {
    private static final Programme SAMPLE = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();
    private static final CompiledChecks CHECKS =
            new FormulaCompiler().compile(SAMPLE).value().orElseThrow();
    private static final Party PARTY = SAMPLE.parties().find("Acute provider").orElseThrow();
    private static final ReportingPeriod PERIOD =
            SAMPLE.calendar().find("2019-20-Q2").orElseThrow();
    private static final Instant BEFORE_DUE = Instant.parse("2019-10-01T09:00:00Z");

    /** One in which there was no risk. */
    private static final ReportingPeriod LAST_PERIOD =
            SAMPLE.calendar().find("2019-20-Q1").orElseThrow();

    private static final EarlierReturn EARLIER = EarlierReturn.of(LAST_PERIOD, Map.of("risks", List.of()));

    @TempDir
    private Path folder;

    static List<String> returns() {
        return SAMPLE.returns().stream()
                .filter(definition -> SAMPLE.owes(PARTY, definition, PERIOD))
                .map(ReturnDefinition::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("returns")
    void aWorkbookThatNobodyFilledInLacksAnswersAndNothingElse(String returnId) throws IOException {
        CheckedSubmission checked = check(issued(returnId));

        assertThat(checked.findings().stream().map(Finding::code).distinct())
                .containsExactly(FindingCode.ANSWER_MISSING);
    }

    @ParameterizedTest
    @MethodSource("returns")
    void aWorkbookThatSaysItIsCompleteIsAcceptedWithoutAWord(String returnId) throws IOException {
        Path file = issued(returnId);
        FilledByProvider workbook = FilledByProvider.open(file);
        assertThat(workbook.worksOut("Checklist", "D5")).isEqualTo("No");

        workbook.fillIn(SAMPLE, SAMPLE.getReturn(returnId));

        assertThat(workbook.worksOut("Checklist", "D5")).isEqualTo("Yes");
        assertThat(workbook.statuses()).containsOnly("", "OK");
        CheckedSubmission checked = check(workbook.save(folder.resolve("filled.xlsx")));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED);
    }

    /** One whose forecast is three times the plan, and whose cover has an answer still to come. */
    private static FilledByProvider questionable(Path issued) throws IOException {
        FilledByProvider workbook = FilledByProvider.open(issued);
        workbook.fillIn(SAMPLE, SAMPLE.getReturn("assurance"));
        return workbook.write("Finance", "Forecast for the year (£)", 9)
                .write("Cover", "What has changed since last quarter?", "Answer", "TBC");
    }

    private static List<FindingCode> warnings(CheckedSubmission checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Finding::code)
                .toList();
    }

    @Test
    void whatIsExplainedInTheWorkbookIsQuietThenAndWhileTheValueIsUnchanged() throws IOException {
        Path issued = issued("assurance");
        CheckedSubmission unexplained = check(questionable(issued).save(folder.resolve("unexplained.xlsx")));
        CheckedSubmission explained = check(questionable(issued)
                .write("Finance", "Correct because", "FIN-01: The scheme starts in July")
                .write(
                        "Cover",
                        "What has changed since last quarter?",
                        "Correct because",
                        "The board decides in October")
                .save(folder.resolve("explained.xlsx")));

        assertThat(warnings(unexplained))
                .containsExactlyInAnyOrder(FindingCode.CHECK_FAILED, FindingCode.PLACEHOLDER_TEXT);
        assertThat(explained.submission().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(explained.findings())
                .extracting(Finding::quietBecause)
                .containsExactlyInAnyOrder("\"The scheme starts in July\".", "\"The board decides in October\".");

        EarlierReturn last = EarlierReturn.of(
                LAST_PERIOD,
                explained.sections().stream()
                        .collect(Collectors.toMap(reading -> reading.section().id(), SectionReading::records)));
        CheckedSubmission unchanged = check(questionable(issued).save(folder.resolve("unchanged.xlsx")), last);
        CheckedSubmission changed = check(
                questionable(issued)
                        .write("Finance", "Forecast for the year (£)", 8)
                        .save(folder.resolve("changed.xlsx")),
                last);

        assertThat(unchanged.findings())
                .filteredOn(finding -> finding.code() == FindingCode.CHECK_FAILED)
                .extracting(Finding::quietBecause)
                .containsExactly(
                        "\"The scheme starts in July\", said for 2019-20-Q1; the value has not changed since.");
        assertThat(warnings(changed)).contains(FindingCode.CHECK_FAILED).doesNotContain(FindingCode.PLACEHOLDER_TEXT);
    }

    @Test
    void anExplanationOfAnotherCheckExplainsNothing() throws IOException {
        CheckedSubmission checked = check(questionable(issued("assurance"))
                .write("Finance", "Correct because", "FIN-02: The scheme starts in July")
                .save(folder.resolve("other.xlsx")));

        assertThat(warnings(checked)).contains(FindingCode.CHECK_FAILED);
    }

    private Path issued(String returnId) {
        Path file = folder.resolve("template.xlsx");
        new ExcelTemplateWriter()
                .write(
                        new TemplateComposer(SAMPLE, CompiledChecks.NONE)
                                .compose(SAMPLE.getReturn(returnId), PARTY, PERIOD, Prefill.NONE, null),
                        file);
        return file;
    }

    private static CheckedSubmission check(Path file) throws IOException {
        return check(file, EARLIER);
    }

    private static CheckedSubmission check(Path file, EarlierReturn last) throws IOException {
        return new SubmissionCheck(
                        SAMPLE,
                        new ReturnValidator(SAMPLE, CHECKS, (ret, receivedAt) -> List.of(last)),
                        finding -> {},
                        new SpreadsheetReader(),
                        ReadSettings.STANDARD)
                .check(new ReceivedFile(file, "template.xlsx", Files.size(file), "0".repeat(64), BEFORE_DUE), PERIOD);
    }
}
