package org.quorate.submission;

/**
 * The address of a cell. Immutable.
 *
 * @param column 0-based index of the column (A is 0); at most 16,383
 * @param row 1-based number of the row, as Excel shows it; at most 1,048,576
 */
public record CellRef(int column, int row) implements Comparable<CellRef> {
    /** The largest 0-based column index of a sheet (XFD). */
    public static final int MAX_COLUMN = 16_383;
    /** The largest 1-based row number of a sheet. */
    public static final int MAX_ROW = 1_048_576;

    /** Of the columns that nearly all sheets have at most. */
    private static final String[] LETTERS = {
        "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V",
        "W", "X", "Y", "Z"
    };

    public CellRef {
        if (column < 0 || column > MAX_COLUMN || row < 1 || row > MAX_ROW) {
            throw new IllegalArgumentException("no such cell: column index " + column + ", row " + row);
        }
    }

    /**
     * Parses an address in A1 form; {@code $} signs are allowed.
     *
     * @throws IllegalArgumentException if the text is no address, or lies beyond the limits of a sheet
     */
    public static CellRef parse(String a1) {
        int column = 0;
        int i = 0;
        while (i < a1.length() && (isLetter(a1.charAt(i)) || a1.charAt(i) == '$')) {
            char c = a1.charAt(i++);
            if (c != '$') {
                column = column * 26 + (c & 0x1F);
            }
            if (column > MAX_COLUMN + 1) {
                throw new IllegalArgumentException("no such cell: " + a1);
            }
        }
        if (column == 0 || i == a1.length()) {
            throw new IllegalArgumentException("no such cell: " + a1);
        }
        long row = 0;
        for (; i < a1.length(); i++) {
            char c = a1.charAt(i);
            if (c < '0' || c > '9' || row > MAX_ROW) {
                throw new IllegalArgumentException("no such cell: " + a1);
            }
            row = row * 10 + (c - '0');
        }
        if (row < 1 || row > MAX_ROW) {
            throw new IllegalArgumentException("no such cell: " + a1);
        }
        return new CellRef(column - 1, (int) row);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Returns the letters of a 0-based column index: 0 is A, 26 is AA. */
    public static String letters(int column) {
        if (column < LETTERS.length) {
            return LETTERS[column];
        }
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** Returns the address in A1 form. */
    public String a1() {
        return letters(column).concat(Integer.toString(row));
    }

    @Override
    public int compareTo(CellRef other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }
}
