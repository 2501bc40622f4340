package org.quorate.samples;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.CellRef;

/** Where the parts of a written workbook came to stand. Filled while the workbook is written. */
final class Places {
    private final Map<Row, Integer> rows = new HashMap<>();
    private final Map<Row, Map<String, CellRef>> cells = new HashMap<>();
    private final Map<String, CellRef> headings = new HashMap<>();

    /** Notes the 1-based number of a row. */
    void putRow(Row row, int number) {
        rows.put(row, number);
    }

    void putCell(Row row, String field, CellRef ref) {
        cells.computeIfAbsent(row, any -> new HashMap<>()).put(field, ref);
    }

    void putHeading(String section, String field, CellRef ref) {
        headings.put(section + "/" + field, ref);
    }

    /** Turns a planted defect into one with an address. */
    Defect place(Draft draft, Draft.Planted planted, String period, String file) {
        String sheet = "";
        String cell = "";
        if (planted.spot() instanceof Draft.Spot.SheetOf spot) {
            sheet = draft.sheetOf(spot.section());
        } else if (planted.spot() instanceof Draft.Spot.OtherSheet spot) {
            sheet = spot.sheet();
        } else if (planted.spot() instanceof Draft.Spot.CellOf spot) {
            sheet = draft.sheetOf(spot.section());
            cell = known(cells.getOrDefault(spot.row(), Map.of()).get(spot.field()), spot.field())
                    .a1();
        } else if (planted.spot() instanceof Draft.Spot.Heading spot) {
            sheet = draft.sheetOf(spot.section());
            cell = known(headings.get(spot.section() + "/" + spot.heading()), spot.heading())
                    .a1();
        } else if (planted.spot() instanceof Draft.Spot.HeadingRow spot) {
            sheet = draft.sheetOf(spot.section());
            cell = wholeRow(TableWriter.HEADING_ROW + draft.blankRowsAbove(spot.section()) + 1);
        } else if (planted.spot() instanceof Draft.Spot.RowOf spot) {
            sheet = draft.sheetOf(spot.section());
            cell = wholeRow(rows.getOrDefault(spot.row(), 0));
        }
        return new Defect(period, file, sheet, cell, planted.code(), planted.what());
    }

    private static String wholeRow(int number) {
        return number + ":" + number;
    }

    private static CellRef known(@Nullable CellRef ref, String what) {
        if (ref == null) {
            throw new IllegalStateException("not written: " + what);
        }
        return ref;
    }
}
