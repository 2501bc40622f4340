package org.quorate.reporting.excel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.reporting.ReportChart;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportSheet;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportWorkbook;

/** What Excel asks of a workbook's names; a file that breaks one of these opens with an offer to repair it. */
final class ExcelLimits {
    static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int WIDEST_COLUMN = 254;
    private static final int LONGEST_NAME = 255;

    private static final Pattern FORBIDDEN_IN_SHEET_NAME = Pattern.compile("[:\\\\/?*\\[\\]\\p{Cntrl}]|^'|'$");
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** A name that could be a cell, as A1 or as R1C1. */
    private static final Pattern CELL_NAME = Pattern.compile("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*(C[0-9]*)?|C[0-9]*");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** Excel keeps it for itself. */
    private static final String RESERVED_SHEET_NAME = "history";

    private ExcelLimits() {}

    /**
     * Checks the names of a workbook.
     *
     * @throws IllegalArgumentException if Excel could not take one of them
     */
    static void check(ReportWorkbook workbook) {
        demand(!workbook.sheets().isEmpty(), "A workbook needs a sheet.");
        Set<String> sheets = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (ReportSheet sheet : workbook.sheets()) {
            checkName(sheet.name());
            demand(sheets.add(caseless(sheet.name())), "Two sheets have the name \"" + sheet.name() + "\".");
            sheet.tableName().ifPresent(table -> {
                checkTable(table);
                demand(tables.add(caseless(table)), "Two tables have the name \"" + table + "\".");
            });
            if (sheet instanceof TablePage page) {
                checkColumns(page);
            }
        }
    }

    private static void checkName(String name) {
        demand(
                !name.isBlank()
                        && name.length() <= ReportSheet.MAX_NAME
                        && !FORBIDDEN_IN_SHEET_NAME.matcher(name).find()
                        && !caseless(name).equals(RESERVED_SHEET_NAME),
                "A sheet cannot have the name \"" + name + "\": it needs 1 to " + ReportSheet.MAX_NAME
                        + " characters, none of : \\ / ? * [ ], no apostrophe at either end, and not \"History\".");
    }

    private static void checkTable(String name) {
        demand(
                name.length() <= LONGEST_NAME
                        && TABLE_NAME.matcher(name).matches()
                        && !CELL_NAME.matcher(name).matches(),
                "A table cannot have the name \"" + name
                        + "\": it needs letters, digits and underscores, a letter or underscore first, and not what could be a cell.");
    }

    private static void checkColumns(TablePage page) {
        List<ReportColumn> columns = page.columns();
        demand(
                !columns.isEmpty() && columns.size() <= MOST_COLUMNS,
                "The table " + page.table() + " needs 1 to " + MOST_COLUMNS + " columns.");
        Set<String> headings = new HashSet<>();
        for (ReportColumn column : columns) {
            String heading = column.heading();
            demand(
                    !heading.isBlank()
                            && heading.length() <= LONGEST_NAME
                            && !CONTROL.matcher(heading).find(),
                    "The table " + page.table() + " cannot have the heading \"" + heading + "\": it needs 1 to "
                            + LONGEST_NAME + " characters, none of them a line break or another control.");
            demand(
                    headings.add(caseless(heading)),
                    "The table " + page.table() + " has the heading \"" + heading + "\" twice.");
            demand(
                    column.width() >= 1 && column.width() <= WIDEST_COLUMN,
                    "The column \"" + heading + "\" cannot be " + column.width() + " characters wide: 1 to "
                            + WIDEST_COLUMN + ".");
        }
        page.chart().ifPresent(chart -> checkChart(page, chart));
    }

    private static void checkChart(TablePage page, ReportChart chart) {
        demand(!chart.series().isEmpty(), "The chart \"" + chart.title() + "\" has no series.");
        demandHeading(page, chart, chart.category());
        chart.series().forEach(series -> demandHeading(page, chart, series.heading()));
    }

    private static void demandHeading(TablePage page, ReportChart chart, String heading) {
        demand(
                page.columns().stream().anyMatch(column -> column.heading().equals(heading)),
                "The chart \"" + chart.title() + "\" names the heading \"" + heading
                        + "\", which its table does not have.");
    }

    private static String caseless(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
