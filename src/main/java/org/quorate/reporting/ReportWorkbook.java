package org.quorate.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * The consolidated workbook before it is written. Immutable.
 *
 * @param title and subject for the document's properties
 * @param asAt stands in the document's properties as its date
 * @param profile what it is written for
 * @param sheets in the order of their tabs
 */
public record ReportWorkbook(
        String title, String subject, LocalDate asAt, ReportProfile profile, List<ReportSheet> sheets) {
    public ReportWorkbook {
        sheets = List.copyOf(sheets);
    }

    /** Makes a workbook to work with. */
    public ReportWorkbook(String title, String subject, LocalDate asAt, List<ReportSheet> sheets) {
        this(title, subject, asAt, ReportProfile.WORKING, sheets);
    }
}
