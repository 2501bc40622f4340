package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;

/** The rows and columns of a sheet that a person does not see, however many times the file says so. */
final class HiddenLines {
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();

    /** Hides rows by their 1-based numbers, both included; what lies beyond the limits of a sheet is left out. */
    void rows(long first, long last) {
        if (first >= 1 && first <= last && first <= CellRef.MAX_ROW) {
            rows.set((int) first, (int) Math.min(last, CellRef.MAX_ROW) + 1);
        }
    }

    /** Hides columns by their 0-based indexes, both included; what lies beyond the limits of a sheet is left out. */
    void columns(long first, long last) {
        if (first >= 0 && first <= last && first <= CellRef.MAX_COLUMN) {
            columns.set((int) first, (int) Math.min(last, CellRef.MAX_COLUMN) + 1);
        }
    }

    /** Returns them as ranges of whole rows, then of whole columns. */
    List<CellRange> ranges() {
        List<CellRange> ranges = new ArrayList<>();
        for (int from = rows.nextSetBit(0); from >= 0; ) {
            int end = rows.nextClearBit(from);
            ranges.add(new CellRange(new CellRef(0, from), new CellRef(CellRef.MAX_COLUMN, end - 1)));
            from = rows.nextSetBit(end);
        }
        for (int from = columns.nextSetBit(0); from >= 0; ) {
            int end = columns.nextClearBit(from);
            ranges.add(new CellRange(new CellRef(from, 1), new CellRef(end - 1, CellRef.MAX_ROW)));
            from = columns.nextSetBit(end);
        }
        return ranges;
    }
}
