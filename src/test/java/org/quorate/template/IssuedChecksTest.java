package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.programme.Check.Stage;
import org.quorate.programme.FieldType;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.template.IssuedCell.Content;
import org.quorate.testing.ReturnProgramme;
import org.quorate.validation.formula.FormulaCompiler;

/** Where the programme's own checks stand in the workbook that a party is sent, and what it is told of them. */
class IssuedChecksTest {
    private static final SectionDefinition COVER = form(
                    "cover", Subject.COVER, field("total").of(FieldType.MONEY))
            .titled("Cover")
            .definition();
    private static final SectionDefinition LINES = table(
                    "lines",
                    Subject.OTHER,
                    field("ref").of(FieldType.REFERENCE).required(),
                    field("plan").of(FieldType.MONEY),
                    field("shared").of(FieldType.TICK))
            .titled("Lines")
            .definition();

    private final List<Check> checks = new ArrayList<>();

    private void check(String id, @Nullable String section, String formula, Severity severity, Stage stage) {
        checks.add(new Check(
                id,
                section,
                formula,
                severity,
                "It is wrong.",
                "Put it right.",
                stage,
                null,
                null,
                new InText("returns/assurance.json", 12, 7, "/checks/0/formula")));
    }

    private IssuedWorkbook issued(@Nullable EarlierReturn lastOrNull) {
        Programme whole = ReturnProgramme.programme();
        ReturnDefinition definition = new ReturnDefinition(
                "assurance", "Return", "2.0", List.of(), false, List.of(COVER, LINES), List.of(), checks);
        Programme programme = new Programme(
                whole.identity(),
                whole.parties(),
                whole.calendar(),
                whole.vocabulary(),
                whole.governance(),
                List.of(definition),
                whole.paper(),
                whole.packHash());
        return new TemplateComposer(
                        programme,
                        new FormulaCompiler().compile(programme).value().orElseThrow())
                .compose(
                        definition,
                        ReturnProgramme.OWING,
                        programme.calendar().periods().get(1),
                        Prefill.NONE,
                        lastOrNull);
    }

    private static IssuedSheet sheet(IssuedWorkbook workbook, String name) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headings(IssuedSheet sheet) {
        return sheet.columns().stream().map(IssuedColumn::heading).toList();
    }

    private static String instruction(IssuedWorkbook workbook, String topic) {
        return sheet(workbook, "Instructions").rows().stream()
                .filter(row -> row.get(0).content().equals(new Content.Title(topic)))
                .map(row -> ((Content.Words) row.get(1).content()).text())
                .findFirst()
                .orElse("");
    }

    @Test
    void ofRecordsStandInColumnsTheGravestFirstAndThoseOnTrialLast() {
        check("C-1", "lines", "=[@Plan]>1", Severity.ERROR, Stage.TRIAL);
        check("C-2", "lines", "=[@Plan]>2", Severity.INFO, Stage.ON);
        check("C-3", "lines", "=[@Plan]>3", Severity.WARNING, Stage.ON);
        check("C-4", "lines", "=[@Plan]>4", Severity.CRITICAL, Stage.ON);

        assertThat(headings(sheet(issued(null), "Lines")))
                .containsExactly(
                        "Ref",
                        "Plan",
                        "Shared",
                        "Correct because",
                        "Check",
                        "Check: C-4",
                        "Check: C-3",
                        "Check: C-2",
                        "Check: C-1");
    }

    @Test
    void inShadowOrOffAreNoBusinessOfThePartys() {
        check("C-1", "lines", "=[@Plan]>1", Severity.ERROR, Stage.SHADOW);
        check("C-2", "lines", "=[@Plan]>2", Severity.ERROR, Stage.OFF);

        IssuedWorkbook workbook = issued(null);

        assertThat(headings(sheet(workbook, "Lines"))).doesNotContain("Check: C-1", "Check: C-2");
        assertThat(instruction(workbook, "Checks of the programme")).isEmpty();
    }

    @Test
    void madeOnceStandOnTheChecklistAndAtTheAnswerThatTheyName() {
        check("C-1", "lines", "=SUM([Plan])<=cover[Total]", Severity.ERROR, Stage.ON);

        IssuedWorkbook workbook = issued(null);

        List<IssuedCell> row = sheet(workbook, "Checklist").rows().get(3);
        assertThat(row.get(0).content()).isEqualTo(new Content.Words("Cover"));
        assertThat(row.get(1).content()).isEqualTo(new Content.Words("Check: C-1"));
        assertThat(row.get(2).content()).isEqualTo(new Content.Link("B7", "'Cover'!$B$7"));
        assertThat(((Content.Verdict) row.get(4).content()).text())
                .contains("SUM('Lines'!$B$5:$B$34)", "\"Error: It is wrong.\"");
        assertThat(((Content.Formula)
                                sheet(workbook, "Cover").rows().get(0).get(4).content())
                        .text())
                .contains("'Checklist'!$E$8");
    }

    @Test
    void thatCountRecordsHaveAColumnThatSaysWhichRowsCount() {
        check("C-1", "lines", "=ROWS([Plan])<5", Severity.ERROR, Stage.ON);

        IssuedSheet lines = sheet(issued(null), "Lines");

        assertThat(headings(lines)).endsWith("Check", "Check: counted");
        assertThat(lines.rows().get(0).get(5).content())
                .isEqualTo(new Content.Count("IFERROR(IF(AND(OR(LEN(TRIM($A5))>0)),1,0),0)"));
    }

    @Test
    void thatCannotStandThereAreSaidToBeMadeOnReceipt() {
        check("C-1", "lines", "=COUNTIF([Shared],TRUE)=1", Severity.ERROR, Stage.ON);
        check("C-2", "lines", "=[@Plan]>2", Severity.ERROR, Stage.ON);

        IssuedWorkbook workbook = issued(null);

        assertThat(instruction(workbook, "Checked on receipt"))
                .isEqualTo("These checks cannot stand in a workbook and are made when yours has come back: C-1.");
        assertThat(instruction(workbook, "Check: C-2")).isEqualTo("Error: It is wrong. Put it right.");
    }

    @Test
    void thatCannotStandThereLeaveNothingBehindOfWhatTheyAskedFor() {
        check(
                "C-1",
                "lines",
                "=AND(ROWS([Plan])<5,SUM(Previous[Plan])<9,COUNTIF([Shared],TRUE)=1)",
                Severity.ERROR,
                Stage.ON);

        IssuedWorkbook workbook = issued(EarlierReturn.of(ReturnProgramme.Q4, Map.of("lines", List.of())));

        assertThat(instruction(workbook, "Checked on receipt")).endsWith("C-1.");
        assertThat(headings(sheet(workbook, "Lines"))).endsWith("Check");
        assertThat(workbook.sheets()).extracting(IssuedSheet::name).doesNotContain("Last quarter");
    }

    @Test
    void thatCompareTakeTheLastAnswersFromASheetOfTheirOwn() {
        check("C-1", "lines", "=[@Plan]>=Previous[@Plan]", Severity.ERROR, Stage.ON);
        EarlierReturn last = EarlierReturn.of(
                ReturnProgramme.Q4,
                Map.of(
                        "lines",
                        List.of(new SectionRecord(
                                5,
                                "R1",
                                List.of(
                                        new FieldAnswer("ref", "A5", new Answer.Words("R1"), "R1"),
                                        new FieldAnswer("plan", "B5", new Answer.Amount(BigDecimal.TEN), "10"))))));

        IssuedSheet answers = sheet(issued(last), "Last quarter");

        assertThat(headings(answers)).containsExactly("Lines: Plan", "Lines: key");
        assertThat(answers.rows())
                .containsExactly(
                        List.of(
                                IssuedCell.of(new Content.Number(BigDecimal.TEN)),
                                IssuedCell.of(new Content.Words("R1"))),
                        List.of(IssuedCell.BLANK, IssuedCell.BLANK));
    }

    @Test
    void thatCompareAreNotMadeWhereThereIsNothingToCompareWith() {
        check("C-1", "lines", "=[@Plan]>=Previous[@Plan]", Severity.ERROR, Stage.ON);

        IssuedWorkbook workbook = issued(null);

        assertThat(headings(sheet(workbook, "Lines"))).doesNotContain("Check: C-1");
        assertThat(instruction(workbook, "Checked on receipt")).isEmpty();
        assertThat(workbook.sheets()).extracting(IssuedSheet::name).doesNotContain("Last quarter");
    }
}
