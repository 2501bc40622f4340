package org.quorate.reporting.excel;

import org.quorate.reporting.ReportSheet.TextPage;

/** Writes the rows of a text page. */
final class TextRows {
    private TextRows() {}

    /** Writes title, description and lines; returns the last row. */
    static int write(TextPage page, CellLooks looks, RowXml xml) {
        CellWriter cells = new CellWriter(xml, looks);
        cells.textRow(SheetLayout.TITLE_ROW, Look.TITLE, page.title());
        cells.textRow(SheetLayout.DESCRIPTION_ROW, Look.PARAGRAPH, page.description());
        int row = SheetLayout.FIRST_ROW - 1;
        for (var line : page.lines()) {
            row++;
            cells.textRow(row, line.heading() ? Look.SUBHEADING : Look.PARAGRAPH, line.text());
        }
        return row;
    }
}
