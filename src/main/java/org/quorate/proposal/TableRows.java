package org.quorate.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.proposal.SheetPart.Column;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** The rows below the headings of a table: which are records, and which say how to answer, add up or explain. Immutable. */
final class TableRows {
    private static final Pattern NO_RECORD = Pattern.compile(
            "(grand )?totals?\\b.*|sub.?totals?\\b.*|examples?\\b.*|notes?\\b.*|guidance\\b.*|end",
            Pattern.CASE_INSENSITIVE);

    private final Table table;
    private final Optional<SheetRow> hints;
    private final List<SheetRow> below;
    private final List<SheetRow> rows;

    TableRows(Sheet sheet, Table table) {
        this.table = table;
        this.hints = sheet.find(table.headingRow() + 1).filter(TableRows::isHints);
        this.below = sheet.rows().stream()
                .filter(row -> row.number() > table.headingRow() && row.number() <= table.last())
                .filter(row -> !CellWords.filled(row).isEmpty())
                .toList();
        this.rows = below.stream()
                .filter(row -> hints.isEmpty() || hints.get().number() != row.number())
                .filter(row -> !isNoRecord(firstWords(row)))
                .toList();
    }

    Table table() {
        return table;
    }

    /** Finds what the row below the headings, which only says how to answer, says in a column. */
    Optional<String> hint(Column column) {
        return hints.flatMap(row -> row.find(column.index())).map(CellWords::of);
    }

    /** Returns what stands in a column, without blanks. */
    List<Cell> answers(Column column) {
        return rows.stream()
                .flatMap(row -> row.find(column.index()).stream())
                .filter(cell -> !CellWords.of(cell).isEmpty())
                .toList();
    }

    /** Returns the rows that are filled in: a row in which nothing but a number or a prompt stands is not, yet. */
    List<SheetRow> records() {
        int enough = table.columns().size() > 1 ? 2 : 1;
        return rows.stream().filter(row -> given(row) >= enough).toList();
    }

    private long given(SheetRow row) {
        return table.columns().stream()
                .flatMap(column -> row.find(column.index()).stream())
                .map(CellWords::of)
                .filter(text -> !text.isEmpty() && !CellWords.isPlaceholder(text))
                .count();
    }

    /** Returns the first words of the rows that are no records, none twice. */
    List<String> ignored() {
        return Stream.concat(
                        below.stream().map(TableRows::firstWords).filter(TableRows::isNoRecord),
                        hints.stream().map(TableRows::firstWords))
                .distinct()
                .toList();
    }

    /** Finds the first cell that stands below no heading. */
    Optional<CellRef> unheaded() {
        Set<Integer> headed = table.columns().stream().map(Column::index).collect(Collectors.toSet());
        return rows.stream()
                .flatMap(row -> CellWords.filled(row).stream())
                .map(Cell::ref)
                .filter(ref -> !headed.contains(ref.column()))
                .findFirst();
    }

    private static boolean isHints(SheetRow row) {
        List<Cell> filled = CellWords.filled(row);
        long hints = filled.stream()
                .filter(CellWords::isText)
                .map(CellWords::of)
                .filter(text -> CellWords.isHint(text) && !CellWords.isPlaceholder(text))
                .count();
        return hints > 0 && hints * 2 >= filled.size() && CellWords.isText(filled.get(0));
    }

    private static boolean isNoRecord(String firstWords) {
        return NO_RECORD.matcher(firstWords).matches();
    }

    private static String firstWords(SheetRow row) {
        return CellWords.of(CellWords.filled(row).get(0));
    }
}
