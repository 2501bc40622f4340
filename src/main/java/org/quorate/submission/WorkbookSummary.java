package org.quorate.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Sheet.Visibility;

/**
 * What a workbook holds, sheet by sheet, so that somebody can see how it was read without knowing any programme. Immutable.
 *
 * @param sheets in the order of their tabs
 */
public record WorkbookSummary(List<SheetSummary> sheets) {
    public WorkbookSummary {
        sheets = List.copyOf(sheets);
    }

    /**
     * What one sheet holds. Immutable.
     *
     * @param usedRangeOrNull the smallest range around all cells that show something or hold a formula; null where there are none
     * @param filledCells how many cells show something
     * @param tables the Excel tables on the sheet, in the order of the file
     * @param headingsOrNull the row that most likely holds the headings of a table; null where no row looks like it
     * @param uncalculated the formulas that have no stored value, in reading order
     * @param comments the cells beside which something is noted, in reading order
     * @param errors the cells that hold an error value, in reading order
     */
    public record SheetSummary(
            String name,
            Visibility visibility,
            @Nullable CellRange usedRangeOrNull,
            long filledCells,
            List<ExcelTable> tables,
            @Nullable LikelyHeadings headingsOrNull,
            List<CellRef> comments,
            List<CellRef> uncalculated,
            List<CellRef> errors) {
        public SheetSummary {
            tables = List.copyOf(tables);
            comments = List.copyOf(comments);
            uncalculated = List.copyOf(uncalculated);
            errors = List.copyOf(errors);
        }

        /** Returns the smallest range around all cells that show something or hold a formula. */
        public Optional<CellRange> usedRange() {
            return Optional.ofNullable(usedRangeOrNull);
        }

        /** Returns the row that most likely holds the headings of a table. */
        public Optional<LikelyHeadings> headings() {
            return Optional.ofNullable(headingsOrNull);
        }
    }

    /** Summarises a workbook; the same workbook gives the same summary. */
    public static WorkbookSummary of(Workbook workbook) {
        SummaryVisitor visitor = new SummaryVisitor();
        workbook.visit(visitor);
        return visitor.summary();
    }
}
