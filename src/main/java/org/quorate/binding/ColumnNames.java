package org.quorate.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quorate.submission.Cell;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * How the columns of a table may be called if its headings ended in a row.
 *
 * @param row the 1-based last row of the headings
 * @param depth how many rows they take
 */
record ColumnNames(Sheet sheet, int row, int depth) {
    private static final String JOINT = " > ";

    /** Returns the 1-based first row of the headings. */
    int top() {
        return Math.max(1, row - depth + 1);
    }

    /** Returns the names of each 0-based column, from left to right; the whole path comes first, the last word last. */
    SortedMap<Integer, List<String>> byColumn() {
        SortedMap<Integer, List<String>> names = new TreeMap<>();
        if (depth == 1) {
            for (Cell cell : sheet.find(row).map(SheetRow::cells).orElse(List.of())) {
                List<String> texts = Headings.texts(cell);
                if (!texts.isEmpty()) {
                    names.put(cell.ref().column(), texts);
                }
            }
            return names;
        }
        List<Map<Integer, Cell>> levels = new ArrayList<>();
        Set<Integer> columns = new TreeSet<>();
        for (int level = top(); level <= row; level++) {
            Map<Integer, Cell> cells = new HashMap<>();
            sheet.find(level)
                    .map(CellText::filled)
                    .orElse(List.of())
                    .forEach(cell -> cells.put(cell.ref().column(), cell));
            levels.add(cells);
            columns.addAll(cells.keySet());
        }
        columns.forEach(column -> names.put(column, names(levels, column)));
        return names;
    }

    private List<String> names(List<Map<Integer, Cell>> levels, int column) {
        int lowest = lowest(levels, column);
        List<String> merged = List.of();
        List<String> beside = List.of();
        for (int level = 0; level < lowest; level++) {
            Map<Integer, Cell> cells = levels.get(level);
            Optional<Cell> above = Optional.ofNullable(cells.get(column)).or(() -> merged(cells, column));
            merged = joined(merged, above);
            beside = joined(beside, above.or(() -> left(cells, column)));
        }
        Optional<Cell> own = Optional.ofNullable(levels.get(lowest).get(column));
        Set<String> names = new LinkedHashSet<>(joined(merged, own));
        names.addAll(joined(beside, own));
        names.addAll(joined(List.of(), own));
        return List.copyOf(names);
    }

    private static int lowest(List<Map<Integer, Cell>> levels, int column) {
        int lowest = 0;
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).containsKey(column)) {
                lowest = level;
            }
        }
        return lowest;
    }

    private static List<String> joined(List<String> paths, Optional<Cell> cell) {
        List<String> texts = cell.map(Headings::texts).orElse(List.of());
        if (texts.isEmpty() || paths.isEmpty()) {
            return texts.isEmpty() ? paths : texts;
        }
        return paths.stream()
                .flatMap(path -> texts.stream().map(text -> path + JOINT + text))
                .toList();
    }

    /** Finds the cell of the row that is merged so as to reach over the column. */
    private Optional<Cell> merged(Map<Integer, Cell> cells, int column) {
        return cells.values().stream()
                .filter(cell -> cell.ref().column() < column)
                .filter(cell -> sheet.merged().stream()
                        .anyMatch(range ->
                                range.first().equals(cell.ref()) && range.last().column() >= column))
                .findFirst();
    }

    /** Finds the nearest cell to the left: a heading that nobody merged reaches as far as the next. */
    private static Optional<Cell> left(Map<Integer, Cell> cells, int column) {
        return cells.values().stream()
                .filter(cell -> cell.ref().column() < column)
                .max(Comparator.comparing(Cell::ref));
    }
}
