package org.quorate.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.quorate.programme.Words;
import org.quorate.proposal.SheetPart.Column;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * The rows that look like the headings of a table.
 *
 * @param top the 1-based first
 * @param last the 1-based last
 */
record HeadingBlock(int top, int last, List<Column> columns) {
    private static final String JOINT = " > ";
    private static final int LONGEST = 200;
    private static final int MOST_ROWS = 3;
    private static final int FEWEST = 3;
    /** Such as 4, A1, B2.a or 0.1.10: what numbers a question and is no heading. */
    private static final Pattern NUMBERING = Pattern.compile("[A-Za-z]?\\d+(\\.\\w+)*\\.?");

    HeadingBlock {
        columns = List.copyOf(columns);
    }

    /** Finds the headings that begin in a row. */
    static Optional<HeadingBlock> find(Sheet sheet, SheetRow row) {
        if (isBanner(sheet, row)) {
            return Optional.empty();
        }
        if (isGroups(sheet, row)) {
            Optional<SheetRow> below = sheet.find(row.number() + 1);
            if (below.filter(next -> isHeadings(sheet, next)).isPresent()) {
                return Optional.of(of(sheet, row.number()));
            }
        }
        return isHeadings(sheet, row) || isExcelTable(sheet, row)
                ? Optional.of(of(sheet, row.number()))
                : Optional.empty();
    }

    static boolean isNumbering(String text) {
        return NUMBERING.matcher(text).matches();
    }

    /** A line of texts, such as what to filter by, on top of headings of which there are twice as many and which go their own way. */
    private static boolean isBanner(Sheet sheet, SheetRow row) {
        List<Cell> filled = CellWords.filled(row);
        return !filled.isEmpty()
                && sheet.find(row.number() + 1)
                        .filter(below -> CellWords.filled(below).size() >= 2 * filled.size())
                        .filter(below -> isHeadings(sheet, below))
                        .isPresent()
                && !isExcelTable(sheet, row)
                && !continues(sheet, row.number(), row.number());
    }

    private static boolean isExcelTable(Sheet sheet, SheetRow row) {
        return sheet.tables().stream()
                .anyMatch(table ->
                        table.headingRows() > 0 && table.range().first().row() == row.number());
    }

    private static boolean isHeadings(Sheet sheet, SheetRow row) {
        List<Cell> filled = CellWords.filled(row);
        if (!areHeadings(filled) || adjacent(sheet, filled) < 2) {
            return false;
        }
        Set<String> words = new HashSet<>();
        filled.forEach(cell -> words.add(Words.fold(CellWords.of(cell))));
        boolean different = words.size() == filled.size() || words.size() >= FEWEST || spans(sheet, filled);
        return different
                && !isWiderLabel(sheet, filled)
                && (filled.size() >= FEWEST ? adjacent(sheet, filled) >= FEWEST : isTwoColumns(sheet, filled));
    }

    /** A label, one within it and its answer are no headings where the row below goes on within the first. */
    private static boolean isWiderLabel(Sheet sheet, List<Cell> filled) {
        List<Cell> below =
                sheet.find(filled.get(0).ref().row() + 1).map(CellWords::filled).orElse(List.of());
        return filled.size() == FEWEST
                && !spans(sheet, filled)
                && !below.isEmpty()
                && below.get(0).ref().column() == filled.get(1).ref().column();
    }

    /** Two texts beside each other are headings where below both stands something, and below the second no text. */
    private static boolean isTwoColumns(Sheet sheet, List<Cell> filled) {
        int row = filled.get(0).ref().row();
        List<List<Cell>> below = new ArrayList<>();
        for (int next = row + 1; next <= row + 2; next++) {
            below.add(sheet.find(next).map(CellWords::filled).orElse(List.of()));
        }
        return below.stream()
                .allMatch(cells -> cells.size() == 2
                        && cells.get(0).ref().column() == filled.get(0).ref().column()
                        && cells.get(1).ref().column() == filled.get(1).ref().column()
                        && !(cells.get(1).value() instanceof CellValue.Text));
    }

    /** A row of titles over several columns each, but not over all of the row below. */
    private static boolean isGroups(Sheet sheet, SheetRow row) {
        List<Cell> filled = CellWords.filled(row);
        if (!areHeadings(filled) || !spans(sheet, filled)) {
            return false;
        }
        List<Cell> below = sheet.find(row.number() + 1).map(CellWords::filled).orElse(List.of());
        return filled.stream()
                .noneMatch(cell -> !below.isEmpty()
                        && below.get(0).ref().column() >= cell.ref().column()
                        && below.get(below.size() - 1).ref().column() <= end(sheet, cell));
    }

    private static boolean areHeadings(List<Cell> filled) {
        return !filled.isEmpty()
                && filled.stream().allMatch(HeadingBlock::isHeading)
                && !isNumbering(CellWords.of(filled.get(0)));
    }

    private static boolean isHeading(Cell cell) {
        String text = CellWords.of(cell);
        return CellWords.isText(cell) && text.length() <= LONGEST && !CellWords.isPlaceholder(text);
    }

    private static boolean spans(Sheet sheet, List<Cell> cells) {
        return cells.stream().anyMatch(cell -> end(sheet, cell) > cell.ref().column());
    }

    /** Returns the 0-based last column over which a cell reaches. */
    private static int end(Sheet sheet, Cell cell) {
        return sheet.merged().stream()
                .filter(range -> range.first().equals(cell.ref()))
                .mapToInt(range -> range.last().column())
                .findFirst()
                .orElse(cell.ref().column());
    }

    /** Returns how many cells stand side by side at most. */
    private static int adjacent(Sheet sheet, List<Cell> cells) {
        int most = 0;
        int run = 0;
        int next = -1;
        for (Cell cell : cells) {
            run = cell.ref().column() == next ? run + 1 : 1;
            next = end(sheet, cell) + 1;
            most = Math.max(most, run);
        }
        return most;
    }

    private static HeadingBlock of(Sheet sheet, int top) {
        int last = top;
        while (last - top + 1 < MOST_ROWS && continues(sheet, top, last)) {
            last++;
        }
        return new HeadingBlock(top, last, columns(sheet, top, last));
    }

    /** Whether the row after the last divides what stands above it: only below titles over several columns, and blanks. */
    private static boolean continues(Sheet sheet, int top, int last) {
        List<Cell> below = sheet.find(last + 1).map(CellWords::filled).orElse(List.of());
        if (below.size() < 2 || !areHeadings(below)) {
            return false;
        }
        List<Cell> above = sheet.find(last).map(CellWords::filled).orElse(List.of());
        return below.stream().allMatch(cell -> isBelowSpan(sheet, above, cell) || isBelowBlank(sheet, top, last, cell))
                && below.stream().anyMatch(cell -> isBelowSpan(sheet, above, cell));
    }

    private static boolean isBelowSpan(Sheet sheet, List<Cell> above, Cell cell) {
        int column = cell.ref().column();
        return above.stream()
                .anyMatch(other -> end(sheet, other) > other.ref().column()
                        && other.ref().column() <= column
                        && column <= end(sheet, other));
    }

    private static boolean isBelowBlank(Sheet sheet, int top, int last, Cell cell) {
        for (int row = top; row <= last; row++) {
            CellRef ref = new CellRef(cell.ref().column(), row);
            if (sheet.find(ref).filter(one -> !CellWords.of(one).isEmpty()).isPresent()
                    || sheet.merged().stream().anyMatch(range -> range.contains(ref))) {
                return false;
            }
        }
        return true;
    }

    private static List<Column> columns(Sheet sheet, int top, int last) {
        Map<Integer, String> paths = new TreeMap<>();
        for (int row = top; row <= last; row++) {
            for (Cell cell : sheet.find(row).map(CellWords::filled).orElse(List.of())) {
                String above = row == top ? "" : above(sheet, top, cell);
                paths.put(cell.ref().column(), above + CellWords.of(cell));
            }
        }
        return paths.entrySet().stream()
                .map(path -> new Column(path.getKey(), path.getValue()))
                .toList();
    }

    private static String above(Sheet sheet, int top, Cell cell) {
        StringBuilder path = new StringBuilder();
        for (int row = top; row < cell.ref().row(); row++) {
            CellRef here = new CellRef(cell.ref().column(), row);
            sheet.find(here)
                    .filter(one -> !CellWords.of(one).isEmpty())
                    .or(() -> sheet.merged().stream()
                            .filter(range -> range.contains(here))
                            .map(CellRange::first)
                            .filter(first -> first.row() == here.row())
                            .findFirst()
                            .flatMap(sheet::find))
                    .map(CellWords::of)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> path.append(text).append(JOINT));
        }
        return path.toString();
    }
}
