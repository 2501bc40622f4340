package org.quorate.reporting.excel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.excel.CellContent.Form;

/** The rows of one table on one sheet, and what its parts need to know of them. For one use. */
final class TableRows {
    /** Above and below the words of the headings together, in points. */
    private static final int HEADING_MARGIN = 9;

    private final TablePage page;
    private final Set<String> sheets;
    private final CellLooks looks;
    private final List<TableColumn> columns;
    private final LinkRuns links;
    private final ChartPoints points;
    private final BigDecimal[] sums;
    private final long[] counts;
    private int row = TableExtent.HEADING_ROW;

    /**
     * Makes it for a sheet.
     *
     * @param sheets the names of all sheets, to which links may lead
     * @throws IllegalArgumentException if a formula cannot be read
     */
    TableRows(TablePage page, Set<String> sheets, CellLooks looks) {
        this.page = page;
        this.sheets = sheets;
        this.looks = looks;
        columns = TableColumn.of(page);
        links = new LinkRuns(columns.size(), LinkRuns.MOST_LINKS);
        points = new ChartPoints(page);
        sums = new BigDecimal[columns.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        counts = new long[columns.size()];
    }

    /** Returns the table; it has as many rows as were added. */
    TablePage page() {
        return page;
    }

    /** Returns how many rows were added. */
    int count() {
        return row - TableExtent.HEADING_ROW;
    }

    /** Returns the columns in their places. */
    List<TableColumn> columns() {
        return columns;
    }

    /** Returns the links of the rows. */
    List<LinkRuns.Run> links() {
        return links.all();
    }

    /** Returns the points of the chart; none if it has no chart. */
    ChartPoints points() {
        return points;
    }

    /** Returns where the table lies. */
    TableExtent extent() {
        return new TableExtent(
                columns.size(),
                count(),
                columns.stream().anyMatch(column -> column.column().total() != Total.NONE));
    }

    /** Writes title, description and headings to where they are to stand above the rows. */
    void writeHeader(String description, RowXml xml) {
        CellWriter header = new CellWriter(xml, looks);
        header.textRow(SheetLayout.TITLE_ROW, RowHeight.OF_TITLE, Look.TITLE, page.title());
        String[] lines = description.split("\n", 2);
        header.textRow(SheetLayout.DESCRIPTION_ROW, RowHeight.ONE_LINE, Look.DESCRIPTION, lines[0]);
        if (lines.length > 1) {
            header.textRow(SheetLayout.DESCRIPTION_ROW + 1, RowHeight.ONE_LINE, Look.DESCRIPTION, lines[1]);
        }
        int height = columns.stream()
                .map(TableColumn::column)
                .mapToInt(column -> RowHeight.ofHeading(column.heading(), column.width()))
                .max()
                .orElse(RowHeight.ONE_LINE);
        header.beginRow(TableExtent.HEADING_ROW, height + HEADING_MARGIN);
        for (TableColumn column : columns) {
            header.text(
                    column.opening(),
                    Look.heading(column.column().kind()),
                    column.column().heading());
        }
        header.endRow();
    }

    /**
     * Adds a row.
     *
     * @param cells takes it, and is not kept: with what it writes to it is large, and this stays until the workbook is put together
     * @throws IllegalArgumentException if it has not one value for each column, or a link leads to no sheet of the workbook
     */
    void add(List<ReportValue> values, CellWriter cells) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("A row of the table " + page.table() + " has " + values.size()
                    + " values, but the table has " + columns.size() + " columns.");
        }
        row++;
        cells.beginRow(row, height(values));
        for (TableColumn column : columns) {
            ReportValue value = values.get(column.index());
            if (!(value instanceof ReportValue.Blank) || column.formulaOrNull() != null) {
                cell(column, value, cells);
            }
        }
        cells.endRow();
        points.add(values);
    }

    private int height(List<ReportValue> values) {
        int height = RowHeight.ONE_LINE;
        for (TableColumn column : columns) {
            ReportValue value = values.get(column.index());
            if (!(value instanceof ReportValue.Blank)) {
                height = Math.max(
                        height, RowHeight.of(text(value), column.column().width()));
            }
        }
        return height;
    }

    private static String text(ReportValue value) {
        if (value instanceof ReportValue.Text text) {
            return text.text();
        }
        if (value instanceof ReportValue.FileLink link) {
            return link.text();
        }
        return value instanceof ReportValue.SheetLink link ? link.text() : "";
    }

    private void cell(TableColumn column, ReportValue value, CellWriter cells) {
        CellContent content = content(column, value);
        RowFormula formula = column.formulaOrNull();
        if (formula == null) {
            cells.content(column.opening(), content);
        } else {
            cells.formula(column.opening(), formula.inRow(row), content);
        }
        if (formula != null || content.form() != Form.BLANK) {
            counts[column.index()]++;
        }
        // A number that is too large for Excel stands there as text, which its sum leaves out too.
        if (column.column().total() == Total.SUM
                && content.form() == Form.NUMBER
                && value instanceof ReportValue.Number number) {
            sums[column.index()] = sums[column.index()].add(number.number());
        }
    }

    private CellContent content(TableColumn column, ReportValue value) {
        CellContent content = CellContent.of(column.column().kind(), value);
        if (value instanceof ReportValue.FileLink file && content.form() != Form.BLANK) {
            return links.add(column.index(), row, new LinkRuns.Target(file.path(), true))
                    ? content
                    : new CellContent(Form.TEXT, Look.TEXT, file.text());
        }
        if (!(value instanceof ReportValue.SheetLink link) || content.form() == Form.BLANK) {
            return content;
        }
        if (!sheets.contains(link.sheet())) {
            throw new IllegalArgumentException("A link of the table " + page.table() + " leads to the sheet \""
                    + link.sheet() + "\", which the workbook does not have.");
        }
        return links.add(column.index(), row, new LinkRuns.Target(link.sheet(), false))
                ? content
                : new CellContent(Form.TEXT, Look.TEXT, link.text());
    }

    /**
     * Writes the row of totals to where it is to stand below the rows, if the table has totals.
     *
     * @param parts the tables whose rows are totalled: this one, or all that its rows were divided among
     */
    void writeTotals(List<TableRows> parts, RowXml xml) {
        TableExtent extent = extent();
        if (!extent.hasTotals()) {
            return;
        }
        CellWriter totals = new CellWriter(xml, looks);
        totals.beginRow(extent.lastRow());
        for (TableColumn column : columns) {
            Ascii opening = column.opening();
            int at = column.index();
            String formula =
                    Totals.formula(parts.stream().map(part -> part.page.table()).toList(), column.column());
            switch (column.column().total()) {
                case NONE -> totals.totalBlank(opening);
                case LABEL -> totals.totalLabel(opening, TablePart.TOTAL);
                case SUM ->
                    totals.totalFormula(
                            opening,
                            formula,
                            CellContent.of(
                                    column.column().kind(),
                                    parts.stream()
                                            .map(part -> part.sums[at])
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
                case COUNT ->
                    totals.totalFormula(
                            opening,
                            formula,
                            CellContent.of(
                                    Kind.INTEGER,
                                    BigDecimal.valueOf(parts.stream()
                                            .mapToLong(part -> part.counts[at])
                                            .sum())));
            }
        }
        totals.endRow();
    }
}
