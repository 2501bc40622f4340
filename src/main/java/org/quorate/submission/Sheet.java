package org.quorate.submission;

import java.util.List;
import java.util.Optional;

/**
 * One sheet of a workbook. Immutable.
 *
 * @param rows in ascending order of number; rows without a cell in the file are absent
 * @param merged the merged ranges, in the order of the file
 * @param tables the Excel tables on the sheet, in the order of the file
 * @param hidden whole rows and whole columns that a person does not see; rows first, each from the top or the left
 * @param comments from the top left to the bottom right
 */
public record Sheet(
        String name,
        Visibility visibility,
        List<SheetRow> rows,
        List<CellRange> merged,
        List<ExcelTable> tables,
        List<CellRange> hidden,
        List<CellComment> comments) {
    /** Whether a person sees the sheet: as Excel tells it. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        tables = List.copyOf(tables);
        hidden = List.copyOf(hidden);
        comments = List.copyOf(comments);
    }

    /** Makes a sheet of which nothing is hidden, and on which nothing is noted. */
    public Sheet(
            String name, Visibility visibility, List<SheetRow> rows, List<CellRange> merged, List<ExcelTable> tables) {
        this(name, visibility, rows, merged, tables, List.of(), List.of());
    }

    /** Makes a sheet without Excel tables, of which nothing is hidden, and on which nothing is noted. */
    public Sheet(String name, Visibility visibility, List<SheetRow> rows, List<CellRange> merged) {
        this(name, visibility, rows, merged, List.of());
    }

    /** Returns the sheet with other rows, which are in ascending order of number. */
    public Sheet withRows(List<SheetRow> others) {
        return new Sheet(name, visibility, others, merged, tables, hidden, comments);
    }

    /** Finds the row of a 1-based number. */
    public Optional<SheetRow> find(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = rows.get(middle).number();
            if (at == number) {
                return Optional.of(rows.get(middle));
            }
            if (at < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** Finds a cell by its address. */
    public Optional<Cell> find(CellRef ref) {
        return find(ref.row()).flatMap(row -> row.find(ref.column()));
    }

    /** Returns whether a person does not see the row of a 1-based number. */
    public boolean hidesRow(int number) {
        return hidden.stream()
                .anyMatch(range -> range.first().column() == 0
                        && range.last().column() == CellRef.MAX_COLUMN
                        && range.first().row() <= number
                        && range.last().row() >= number);
    }

    /** Returns how many rows show anything. */
    public int filledRows() {
        return (int) rows.stream().filter(row -> !row.isBlank()).count();
    }
}
