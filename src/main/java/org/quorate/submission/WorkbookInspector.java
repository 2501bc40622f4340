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
 * is. Looks on while one workbook is read. Not thread-safe.
 */
public final class WorkbookInspector implements RowVisitor {
    /** In the order in which they are told. */
    private static final Map<FindingCode, Predicate<Cell>> KINDS = new EnumMap<>(Map.of(
            FindingCode.FORMULAS_FETCH, CellTrap::fetches,
            FindingCode.FORMULA_LIKE_TEXT, CellTrap::looksLikeAFormula,
            FindingCode.DIRECTION_CHARACTERS, CellTrap::turnsAround,
            FindingCode.TEXT_BEYOND_A_CELL, CellTrap::isTooLong,
            FindingCode.ERROR_CELLS, cell -> cell.value() instanceof CellValue.ErrorValue,
            FindingCode.FORMULAS_NOT_CALCULATED,
                    cell -> cell.value() instanceof CellValue.Blank && cell.formulaOrNull() != null));

    private final String file;
    private final List<Finding> hiddenCells = new ArrayList<>();
    private final List<Finding> farCells = new ArrayList<>();
    private final Map<FindingCode, Tally> tallies = new EnumMap<>(FindingCode.class);
    private boolean sheetVisible;
    private String sheet = "";
    private BitSet hiddenColumns = new BitSet();
    private Tally hidden = new Tally(cell -> !cell.isBlank());
    private FarCell far = new FarCell();

    /**
     * Makes an inspector that has seen nothing yet.
     *
     * @param file the name under which the file was sent, for the findings' locations
     */
    public WorkbookInspector(String file) {
        this.file = file;
        KINDS.forEach((code, kind) -> tallies.put(code, new Tally(kind)));
    }

    /** Returns the {@link #notes()} of a workbook that was read already. Pure. */
    public static List<Finding> notes(Workbook workbook, String file) {
        WorkbookInspector inspector = new WorkbookInspector(file);
        workbook.visit(inspector);
        return inspector.notes();
    }

    @Override
    public void begin(Sheet frame) {
        sheet = frame.name();
        sheetVisible = frame.visibility() == Sheet.Visibility.VISIBLE;
        hiddenColumns = hiddenColumns(frame);
        hidden = new Tally(cell -> !cell.isBlank());
        far = new FarCell();
    }

    private static BitSet hiddenColumns(Sheet frame) {
        BitSet columns = new BitSet();
        for (CellRange range : frame.hidden()) {
            if (range.first().row() == 1 && range.last().row() == CellRef.MAX_ROW) {
                columns.set(range.first().column(), range.last().column() + 1);
            }
        }
        return columns;
    }

    @Override
    public void row(SheetRow row, boolean rowHidden) {
        for (Cell cell : row.cells()) {
            if (rowHidden || hiddenColumns.get(cell.ref().column())) {
                hidden.look(cell, sheet);
            }
            tallies.values().forEach(tally -> tally.look(cell, sheet));
        }
        far.add(row);
    }

    @Override
    public void end(Sheet frame) {
        if (sheetVisible) {
            hidden.first()
                    .map(cell -> Finding.of(FindingCode.HIDDEN_CELLS, Location.sheet(file, sheet))
                            .with("seen", hidden.words("filled cell"))
                            .with("cell", cell.ref().a1()))
                    .ifPresent(hiddenCells::add);
        }
        far.find()
                .map(cell -> Finding.of(FindingCode.CELL_FAR_AWAY, Location.sheet(file, sheet))
                        .with("cell", cell.a1()))
                .ifPresent(farCells::add);
    }

    /**
     * Returns what a person who opens the workbook may overlook: filled cells in hidden rows and columns, sheet by sheet,
     * unless the whole sheet is hidden; a filled cell far from all others, sheet by sheet; formulas that fetch something; text
     * like a formula, with characters that turn it around, or too long for a cell; cells that show an error; formulas that were
     * never calculated. Each at most once a sheet or a file, in this order.
     */
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>(hiddenCells);
        notes.addAll(farCells);
        tallies.forEach((code, tally) -> tally.finding(code, file).ifPresent(notes::add));
        return notes;
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

        void look(Cell cell, String sheet) {
            if (!kind.test(cell)) {
                return;
            }
            if (first == null) {
                first = cell;
                sheetOfFirst = sheet;
            }
            count++;
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
