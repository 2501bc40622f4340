package org.quorate.reporting.excel;

import org.quorate.reporting.excel.CellContent.Form;

/** Writes the cells of one sheet, row by row. Column names are letters, row numbers 1-based. */
final class CellWriter {
    private final RowXml xml;
    private final CellLooks looks;
    private int row;

    CellWriter(RowXml xml, CellLooks looks) {
        this.xml = xml;
        this.looks = looks;
    }

    /** Begins a row of ordinary height; the one before must have been ended. */
    void beginRow(int number) {
        beginRow(number, RowHeight.ONE_LINE);
    }

    /**
     * Begins a row; the one before must have been ended.
     *
     * @param height in points
     */
    void beginRow(int number, int height) {
        row = number;
        xml.markup("<row r=\"").number(number);
        if (height != RowHeight.ONE_LINE) {
            xml.markup("\" ht=\"").number(looks.height(height));
        }
        xml.markup("\">");
    }

    void endRow() {
        xml.markup("</row>");
    }

    /** Writes a row of one text. */
    void textRow(int number, int height, Look look, String text) {
        beginRow(number, height);
        if (!text.isEmpty()) {
            text("A", look, text);
        }
        endRow();
    }

    /** Writes a text, which is not empty. */
    void text(String column, Look look, String text) {
        text(column, looks.of(look, text), text);
    }

    private void text(String column, int style, String text) {
        String fitting = CellText.fitting(text);
        begin(column, style);
        xml.markup(
                CellText.hasEdgeSpace(fitting)
                        ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        : " t=\"inlineStr\"><is><t>");
        xml.text(fitting).markup("</t></is></c>");
    }

    /** Writes what a value gives; nothing for a blank. */
    void content(String column, CellContent content) {
        if (content.form() == Form.TEXT) {
            text(column, content.look(), content.content());
        } else if (content.form() == Form.NUMBER) {
            begin(column, looks.of(content.look()));
            xml.markup("><v>").markup(content.content()).markup("</v></c>");
        }
    }

    /** Writes a formula with the value it has. */
    void formula(String column, String formula, CellContent value) {
        formula(column, looks.of(value.look()), formula, value);
    }

    /** Writes a label of the total row. */
    void totalLabel(String column, String label) {
        text(column, looks.ofTotal(Look.TEXT), label);
    }

    /** Writes a formula of the total row with the value it has. */
    void totalFormula(String column, String formula, CellContent value) {
        formula(column, looks.ofTotal(value.look()), formula, value);
    }

    /** Writes an empty cell of the total row. */
    void totalBlank(String column) {
        begin(column, looks.ofTotal(Look.TEXT));
        xml.markup("/>");
    }

    private void formula(String column, int style, String formula, CellContent value) {
        begin(column, style);
        xml.markup(value.form() == Form.NUMBER ? "><f>" : " t=\"str\"><f>");
        xml.text(formula).markup("</f><v>");
        xml.text(CellText.fitting(value.content())).markup("</v></c>");
    }

    private void begin(String column, int style) {
        xml.markup("<c r=\"")
                .markup(column)
                .number(row)
                .markup("\" s=\"")
                .number(style)
                .markup("\"");
    }
}
