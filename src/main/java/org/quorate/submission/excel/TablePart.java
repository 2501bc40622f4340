package org.quorate.submission.excel;

import org.jspecify.annotations.Nullable;
import org.quorate.submission.CellRange;
import org.quorate.submission.ExcelTable;

/** Reads the part of one Excel table. */
final class TablePart {
    private TablePart() {}

    static ExcelTable parse(XmlPart xml, String sheet) {
        String shown = xml.attribute("displayName");
        String name = shown == null ? xml.attribute("name") : shown;
        String range = xml.attribute("ref");
        int headings = rows(xml.attribute("headerRowCount"), 1);
        int totals = rows(xml.attribute("totalsRowCount"), 0);
        if (name == null || range == null || headings < 0 || totals < 0) {
            throw RefusedFile.unreadableSheet(sheet, "has a table that is damaged");
        }
        try {
            return new ExcelTable(name, CellRange.parse(range), headings, totals);
        } catch (IllegalArgumentException e) {
            throw RefusedFile.unreadableSheet(sheet, "has a table whose address no sheet can have");
        }
    }

    private static int rows(@Nullable String digits, int otherwise) {
        try {
            return digits == null ? otherwise : Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
