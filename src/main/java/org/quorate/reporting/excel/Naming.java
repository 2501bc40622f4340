package org.quorate.reporting.excel;

/** How formulas name sheets, tables and columns. */
final class Naming {
    /** The characters that a structured reference marks with an apostrophe. */
    private static final String MARKED = "[]#'@";

    private Naming() {}

    /** Returns a sheet's name as it stands before the exclamation mark of a reference. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Returns a reference to the values of a table's column. */
    static String column(String table, String heading) {
        return table + "[" + marked(heading) + "]";
    }

    /** Returns a reference to the value of a table's column in the row of the formula. */
    static String thisRow(String table, String heading) {
        return table + "[[#This Row],[" + marked(heading) + "]]";
    }

    /** Returns a text as it stands in a formula. */
    static String literal(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String marked(String heading) {
        StringBuilder marked = new StringBuilder();
        for (int at = 0; at < heading.length(); at++) {
            char c = heading.charAt(at);
            if (MARKED.indexOf(c) >= 0) {
                marked.append('\'');
            }
            marked.append(c);
        }
        return marked.toString();
    }
}
