package org.quorate.template;

import java.util.List;
import org.quorate.submission.CellRef;

/**
 * One sheet: a title in A1, sentences below it, one row of headings, and rows. Immutable.
 *
 * @param notes sentences below the title, each in a row of its own
 * @param columns from A on
 * @param rows below the headings; each has one cell a column
 * @param mark the name that the rows have with their headings, as table and as range; empty where they need none
 */
public record IssuedSheet(
        String name,
        String title,
        List<String> notes,
        List<IssuedColumn> columns,
        List<List<IssuedCell>> rows,
        String mark) {
    public IssuedSheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns the 1-based row of the words above the headings, which say how a column is filled in. */
    public int wordRow() {
        return wordRow(notes.size());
    }

    /** Returns the 1-based row of the headings. */
    public int headingRow() {
        return wordRow() + 1;
    }

    /** Returns the 1-based first row below the headings. */
    public int firstRow() {
        return firstRow(notes.size());
    }

    /** Returns the 1-based last row; that of the headings where there is none below. */
    public int lastRow() {
        return headingRow() + rows.size();
    }

    private static int wordRow(int notes) {
        return notes + 2;
    }

    /** Returns the 1-based first row below the headings of a sheet with so many notes. */
    static int firstRow(int notes) {
        return wordRow(notes) + 2;
    }

    /** Returns a reference to a cell of a sheet, as a formula writes it from anywhere. */
    static String reference(String sheet, CellRef cell) {
        return quoted(sheet) + "!$" + CellRef.letters(cell.column()) + "$" + cell.row();
    }

    /** Returns a reference to cells of a column of a sheet, as a formula writes it from anywhere. */
    static String reference(String sheet, int column, int first, int last) {
        String letters = CellRef.letters(column);
        return quoted(sheet) + "!$" + letters + "$" + first + ":$" + letters + "$" + last;
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
