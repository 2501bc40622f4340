package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.testing.WorkbookBuilder;

public class WorkbookInspectorTest {
    private static List<Finding> notes(WorkbookBuilder workbook) {
        return WorkbookInspector.notes(workbook.build(), "return.xlsx");
    }

    private static Finding only(WorkbookBuilder workbook) {
        List<Finding> notes = notes(workbook);
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).args().keySet()).isEqualTo(notes.get(0).code().arguments());
        return notes.get(0);
    }

    @Test
    void saysNothingOfAnOrdinaryWorkbook() {
        assertThat(notes(workbook()
                        .sheet("Risks")
                        .row("Ref", 1, formula("B1+1", 2))
                        .hiddenRows(5, 6)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", " =cmd|'/c calc'!A1", "@SUM(1)", "+HYPERLINK(\"x\")", "-cmd|' /c'!A1", "\t=1", "\r-1"})
    void tellsOfTextLikeAFormula(String text) {
        Finding finding = only(workbook().sheet("Risks").row("Ref").row("R1", text));

        assertThat(finding.code()).isEqualTo(FindingCode.FORMULA_LIKE_TEXT);
        assertThat(finding.sentence())
                .isEqualTo(
                        "The workbook has 1 cell with text that a program could take for a formula, the first in B2 of sheet"
                                + " \"Risks\"; it was kept as text and is written out as text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "- agreed (see note)",
                "+44 20 7946 0000",
                "@home",
                "=====",
                "=> see below",
                "-5 to +5",
                "--",
                "a=b",
                "+ve (mostly)",
                "=",
                "- SUM (1)"
            })
    void takesSignsBeforeWordsAndNumbersAsOrdinary(String text) {
        assertThat(notes(workbook().sheet("Risks").row("Ref").row("R1", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_xlfn.WEBSERVICE(\"http://127.0.0.1\")",
                "1+RTD(\"a\",,\"b\")",
                "Excel|'book.xls'!A1",
                "image(\"http://x\")"
            })
    void tellsOfFormulasThatFetch(String formula) {
        Finding finding = only(workbook().sheet("Risks").row("Ref").row(formula(formula, "x")));

        assertThat(finding.code()).isEqualTo(FindingCode.FORMULAS_FETCH);
        assertThat(finding.sentence())
                .isEqualTo(
                        "The workbook has 1 cell with a formula that fetches something from the web or another program, the"
                                + " first in A2 of sheet \"Risks\"; nothing was fetched, and the value it last had was read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(A1:A2)", "Sheet2!A1", "PORTRTD(1)", "'My | sheet'!A1", "IF(A1=\"a|b\",Risks!B2,1)"})
    void takesOtherFormulasAsOrdinary(String formula) {
        assertThat(notes(workbook().sheet("Risks").row("Ref").row(formula(formula, "x"))))
                .isEmpty();
    }

    @Test
    void tellsOfTextThatTurnsAround() {
        Finding finding = only(workbook().sheet("Risks").row("Ref", "\u202Exslx.exe"));

        assertThat(finding.code()).isEqualTo(FindingCode.DIRECTION_CHARACTERS);
        assertThat(finding.sentence())
                .isEqualTo(
                        "The workbook has 1 cell with invisible characters that turn text around, the first in B1 of sheet"
                                + " \"Risks\"; what is read is not what a person sees.");
        assertThat(notes(workbook().sheet("Risks").row("Ref", "\u05D0\u200F, \u200Ethen")))
                .isEmpty();
    }

    @Test
    void tellsOfTextThatNoCellOfExcelCanHold() {
        Finding finding = only(workbook().sheet("Risks").row("Ref", "x".repeat(32_768)));

        assertThat(finding.code()).isEqualTo(FindingCode.TEXT_BEYOND_A_CELL);
        assertThat(finding.sentence())
                .isEqualTo(
                        "The workbook has 1 cell with more text than a cell of Excel can hold (32,767 characters), the first"
                                + " in B1 of sheet \"Risks\"; it was read whole.");
        assertThat(notes(workbook().sheet("Risks").row("Ref", "x".repeat(32_767))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A10003", "XFD1", "C1048576"})
    void tellsOfACellFarFromAllOthers(String far) {
        Finding finding = only(workbook().sheet("Risks").row("Ref").row("R1").at(far, "x"));

        assertThat(finding.code()).isEqualTo(FindingCode.CELL_FAR_AWAY);
        assertThat(finding.location()).isEqualTo(Location.sheet("return.xlsx", "Risks"));
        assertThat(finding.sentence())
                .isEqualTo("The sheet has a filled cell far from all the others, in " + far + ".");
    }

    @Test
    void takesAGapThatSomebodyMayLeaveAsOrdinary() {
        assertThat(notes(workbook().sheet("Risks").row("Ref").at("A9000", "x").at("AZ1", "y")))
                .isEmpty();
        assertThat(notes(workbook().sheet("Risks").at("XFD1048576", "alone"))).isEmpty();
    }

    @Test
    void countsErrorsInAllSheets() {
        Finding finding = only(workbook()
                .sheet("Risks")
                .row("Ref")
                .row("R1", error("#N/A"))
                .sheet("Milestones")
                .row(formula("1/0", error("#DIV/0!"))));

        assertThat(finding.code()).isEqualTo(FindingCode.ERROR_CELLS);
        assertThat(finding.location()).isEqualTo(Location.file("return.xlsx"));
        assertThat(finding.sentence())
                .isEqualTo("The workbook shows an error in 2 cells, the first in B2 of sheet \"Risks\".");
    }

    @Test
    void countsFormulasThatWereNeverCalculated() {
        Finding finding = only(workbook().sheet("Risks").row("Ref").row(formula("A1", null), formula("A1", "Ref")));

        assertThat(finding.code()).isEqualTo(FindingCode.FORMULAS_NOT_CALCULATED);
        assertThat(finding.sentence())
                .isEqualTo("The workbook has 1 cell with a formula that was never calculated, the first in A2 of sheet"
                        + " \"Risks\".");
    }

    @Test
    void countsFilledCellsInHiddenRowsOfASheet() {
        Finding finding = only(workbook()
                .sheet("Risks")
                .row("Ref")
                .row("R1", " ", "x")
                .row("R2")
                .hiddenRows(2, 2));

        assertThat(finding.code()).isEqualTo(FindingCode.HIDDEN_CELLS);
        assertThat(finding.location()).isEqualTo(Location.sheet("return.xlsx", "Risks"));
        assertThat(finding.sentence())
                .isEqualTo("The sheet has 2 filled cells in hidden rows or columns, the first in A2.");
    }

    @Test
    void countsFilledCellsInHiddenColumns() {
        Sheet risks =
                workbook().sheet("Risks").row("Ref", "Text").build().sheets().get(0);
        Sheet hidden = new Sheet(
                "Risks",
                Sheet.Visibility.VISIBLE,
                risks.rows(),
                List.of(),
                List.of(),
                List.of(CellRange.parse("B1:B1048576")),
                List.of());

        assertThat(WorkbookInspector.notes(new Workbook(List.of(hidden)), "return.xlsx"))
                .extracting(Finding::sentence)
                .containsExactly("The sheet has 1 filled cell in hidden rows or columns, the first in B1.");
    }

    @Test
    void saysNothingOfHiddenRowsOfAHiddenSheet() {
        assertThat(notes(workbook().hiddenSheet("Lists").row("a").hiddenRows(1, 1)))
                .isEmpty();
    }
}
