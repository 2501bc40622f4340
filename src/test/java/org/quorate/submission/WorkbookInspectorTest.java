package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.testing.WorkbookBuilder;

class WorkbookInspectorTest {
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
                List.of(CellRange.parse("B1:B1048576")));

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
