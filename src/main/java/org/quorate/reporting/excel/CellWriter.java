package org.quorate.reporting.excel;

import org.quorate.reporting.excel.CellContent.Form;

/** Writes the cells of one sheet, row by row. A column is given as how its cells begin, row numbers are 1-based. */
final class CellWriter {
    private static final Ascii FIRST_COLUMN = opening("A");
    private static final Ascii END_OF_TEXT = new Ascii("</t></is></c>");
    private static final Ascii END_OF_NUMBER = new Ascii("</v></c>");
    private static final Ascii ROW = new Ascii("<row r=\"");
    private static final Ascii HEIGHT = new Ascii("\" ht=\"");
    private static final Ascii END_OF_TAG = new Ascii("\">");
    private static final Ascii END_OF_ROW = new Ascii("</row>");

    private final RowXml xml;
    private final CellLooks looks;
    private Ascii row = new Ascii("");

    CellWriter(RowXml xml, CellLooks looks) {
        this.xml = xml;
        this.looks = looks;
    }

    /** Returns how the cells of a column begin. */
    static Ascii opening(String letters) {
        return new Ascii("<c r=\"" + letters);
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
        row = new Ascii(Integer.toString(number));
        xml.markup(ROW).markup(row);
        if (height != RowHeight.ONE_LINE) {
            xml.markup(HEIGHT).markup(Integer.toString(looks.height(height)));
        }
        xml.markup(END_OF_TAG);
    }

    void endRow() {
        xml.markup(END_OF_ROW);
    }

    /** Writes a row of one text. */
    void textRow(int number, int height, Look look, String text) {
        beginRow(number, height);
        if (!text.isEmpty()) {
            text(FIRST_COLUMN, look, text);
        }
        endRow();
    }

    /** Writes a text, which is not empty. */
    void text(Ascii column, Look look, String text) {
        text(column, looks.of(look, text), text);
    }

    private void text(Ascii column, StyleMarkup style, String text) {
        String fitting = CellText.fitting(text);
        xml.markup(column)
                .markup(row)
                .markup(CellText.hasEdgeSpace(fitting) ? style.spacedText() : style.text())
                .text(fitting)
                .markup(END_OF_TEXT);
    }

    /** Writes what a value gives; nothing for a blank. */
    void content(Ascii column, CellContent content) {
        if (content.form() == Form.TEXT) {
            text(column, content.look(), content.content());
        } else if (content.form() == Form.NUMBER) {
            xml.markup(column)
                    .markup(row)
                    .markup(looks.of(content.look()).number())
                    .markup(content.content())
                    .markup(END_OF_NUMBER);
        }
    }

    /** Writes a formula with the value it has. */
    void formula(Ascii column, String formula, CellContent value) {
        formula(column, looks.of(value.look()), formula, value);
    }

    /** Writes a label of the total row. */
    void totalLabel(Ascii column, String label) {
        text(column, looks.ofTotal(Look.TEXT), label);
    }

    /** Writes a formula of the total row with the value it has. */
    void totalFormula(Ascii column, String formula, CellContent value) {
        formula(column, looks.ofTotal(value.look()), formula, value);
    }

    /** Writes an empty cell of the total row. */
    void totalBlank(Ascii column) {
        begin(column, looks.ofTotal(Look.TEXT));
        xml.markup("/>");
    }

    private void formula(Ascii column, StyleMarkup style, String formula, CellContent value) {
        begin(column, style);
        xml.markup(value.form() == Form.NUMBER ? "><f>" : " t=\"str\"><f>");
        xml.text(formula).markup("</f><v>");
        xml.text(CellText.fitting(value.content())).markup(END_OF_NUMBER);
    }

    private void begin(Ascii column, StyleMarkup style) {
        xml.markup(column).markup(row).markup(style.cell());
    }
}
