package org.quorate.binding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.programme.FieldDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;

/** Finds labels that belong to a wider one on their left, such as "Name" and "E-mail" beside "Contact". */
record LabelPaths(Sheet sheet) {
    private static final String JOINT = " > ";

    /** Finds the label whose whole path is the field's heading or one of its aliases; empty too where none is a path. */
    Optional<CellRef> find(FieldDefinition field) {
        return Stream.concat(Stream.of(field.heading()), field.aliases().stream())
                .filter(heading -> heading.contains(JOINT))
                .flatMap(heading -> find(Arrays.asList(heading.split(JOINT, -1))).stream())
                .findFirst();
    }

    private Optional<CellRef> find(List<String> path) {
        CellRange within = new CellRange(new CellRef(0, 1), new CellRef(CellRef.MAX_COLUMN, CellRef.MAX_ROW));
        Optional<CellRef> found = Optional.empty();
        for (String label : path) {
            CellRange here = within;
            found = sheet.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> here.contains(cell.ref()))
                    .filter(cell -> CellText.comparable(CellText.of(cell)).equals(CellText.comparable(label)))
                    .map(Cell::ref)
                    .findFirst();
            if (found.isEmpty() || found.get().column() == CellRef.MAX_COLUMN) {
                return Optional.empty();
            }
            within = beside(found.get(), here.last().row());
        }
        return found;
    }

    /** Returns the cells to the right of a label, from its row to the row above the next label of its column. */
    private CellRange beside(CellRef label, int last) {
        int end = sheet.rows().stream()
                .filter(row -> row.number() > label.row() && row.number() <= last)
                .filter(row -> row.find(label.column())
                        .filter(cell -> !CellText.isBlank(cell))
                        .isPresent())
                .mapToInt(row -> row.number() - 1)
                .findFirst()
                .orElse(last);
        return new CellRange(new CellRef(label.column() + 1, label.row()), new CellRef(CellRef.MAX_COLUMN, end));
    }
}
