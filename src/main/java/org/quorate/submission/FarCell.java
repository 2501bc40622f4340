package org.quorate.submission;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a filled cell that stands so far from all others that it was hardly meant. Is shown every row of one sheet, from the
 * top. Not thread-safe.
 */
final class FarCell {
    /** As many blank rows, or columns, as nobody leaves on purpose. */
    private static final int FAR_ROWS = 10_000;

    private static final int FAR_COLUMNS = 1_000;

    private final BitSet columns = new BitSet();
    private final Map<Integer, CellRef> firstOfColumn = new TreeMap<>();
    private int lastFilledRow;
    private @Nullable CellRef behindRows;

    void add(SheetRow row) {
        boolean filled = false;
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                if (!filled && lastFilledRow > 0 && row.number() - lastFilledRow > FAR_ROWS && behindRows == null) {
                    behindRows = cell.ref();
                }
                filled = true;
                if (!columns.get(cell.ref().column())) {
                    columns.set(cell.ref().column());
                    firstOfColumn.put(cell.ref().column(), cell.ref());
                }
            }
        }
        if (filled) {
            lastFilledRow = row.number();
        }
    }

    /** Finds the first filled cell behind a gap, rows before columns. */
    Optional<CellRef> find() {
        return Optional.ofNullable(behindRows)
                .or(() -> columnBehindGap()
                        .flatMap(column -> firstOfColumn.entrySet().stream()
                                .filter(first -> first.getKey() >= column)
                                .map(Map.Entry::getValue)
                                .min(Comparator.naturalOrder())));
    }

    private Optional<Integer> columnBehindGap() {
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
