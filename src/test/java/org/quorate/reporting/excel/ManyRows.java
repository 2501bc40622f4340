package org.quorate.reporting.excel;

import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.workbook;

import java.nio.file.Path;
import java.util.List;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet.ContentsPage;
import org.quorate.reporting.ReportValue;

/** Writes a consolidated workbook of so many rows, which come one after the other and are nowhere together; a process of its own. */
final class ManyRows {
    private static final int ROWS_OF_A_FILE = 1000;

    private ManyRows() {}

    /** Takes the file to write and the number of rows; prints how many were written. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[1]);
        ReportRows rows = visitor -> {
            for (int number = 1; number <= count; number++) {
                int file = number / ROWS_OF_A_FILE;
                visitor.accept(row(
                        ReportValue.text("Partner " + file % 30),
                        ReportValue.text("M" + number),
                        ReportValue.number(number),
                        new ReportValue.FileLink("Return " + file + ".xlsx", "receipts/" + file + ".html"),
                        ReportValue.number(number % ROWS_OF_A_FILE)));
            }
        };
        Long written = new ConsolidatedWorkbookWriter()
                .write(
                        workbook(
                                new ContentsPage("Contents", "Contents", "All sheets.", "T_contents"),
                                table(
                                        "Milestones",
                                        List.of(
                                                column("Partner", Kind.TEXT).total(Total.LABEL),
                                                column("Reference", Kind.TEXT),
                                                column("Plan", Kind.INTEGER).total(Total.SUM),
                                                column("Source file", Kind.LINK),
                                                column("Source row", Kind.INTEGER)),
                                        rows)),
                        Path.of(arguments[0]))
                .get("Milestones");
        System.out.println(written);
    }
}
