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

/** Streams the rows of one table page, and gathers on the way what its parts need to know of them. For one use. */
final class TableRows {
    /** Above and below the words of the headings together, in points. */
    private static final int HEADING_MARGIN = 9;

    private final TablePage page;
    private final Set<String> sheets;
    private final CellWriter cells;
    private final List<TableColumn> columns;
    private final LinkRuns links;
    private final ChartPoints points;
    private final BigDecimal[] sums;
    private final long[] counts;
    private int row = TableExtent.HEADING_ROW;

    private TableRows(TablePage page, Set<String> sheets, CellWriter cells) {
        this.page = page;
        this.sheets = sheets;
        this.cells = cells;
        columns = TableColumn.of(page);
        links = new LinkRuns(columns.size(), LinkRuns.MOST_LINKS);
        points = new ChartPoints(page);
        sums = new BigDecimal[columns.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        counts = new long[columns.size()];
    }

    /**
     * What the parts of a table's sheet need to know of its rows.
     *
     * @param points of its chart; none if it has no chart
     */
    record Written(List<TableColumn> columns, TableExtent extent, List<LinkRuns.Run> links, ChartPoints points) {}

    /**
     * Writes title, description, headings, rows and totals.
     *
     * @param sheets the names of all sheets, to which links may lead
     * @throws IllegalStateException if there are more rows than a sheet can hold
     * @throws IllegalArgumentException if a row has not one value for each column, a link leads to no sheet of the workbook, or a
     *     formula cannot be read
     */
    static Written write(TablePage page, Set<String> sheets, CellLooks looks, RowXml xml) {
        return new TableRows(page, sheets, new CellWriter(xml, looks)).write();
    }

    private Written write() {
        cells.textRow(SheetLayout.TITLE_ROW, RowHeight.OF_TITLE, Look.TITLE, page.title());
        cells.textRow(SheetLayout.DESCRIPTION_ROW, RowHeight.ONE_LINE, Look.DESCRIPTION, page.description());
        headings();
        page.rows().forEach(this::row);
        boolean totals = columns.stream().anyMatch(column -> column.column().total() != Total.NONE);
        TableExtent extent = new TableExtent(columns.size(), row - TableExtent.HEADING_ROW, totals);
        if (extent.lastRow() > ExcelLimits.MOST_ROWS) {
            throw tooManyRows();
        }
        if (totals) {
            totalRow(extent);
        }
        return new Written(columns, extent, links.all(), points);
    }

    private void headings() {
        int height = columns.stream()
                .map(TableColumn::column)
                .mapToInt(column -> RowHeight.ofHeading(column.heading(), column.width()))
                .max()
                .orElse(RowHeight.ONE_LINE);
        cells.beginRow(TableExtent.HEADING_ROW, height + HEADING_MARGIN);
        for (TableColumn column : columns) {
            cells.text(
                    column.letters(),
                    Look.heading(column.column().kind()),
                    column.column().heading());
        }
        cells.endRow();
    }

    private void row(List<ReportValue> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("A row of the table " + page.table() + " has " + values.size()
                    + " values, but the table has " + columns.size() + " columns.");
        }
        if (row == ExcelLimits.MOST_ROWS) {
            throw tooManyRows();
        }
        row++;
        cells.beginRow(row, height(values));
        for (TableColumn column : columns) {
            cell(column, values.get(column.index()));
        }
        cells.endRow();
        points.add(values);
    }

    private int height(List<ReportValue> values) {
        int height = RowHeight.ONE_LINE;
        for (TableColumn column : columns) {
            if (column.column().kind() == Kind.LONG_TEXT
                    && values.get(column.index()) instanceof ReportValue.Text text) {
                height = Math.max(
                        height, RowHeight.of(text.text(), column.column().width()));
            }
        }
        return height;
    }

    private void cell(TableColumn column, ReportValue value) {
        CellContent content = content(column, value);
        RowFormula formula = column.formulaOrNull();
        if (formula == null) {
            cells.content(column.letters(), content);
        } else {
            cells.formula(column.letters(), formula.inRow(row), content);
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

    private void totalRow(TableExtent extent) {
        cells.beginRow(extent.lastRow());
        for (TableColumn column : columns) {
            String letters = column.letters();
            String values = Naming.column(page.table(), column.column().heading());
            switch (column.column().total()) {
                case NONE -> cells.totalBlank(letters);
                case LABEL -> cells.totalLabel(letters, TablePart.TOTAL);
                case SUM ->
                    cells.totalFormula(
                            letters,
                            "SUBTOTAL(109," + values + ")",
                            CellContent.of(column.column().kind(), sums[column.index()]));
                case COUNT ->
                    cells.totalFormula(
                            letters,
                            "SUBTOTAL(103," + values + ")",
                            CellContent.of(Kind.INTEGER, BigDecimal.valueOf(counts[column.index()])));
            }
        }
        cells.endRow();
    }

    private IllegalStateException tooManyRows() {
        return new IllegalStateException("The sheet \"" + page.name() + "\" has more rows than the "
                + ExcelLimits.MOST_ROWS + " that a sheet of a workbook can hold.");
    }
}
