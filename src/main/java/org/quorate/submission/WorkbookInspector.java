package org.quorate.submission;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;

/**
 * Tells of a workbook as a whole what reading a return tells field by field: for a file of which nobody says which return it
 * is.
 */
public final class WorkbookInspector {
    /** In the order in which they are told. */
    private static final Map<FindingCode, Predicate<Cell>> KINDS = new EnumMap<>(Map.of(
            FindingCode.FORMULAS_FETCH, CellTrap::fetches,
            FindingCode.FORMULA_LIKE_TEXT, CellTrap::looksLikeAFormula,
            FindingCode.DIRECTION_CHARACTERS, CellTrap::turnsAround,
            FindingCode.TEXT_BEYOND_A_CELL, CellTrap::isTooLong,
            FindingCode.ERROR_CELLS, cell -> cell.value() instanceof CellValue.ErrorValue,
            FindingCode.FORMULAS_NOT_CALCULATED,
                    cell -> cell.value() instanceof CellValue.Blank && cell.formulaOrNull() != null));

    private WorkbookInspector() {}

    /**
     * Returns what a person who opens the workbook may overlook: filled cells in hidden rows and columns, sheet by sheet,
     * unless the whole sheet is hidden; a filled cell far from all others, sheet by sheet; formulas that fetch something; text
     * like a formula, with characters that turn it around, or too long for a cell; cells that show an error; formulas that were
     * never calculated. Each at most once a sheet or a file, in this order. Pure.
     *
     * @param file the name under which the file was sent, for the findings' locations
     */
    public static List<Finding> notes(Workbook workbook, String file) {
        List<Finding> notes = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.visibility() == Sheet.Visibility.VISIBLE) {
                hiddenCells(sheet, file).ifPresent(notes::add);
            }
        }
        for (Sheet sheet : workbook.sheets()) {
            FarCell.find(sheet)
                    .ifPresent(cell ->
                            notes.add(Finding.of(FindingCode.CELL_FAR_AWAY, Location.sheet(file, sheet.name()))
                                    .with("cell", cell.a1())));
        }
        KINDS.forEach((code, kind) -> {
            Tally tally = new Tally(kind);
            workbook.sheets().forEach(tally::add);
            tally.finding(code, file).ifPresent(notes::add);
        });
        return notes;
    }

    private static Optional<Finding> hiddenCells(Sheet sheet, String file) {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (CellRange range : sheet.hidden()) {
            if (range.first().column() == 0 && range.last().column() == CellRef.MAX_COLUMN) {
                rows.set(range.first().row(), range.last().row() + 1);
            } else {
                columns.set(range.first().column(), range.last().column() + 1);
            }
        }
        if (rows.isEmpty() && columns.isEmpty()) {
            return Optional.empty();
        }
        Tally hidden = new Tally(cell -> !cell.isBlank()
                && (rows.get(cell.ref().row()) || columns.get(cell.ref().column())));
        hidden.add(sheet);
        return hidden.first()
                .map(cell -> Finding.of(FindingCode.HIDDEN_CELLS, Location.sheet(file, sheet.name()))
                        .with("seen", hidden.words("filled cell"))
                        .with("cell", cell.ref().a1()));
    }

    /** Counts cells of a kind and remembers the first. */
    private static final class Tally {
        private final Predicate<Cell> kind;
        private int count;
        private @Nullable Cell first;
        private String sheetOfFirst = "";

        Tally(Predicate<Cell> kind) {
            this.kind = kind;
        }

        void add(Sheet sheet) {
            for (SheetRow row : sheet.rows()) {
                for (Cell cell : row.cells()) {
                    if (kind.test(cell)) {
                        if (first == null) {
                            first = cell;
                            sheetOfFirst = sheet.name();
                        }
                        count++;
                    }
                }
            }
        }

        Optional<Cell> first() {
            return Optional.ofNullable(first);
        }

        String words(String one) {
            return count == 1 ? "1 " + one : count + " " + one + "s";
        }

        Optional<Finding> finding(FindingCode code, String file) {
            return first().map(cell -> Finding.of(code, Location.file(file))
                    .with("seen", words("cell"))
                    .with("cell", cell.ref().a1())
                    .with("sheet", sheetOfFirst));
        }
    }
}
