package org.quorate.submission;

import java.util.ArrayList;
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
     * @param errors the cells that hold an error value, in reading order
     */
    public record SheetSummary(
            String name,
            Visibility visibility,
            @Nullable CellRange usedRangeOrNull,
            long filledCells,
            List<ExcelTable> tables,
            @Nullable LikelyHeadings headingsOrNull,
            List<CellRef> uncalculated,
            List<CellRef> errors) {
        public SheetSummary {
            tables = List.copyOf(tables);
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
        return new WorkbookSummary(
                workbook.sheets().stream().map(WorkbookSummary::summary).toList());
    }

    private static SheetSummary summary(Sheet sheet) {
        UsedRange used = new UsedRange();
        long filled = 0;
        List<CellRef> uncalculated = new ArrayList<>();
        List<CellRef> errors = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            for (Cell cell : row.cells()) {
                boolean formula = cell.formulaOrNull() != null;
                if (!cell.isBlank()) {
                    filled++;
                }
                if (formula && cell.value() instanceof CellValue.Blank) {
                    uncalculated.add(cell.ref());
                }
                if (cell.value() instanceof CellValue.ErrorValue) {
                    errors.add(cell.ref());
                }
                if (formula || !cell.isBlank()) {
                    used.add(cell.ref());
                }
            }
        }
        return new SheetSummary(
                sheet.name(),
                sheet.visibility(),
                used.orNull(),
                filled,
                sheet.tables(),
                LikelyHeadings.find(sheet).orElse(null),
                uncalculated,
                errors);
    }

    /** Grows around the cells that are added. */
    private static final class UsedRange {
        private int left = Integer.MAX_VALUE;
        private int right = -1;
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;

        void add(CellRef ref) {
            left = Math.min(left, ref.column());
            right = Math.max(right, ref.column());
            top = Math.min(top, ref.row());
            bottom = Math.max(bottom, ref.row());
        }

        @Nullable
        CellRange orNull() {
            return right < 0 ? null : new CellRange(new CellRef(left, top), new CellRef(right, bottom));
        }
    }
}
