package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.WorkbookSummary.SheetSummary;
import org.quorate.testing.WorkbookBuilder;

class WorkbookSummaryTest {

    @Test
    void countsWhatShowsAndSpansWhatIsUsed() {
        SheetSummary sheet = only(workbook()
                .sheet("Risks")
                .at("B2", "Risk")
                .at("D5", 3)
                .at("C9", "  ")
                .at("E4", formula("D5*2", null)));

        assertThat(sheet.usedRange()).hasValue(CellRange.parse("B2:E5"));
        assertThat(sheet.filledCells()).isEqualTo(2);
        assertThat(sheet.uncalculated()).containsExactly(CellRef.parse("E4"));
    }

    @Test
    void givesNoRangeForAnEmptySheet() {
        SheetSummary sheet = only(workbook().hiddenSheet("Notes"));

        assertThat(sheet.usedRange()).isEmpty();
        assertThat(sheet.filledCells()).isZero();
        assertThat(sheet.headings()).isEmpty();
        assertThat(sheet.visibility()).isEqualTo(Visibility.HIDDEN);
    }

    @Test
    void namesCellsWithErrorsInReadingOrder() {
        SheetSummary sheet = only(workbook()
                .sheet("Finance")
                .at("C2", error("#REF!"))
                .at("A2", formula("1/0", error("#DIV/0!")))
                .at("B2", formula("1+1", 2)));

        assertThat(sheet.errors()).containsExactly(CellRef.parse("A2"), CellRef.parse("C2"));
        assertThat(sheet.uncalculated()).isEmpty();
    }

    @Test
    void takesTheRowWithTheMostTextsAboveDataForTheHeadings() {
        SheetSummary sheet = only(workbook()
                .sheet("Risks")
                .row("Risks of the quarter")
                .blank()
                .row(" Ref ", "Title", "Score")
                .row("R1", "Flooding", 9));

        assertThat(sheet.headings()).hasValue(new LikelyHeadings(3, List.of("Ref", "Title", "Score")));
    }

    @Test
    void takesTheUppermostOfEqualRowsForTheHeadings() {
        SheetSummary sheet = only(workbook()
                .sheet("Owners")
                .row("Ref", "Owner")
                .row("R1", "Chair")
                .row("R2", "Finance lead"));

        assertThat(sheet.headings()).map(LikelyHeadings::row).hasValue(1);
    }

    @Test
    void takesNoRowForHeadingsThatHasNothingRightBelowOrSaysATextTwice() {
        SheetSummary sheet = only(workbook()
                .sheet("Loose")
                .row("Yes", "Yes", "No")
                .row("R1", 2)
                .blank()
                .row("Signed", "Dated", "Role"));

        assertThat(sheet.headings()).isEmpty();
    }

    @Test
    void takesNoQuestionWithGuidanceBesideItForHeadings() {
        SheetSummary form = only(workbook()
                .sheet("Cover")
                .row("Nil return?", "No", "Yes or No.")
                .row("Completed by", "Operations lead", "The role, not the name."));
        SheetSummary table =
                only(workbook().sheet("Questions").row("Ref. no.", "Answer").row("Q1", "We have asked the board."));

        assertThat(form.headings()).isEmpty();
        assertThat(table.headings()).map(LikelyHeadings::row).hasValue(1);
    }

    @Test
    void takesTheHeadingsOfAnExcelTableBeforeAnyOthers() {
        Sheet loose = workbook()
                .sheet("Plan")
                .row("One", "Two", "Three")
                .row(1, 2, 3)
                .row("Ref", "Due", "beside")
                .row("M1", 4)
                .build()
                .sheets()
                .get(0);
        ExcelTable table = new ExcelTable("Milestones", CellRange.parse("A3:B4"), 1, 0);

        SheetSummary sheet = WorkbookSummary.of(new Workbook(List.of(
                        new Sheet(loose.name(), loose.visibility(), loose.rows(), loose.merged(), List.of(table)))))
                .sheets()
                .get(0);

        assertThat(sheet.headings()).hasValue(new LikelyHeadings(3, List.of("Ref", "Due")));
        assertThat(sheet.tables()).containsExactly(table);
    }

    private static SheetSummary only(WorkbookBuilder builder) {
        return WorkbookSummary.of(builder.build()).sheets().get(0);
    }
}
