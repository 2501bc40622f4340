package org.quorate.submission;

/**
 * A rectangle of cells, both corners included. Immutable.
 *
 * @param first its upper left cell
 * @param last its lower right cell
 */
public record CellRange(CellRef first, CellRef last) {

    /**
     * Parses {@code A1:C3}, or {@code A1} for a single cell.
     *
     * @throws IllegalArgumentException if the text is no range
     */
    public static CellRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            CellRef only = CellRef.parse(text);
            return new CellRange(only, only);
        }
        CellRef one = CellRef.parse(text.substring(0, colon));
        CellRef two = CellRef.parse(text.substring(colon + 1));
        return new CellRange(
                new CellRef(Math.min(one.column(), two.column()), Math.min(one.row(), two.row())),
                new CellRef(Math.max(one.column(), two.column()), Math.max(one.row(), two.row())));
    }

    /** Returns whether the cell lies inside. */
    public boolean contains(CellRef ref) {
        return ref.column() >= first.column()
                && ref.column() <= last.column()
                && ref.row() >= first.row()
                && ref.row() <= last.row();
    }

    /** Returns the range in A1 form. */
    public String a1() {
        return first.equals(last) ? first.a1() : first.a1() + ":" + last.a1();
    }
}
