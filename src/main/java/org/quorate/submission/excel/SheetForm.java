package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.FindingCode;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.SheetRow;

/**
 * How the part of one sheet was written, as far as somebody may want to know although every cell was read. Belongs to one
 * sheet. Not thread-safe.
 */
final class SheetForm {
    /** So much further than what is filled that it is no frame around a table, in rows and in columns. */
    private static final int FAR_ROWS = 10_000;

    private static final int FAR_COLUMNS = 1_000;

    private @Nullable String declaredOrNull;
    private @Nullable String outOfOrderOrNull;

    /** Takes the range that the sheet is said to have; null where it is not said. */
    void declares(@Nullable String range) {
        declaredOrNull = range;
    }

    /** Takes a place that comes after one it should stand before, in words: "A5", "row 2". */
    void isOutOfOrder(String place) {
        if (outOfOrderOrNull == null) {
            outOfOrderOrNull = place;
        }
    }

    /** Returns what is to be told of a sheet that holds these rows. */
    List<Note> notes(String sheet, List<SheetRow> rows) {
        List<Note> notes = new ArrayList<>();
        if (outOfOrderOrNull != null) {
            notes.add(Note.onSheet(FindingCode.ROWS_OUT_OF_ORDER, sheet).with("seen", outOfOrderOrNull));
        }
        declaredEnd()
                .filter(end -> !rows.isEmpty() && isFarBeyond(end, rows))
                .ifPresent(end -> notes.add(Note.onSheet(FindingCode.SHEET_ENDS_FAR_BELOW, sheet)
                        .with("seen", end.a1())
                        .with("row", String.valueOf(rows.get(rows.size() - 1).number()))));
        return notes;
    }

    private Optional<CellRef> declaredEnd() {
        try {
            return Optional.ofNullable(declaredOrNull).map(CellRange::parse).map(CellRange::last);
        } catch (IllegalArgumentException e) {
            // It is not used, so that it may be anything.
            return Optional.empty();
        }
    }

    private static boolean isFarBeyond(CellRef end, List<SheetRow> rows) {
        return end.row() - rows.get(rows.size() - 1).number() > FAR_ROWS
                || (end.column() > FAR_COLUMNS && end.column() - lastColumn(rows) > FAR_COLUMNS);
    }

    private static int lastColumn(List<SheetRow> rows) {
        return rows.stream()
                .map(SheetRow::cells)
                .mapToInt(cells -> cells.get(cells.size() - 1).ref().column())
                .max()
                .orElse(0);
    }
}
