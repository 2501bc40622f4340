package org.quorate.finding;

import java.util.List;
import java.util.Optional;

/**
 * Where a finding stands: in a file, a sheet, a row, one or more cells, or a line of a programme pack. Immutable. Row and
 * line numbers are 1-based, as Excel and editors show them; cells are in A1 form.
 */
public sealed interface Location {

    /** Returns the file's name as it was received (never a path), or the pack file's path relative to its pack. */
    String file();

    /** Returns the sheet's name as it stands in the workbook; empty where the location is not inside a sheet. */
    default Optional<String> sheet() {
        return Optional.empty();
    }

    /** Returns the cells concerned in A1 form, in reading order; empty where no cell is known. */
    default List<String> cells() {
        return List.of();
    }

    /** A whole file. */
    record InFile(String file) implements Location {}

    /** A whole sheet. */
    record InSheet(String file, String sheetName) implements Location {
        @Override
        public Optional<String> sheet() {
            return Optional.of(sheetName);
        }
    }

    /** A row; {@code row} is 1-based. */
    record InRow(String file, String sheetName, int row) implements Location {
        @Override
        public Optional<String> sheet() {
            return Optional.of(sheetName);
        }

        @Override
        public List<String> cells() {
            return List.of(row + ":" + row);
        }
    }

    /** One or more cells of one sheet, in A1 form. */
    record InCells(String file, String sheetName, List<String> cells) implements Location {
        public InCells {
            cells = List.copyOf(cells);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("a location in cells names at least one cell");
            }
        }

        @Override
        public Optional<String> sheet() {
            return Optional.of(sheetName);
        }
    }

    /** A place in a text file of a programme pack; {@code line} and {@code column} are 1-based. */
    record InText(String file, int line, int column, String pointer) implements Location {}

    /** Returns the location of a whole file. */
    static Location file(String file) {
        return new InFile(file);
    }

    /** Returns the location of a whole sheet. */
    static Location sheet(String file, String sheet) {
        return new InSheet(file, sheet);
    }

    /** Returns the location of a 1-based row. */
    static Location row(String file, String sheet, int row) {
        return new InRow(file, sheet, row);
    }

    /** Returns the location of one cell in A1 form. */
    static Location cell(String file, String sheet, String cell) {
        return new InCells(file, sheet, List.of(cell));
    }
}
