package org.quorate.reporting.excel;

import org.quorate.reporting.ReportSheet.TextPage;

/** Writes the rows of a text page. */
final class TextRows {
    /** Of the one column, in characters. */
    static final int WIDTH = 100;

    private TextRows() {}

    /** Returns the last row, 1-based. */
    static int lastRow(TextPage page) {
        return SheetLayout.FIRST_ROW - 1 + page.lines().size();
    }

    /** Writes title, description and lines. */
    static void write(TextPage page, CellLooks looks, RowXml xml) {
        CellWriter cells = new CellWriter(xml, looks);
        cells.textRow(SheetLayout.TITLE_ROW, RowHeight.OF_TITLE, Look.TITLE, page.title());
        String[] description = page.description().split("\n", 2);
        for (int at = 0; at < description.length; at++) {
            cells.textRow(
                    SheetLayout.DESCRIPTION_ROW + at,
                    RowHeight.of(description[at], WIDTH),
                    Look.PARAGRAPH,
                    description[at]);
        }
        int row = SheetLayout.FIRST_ROW - 1;
        for (var line : page.lines()) {
            row++;
            if (line.heading()) {
                cells.textRow(row, RowHeight.OF_SUBHEADING, Look.SUBHEADING, line.text());
            } else {
                cells.textRow(row, RowHeight.of(line.text(), WIDTH), Look.PARAGRAPH, line.text());
            }
        }
    }
}
