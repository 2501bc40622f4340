package org.quorate.binding;

import java.util.Comparator;
import java.util.Optional;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;

/**
 * Where in a form the value of a label stands: to its right, or in the cell right below it.
 *
 * @param reach how many columns to the right of its label a value is looked for
 */
record FormCells(SectionScope scope, FormLabels labels, int reach) {
    private static final int REACH = 4;

    static FormCells of(SectionScope scope, FormLabels labels) {
        return new FormCells(scope, labels, IssuedParts.headForm(scope.sheet()) ? 1 : REACH);
    }

    /** Finds the value of a label. */
    Optional<Cell> beyond(CellRef label) {
        return isDown()
                ? scope.sheet()
                        .find(next(label))
                        .filter(FormCells::holdsSomething)
                        .filter(cell -> !labels.isLabel(cell.ref()))
                : right(label);
    }

    /** Returns the cell right behind the label, in the direction of the form. */
    CellRef next(CellRef label) {
        CellRef last = last(label);
        return isDown()
                ? new CellRef(label.column(), Math.min(last.row() + 1, CellRef.MAX_ROW))
                : new CellRef(Math.min(last.column() + 1, CellRef.MAX_COLUMN), label.row());
    }

    private boolean isDown() {
        return scope.section().placement().shape().orientation() == Orientation.DOWN;
    }

    /** Finds the first cell to the right that holds something, unless it is another label. */
    private Optional<Cell> right(CellRef label) {
        int last = last(label).column();
        return scope.sheet().find(label.row()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().column() > last && cell.ref().column() <= last + reach)
                .filter(FormCells::holdsSomething)
                .findFirst()
                .filter(cell -> !labels.isLabel(cell.ref()));
    }

    private static boolean holdsSomething(Cell cell) {
        return !CellText.isBlank(cell)
                || (cell.value() instanceof CellValue.Blank && cell.formula().isPresent());
    }

    private CellRef last(CellRef label) {
        return scope.sheet().merged().stream()
                .filter(range -> range.contains(label))
                .map(CellRange::last)
                .max(Comparator.comparingInt(CellRef::column))
                .orElse(label);
    }
}
