package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Keeps the rows of every sheet, in the order of their numbers. Not thread-safe. */
final class KeptRows implements RowVisitor {
    private final List<Sheet> sheets = new ArrayList<>();
    private List<SheetRow> rows = new ArrayList<>();
    private boolean inOrder = true;

    @Override
    public void begin(Sheet frame) {
        rows = new ArrayList<>();
        inOrder = true;
    }

    @Override
    public void row(SheetRow row, boolean hidden) {
        inOrder &= rows.isEmpty() || rows.get(rows.size() - 1).number() < row.number();
        rows.add(row);
    }

    @Override
    public void end(Sheet frame) {
        if (!inOrder) {
            rows.sort(Comparator.comparingInt(SheetRow::number));
        }
        sheets.add(frame.withRows(rows));
    }

    /** Returns the sheets that have ended, in the order in which they did. */
    List<Sheet> sheets() {
        return sheets;
    }
}
