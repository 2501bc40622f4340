package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * The row with a table's headings; where they take several rows, the last.
 *
 * @param top the 1-based first row of the headings
 * @param row 1-based
 * @param columns by the id of the heading: the 0-based column
 * @param repeated headings that stand a second time
 */
record HeadingRow(int top, int row, Map<String, Integer> columns, List<Repeated> repeated) implements Layout {
    /** The share of the most headings in any row by which another row is a heading row of the same table. */
    private static final int SAME_PERCENT = 60;

    HeadingRow {
        columns = Map.copyOf(columns);
        repeated = List.copyOf(repeated);
    }

    /** A heading that stood before; {@code column} is 0-based. */
    record Repeated(FieldDefinition field, int column) {}

    @Override
    public Set<String> found() {
        return columns.keySet().stream().map(Headings::fieldOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public IntSummaryStatistics columnsUsed() {
        return columns.values().stream().mapToInt(Integer::intValue).summaryStatistics();
    }

    /** Finds the 0-based column of a field, in the period of the 0-based index where it repeats. */
    Optional<Integer> column(FieldDefinition field, int period) {
        return Optional.ofNullable(columns.get(Headings.idOf(field, period)));
    }

    /** Finds the row in which most of the headings stand; of equals the first. */
    static Optional<HeadingRow> find(SectionDefinition section, Sheet sheet) {
        Headings headings = new Headings(section);
        int last = Layout.lastHeadingRow(sheet);
        HeadingRow best = null;
        for (SheetRow row : sheet.rows()) {
            // Where all of them stand no other row can hold more, so that most tables are not looked through.
            if (row.number() > last || (best != null && best.columns.size() == headings.size())) {
                break;
            }
            HeadingRow candidate = of(headings, section, sheet, row);
            if (best == null || candidate.columns.size() > best.columns.size()) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best).filter(row -> row.columns.size() >= Layout.fewest(section));
    }

    /** Returns this row and the others that hold nearly as many of the headings, from top to bottom. */
    List<HeadingRow> everywhere(SectionDefinition section, Sheet sheet) {
        int needed = Math.max(Layout.fewest(section), columns.size() * SAME_PERCENT / 100);
        Headings headings = new Headings(section);
        return sheet.rows().stream()
                .map(row -> of(headings, section, sheet, row))
                .filter(candidate -> candidate.columns.size() >= needed)
                .toList();
    }

    /** Returns what the row would be as the last of the headings. */
    private static HeadingRow of(Headings headings, SectionDefinition section, Sheet sheet, SheetRow row) {
        ColumnNames names =
                new ColumnNames(sheet, row.number(), section.placement().shape().headingRows());
        Map<String, Integer> columns = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        names.byColumn().forEach((column, texts) -> {
            Headings.Heading heading = headings.firstOrNull(texts);
            if (heading != null && columns.putIfAbsent(heading.id(), column) != null) {
                repeated.add(new Repeated(heading.field(), column));
            }
        });
        return new HeadingRow(names.top(), names.row(), columns, repeated);
    }
}
