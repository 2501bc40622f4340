package org.quorate.submission;

import java.util.List;
import java.util.Optional;

/**
 * The cells of one row that were written in the file. Immutable.
 *
 * @param number 1-based, as Excel shows it
 * @param cells from left to right; at most one a column; cells that the file does not mention are absent
 */
public record SheetRow(int number, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Finds the cell of a 0-based column. */
    public Optional<Cell> find(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = cells.get(middle).ref().column();
            if (at == column) {
                return Optional.of(cells.get(middle));
            }
            if (at < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** Returns whether no cell of the row shows anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
