package org.quorate.reporting.excel;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportChart;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet;
import org.quorate.reporting.ReportSheet.Line;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportSheet.TextPage;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.ReportWorkbook;

/** The words in which the tests build workbooks. */
final class Workbooks {
    static final LocalDate AS_AT = LocalDate.of(2026, 6, 30);

    private Workbooks() {}

    static ReportWorkbook workbook(ReportSheet... sheets) {
        return new ReportWorkbook("Assurance returns", "Quarter 1 2026/27", AS_AT, List.of(sheets));
    }

    /** Returns a table whose name is the sheet's with "Table" behind it. */
    static TablePage table(String name, List<ReportColumn> columns, ReportRows rows) {
        return new TablePage(name, "Title of " + name, "What " + name + " holds.", name + "Table", columns, rows, null);
    }

    static TablePage charted(TablePage page, ReportChart chart) {
        return new TablePage(
                page.name(), page.title(), page.description(), page.table(), page.columns(), page.rows(), chart);
    }

    static TextPage text(String name, Line... lines) {
        return new TextPage(name, "Title of " + name, "What " + name + " holds.", List.of(lines));
    }

    static ReportColumn column(String heading, Kind kind) {
        return ReportColumn.of(heading, kind, 16);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static ReportRows rows(List<ReportValue>... rows) {
        return ReportRows.of(Arrays.asList(rows));
    }

    static List<ReportValue> row(ReportValue... values) {
        return List.of(values);
    }

    static ReportValue words(String text) {
        return ReportValue.text(text);
    }

    static ReportValue decimal(String digits) {
        return new ReportValue.Number(new BigDecimal(digits));
    }

    static ReportValue blank() {
        return new ReportValue.Blank();
    }

    static Map<String, Tone> ragTones() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        tones.put("Red", Tone.NEGATIVE);
        tones.put("Amber", Tone.CAUTION);
        tones.put("Green", Tone.POSITIVE);
        tones.put("Blue", Tone.COMPLETE);
        tones.put("Grey", Tone.NEUTRAL);
        return tones;
    }

    /** Writes a workbook into a folder, and returns its file. */
    static Path written(ReportWorkbook workbook, Path folder) {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbookWriter().write(workbook, file);
        return file;
    }
}
