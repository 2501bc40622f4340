package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader sees of the values of a report, as text. */
final class ReportText {
    private ReportText() {}

    static String of(ReportValue value) {
        if (value instanceof ReportValue.Text text) {
            return text.text();
        }
        if (value instanceof ReportValue.FileLink link) {
            return link.text();
        }
        if (value instanceof ReportValue.Number number) {
            return number.number().toPlainString();
        }
        return value instanceof ReportValue.Day day ? day.date().toString() : "";
    }

    /** The rows of the sheet of that name, each in one line. */
    static List<String> rows(ReportWorkbook workbook, String sheet) {
        List<String> rows = new ArrayList<>();
        workbook.sheets().stream()
                .filter(ReportSheet.TablePage.class::isInstance)
                .map(ReportSheet.TablePage.class::cast)
                .filter(page -> page.name().equals(sheet))
                .findFirst()
                .orElseThrow()
                .rows()
                .forEach(row -> rows.add(row.stream().map(ReportText::of).collect(Collectors.joining(" | "))));
        return rows;
    }
}
