package org.quorate.submission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.WorkbookSummary.SheetSummary;

/** Summarises a workbook while it is read, keeping none of its rows. One is for one workbook. Not thread-safe. */
public final class SummaryVisitor implements RowVisitor {
    private final List<SheetSummary> sheets = new ArrayList<>();
    private Sums sums = new Sums(List.of());

    /** Makes a visitor that has seen nothing yet. */
    public SummaryVisitor() {}

    @Override
    public void begin(Sheet frame) {
        sums = new Sums(frame.tables());
    }

    @Override
    public void row(SheetRow row, boolean hidden) {
        row.cells().forEach(sums::add);
        sums.headings.add(row);
    }

    @Override
    public void end(Sheet frame) {
        sheets.add(sums.summary(frame));
    }

    /** Returns the summary of all sheets that have ended. */
    public WorkbookSummary summary() {
        return new WorkbookSummary(sheets);
    }

    /** What one sheet has come to so far. */
    private static final class Sums {
        private final LikelyHeadings.Search headings;
        private final List<CellRef> uncalculated = new ArrayList<>();
        private final List<CellRef> errors = new ArrayList<>();
        private long filled;
        private int left = Integer.MAX_VALUE;
        private int right = -1;
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;

        Sums(List<ExcelTable> tables) {
            this.headings = new LikelyHeadings.Search(tables);
        }

        void add(Cell cell) {
            boolean blank = cell.isBlank();
            boolean formula = cell.formulaOrNull() != null;
            if (!blank) {
                filled++;
            }
            if (formula && cell.value() instanceof CellValue.Blank) {
                uncalculated.add(cell.ref());
            }
            if (cell.value() instanceof CellValue.ErrorValue) {
                errors.add(cell.ref());
            }
            if (formula || !blank) {
                left = Math.min(left, cell.ref().column());
                right = Math.max(right, cell.ref().column());
                top = Math.min(top, cell.ref().row());
                bottom = Math.max(bottom, cell.ref().row());
            }
        }

        SheetSummary summary(Sheet frame) {
            return new SheetSummary(
                    frame.name(),
                    frame.visibility(),
                    usedRangeOrNull(),
                    filled,
                    frame.tables(),
                    headings.found().orElse(null),
                    frame.comments().stream().map(CellComment::ref).toList(),
                    uncalculated,
                    errors);
        }

        private @Nullable CellRange usedRangeOrNull() {
            return right < 0 ? null : new CellRange(new CellRef(left, top), new CellRef(right, bottom));
        }
    }
}
