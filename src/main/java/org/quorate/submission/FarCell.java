package org.quorate.submission;

import java.util.BitSet;
import java.util.Optional;

/** A filled cell that stands so far from all others that it was hardly meant. */
final class FarCell {
    /** As many blank rows, or columns, as nobody leaves on purpose. */
    private static final int FAR_ROWS = 10_000;

    private static final int FAR_COLUMNS = 1_000;

    private FarCell() {}

    /** Finds the first filled cell behind a gap, rows before columns. */
    static Optional<CellRef> find(Sheet sheet) {
        SheetRow before = null;
        BitSet columns = new BitSet();
        for (SheetRow row : sheet.rows()) {
            if (!row.isBlank()) {
                if (before != null && row.number() - before.number() > FAR_ROWS) {
                    return first(row, 0);
                }
                before = row;
                row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .forEach(cell -> columns.set(cell.ref().column()));
            }
        }
        return columnBehindGap(columns)
                .flatMap(column -> sheet.rows().stream()
                        .flatMap(row -> first(row, column).stream())
                        .findFirst());
    }

    private static Optional<CellRef> first(SheetRow row, int fromColumn) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && cell.ref().column() >= fromColumn)
                .map(Cell::ref)
                .findFirst();
    }

    private static Optional<Integer> columnBehindGap(BitSet columns) {
        int column = columns.nextSetBit(0);
        while (column >= 0) {
            int next = columns.nextSetBit(column + 1);
            if (next - column > FAR_COLUMNS) {
                return Optional.of(next);
            }
            column = next;
        }
        return Optional.empty();
    }
}
