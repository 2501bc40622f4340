package org.quorate.reporting.excel;

import org.apache.poi.ss.util.CellReference;

/**
 * Where a table lies on its sheet: from the first column, below the title. Immutable; its rows are 1-based.
 *
 * @param columns how many columns it has
 * @param rows how many rows were given, without heading and totals
 * @param hasTotals whether a row of totals stands below them
 */
record TableExtent(int columns, int rows, boolean hasTotals) {
    static final int HEADING_ROW = SheetLayout.FIRST_ROW;
    static final int FIRST_ROW = HEADING_ROW + 1;

    /** Returns the last row of values: an empty one if none was given, because Excel knows no table without rows. */
    int lastValueRow() {
        return HEADING_ROW + Math.max(1, rows);
    }

    /** Returns the last row, with the totals. */
    int lastRow() {
        return lastValueRow() + (hasTotals ? 1 : 0);
    }

    /** Returns the whole table, such as {@code A4:C9}. */
    String all() {
        return range(0, columns - 1, HEADING_ROW, lastRow());
    }

    /** Returns the table without its totals. */
    String withoutTotals() {
        return range(0, columns - 1, HEADING_ROW, lastValueRow());
    }

    /** Returns the values of a column, 0-based. */
    String values(int column) {
        return range(column, column, FIRST_ROW, lastValueRow());
    }

    private static String range(int firstColumn, int lastColumn, int firstRow, int lastRow) {
        return CellReference.convertNumToColString(firstColumn)
                + firstRow
                + ":"
                + CellReference.convertNumToColString(lastColumn)
                + lastRow;
    }
}
