package org.quorate.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * The consolidated workbook before it is written. Immutable.
 *
 * @param title and subject for the document's properties
 * @param asAt stands in the document's properties as its date
 * @param sheets in the order of their tabs
 */
public record ReportWorkbook(String title, String subject, LocalDate asAt, List<ReportSheet> sheets) {
    public ReportWorkbook {
        sheets = List.copyOf(sheets);
    }
}
