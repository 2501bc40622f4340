package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * The row with a table's headings.
 *
 * @param row 1-based
 * @param columns by field id: the 0-based column
 * @param repeated headings that stand a second time
 */
record HeadingRow(int row, Map<String, Integer> columns, List<Repeated> repeated) implements Layout {
    HeadingRow {
        columns = Map.copyOf(columns);
        repeated = List.copyOf(repeated);
    }

    /** A heading that stood before; {@code column} is 0-based. */
    record Repeated(FieldDefinition field, int column) {}

    @Override
    public Set<String> found() {
        return columns.keySet();
    }

    /** Finds the row in which most of the headings stand; of equals the first. */
    static Optional<HeadingRow> find(SectionDefinition section, Sheet sheet) {
        Headings headings = new Headings(section);
        HeadingRow best = null;
        for (SheetRow row : sheet.rows()) {
            if (row.number() > LAST_HEADING_ROW) {
                break;
            }
            HeadingRow candidate = of(headings, row);
            if (best == null || candidate.columns.size() > best.columns.size()) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best).filter(row -> row.columns.size() >= Layout.fewest(section));
    }

    private static HeadingRow of(Headings headings, SheetRow row) {
        Map<String, Integer> columns = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        for (Cell cell : row.cells()) {
            int column = cell.ref().column();
            headings.find(cell).ifPresent(field -> {
                if (columns.putIfAbsent(field.id(), column) != null) {
                    repeated.add(new Repeated(field, column));
                }
            });
        }
        return new HeadingRow(row.number(), columns, repeated);
    }
}
