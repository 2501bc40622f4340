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
    private int lastRow;
    private int lastColumn;

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

    /** Takes a row that the sheet holds. */
    void holds(SheetRow row) {
        lastRow = Math.max(lastRow, row.number());
        lastColumn = Math.max(
                lastColumn, row.cells().get(row.cells().size() - 1).ref().column());
    }

    /** Returns what is to be told of the sheet, once it has been read. */
    List<Note> notes(String sheet) {
        List<Note> notes = new ArrayList<>();
        if (outOfOrderOrNull != null) {
            notes.add(Note.onSheet(FindingCode.ROWS_OUT_OF_ORDER, sheet).with("seen", outOfOrderOrNull));
        }
        declaredEnd()
                .filter(end -> lastRow > 0 && isFarBeyond(end))
                .ifPresent(end -> notes.add(Note.onSheet(FindingCode.SHEET_ENDS_FAR_BELOW, sheet)
                        .with("seen", end.a1())
                        .with("row", String.valueOf(lastRow))));
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

    private boolean isFarBeyond(CellRef end) {
        return end.row() - lastRow > FAR_ROWS || end.column() - lastColumn > FAR_COLUMNS;
    }
}
