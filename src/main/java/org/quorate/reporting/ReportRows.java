package org.quorate.reporting;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a report's table, streamed: never held together in memory. Can be gone through more than once. */
@FunctionalInterface
public interface ReportRows {
    /** Gives every row in order; a row has one value for each column. */
    void forEach(Consumer<List<ReportValue>> visitor);

    /** Returns rows that are held in a list. */
    static ReportRows of(List<List<ReportValue>> rows) {
        List<List<ReportValue>> copy = List.copyOf(rows);
        return copy::forEach;
    }
}
