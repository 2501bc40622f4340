package org.quorate.reporting.excel;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Total;

/** The formulas of totals, which follow a filter. */
final class Totals {
    /** As Excel's SUBTOTAL numbers them, leaving out rows that are hidden. */
    private static final int SUM = 109;

    private static final int COUNT = 103;

    private Totals() {}

    /** Returns the total of a column over the tables that have it. */
    static String formula(List<String> tables, ReportColumn column) {
        int function = column.total() == Total.SUM ? SUM : COUNT;
        return tables.stream()
                .map(table -> "SUBTOTAL(" + function + "," + Naming.column(table, column.heading()) + ")")
                .collect(Collectors.joining("+"));
    }
}
