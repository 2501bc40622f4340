package org.quorate.reporting.csv;

/** Texts of a table that spreadsheets open. Stateless. */
final class CsvText {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\0";

    private CsvText() {}

    /** Returns the text so that no spreadsheet takes it for a formula. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
