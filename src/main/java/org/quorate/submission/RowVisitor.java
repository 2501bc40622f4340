package org.quorate.submission;

/**
 * Takes a workbook row by row while it is read, so that no more of it need be kept than the visitor wants. For each sheet in
 * the order of the tabs: {@link #begin}, each row, {@link #end}. Called by one thread.
 */
public interface RowVisitor {
    /**
     * A sheet begins.
     *
     * @param frame the sheet without rows, with its hidden columns; hidden rows and merged ranges may still be missing
     */
    void begin(Sheet frame);

    /**
     * A row with at least one cell. Rows come in the order of the file, which is that of their numbers in files of nearly
     * every program; none comes twice.
     *
     * @param hidden whether a person does not see the row
     */
    void row(SheetRow row, boolean hidden);

    /**
     * The sheet that last began has ended.
     *
     * @param frame the sheet without rows, and with all else
     */
    void end(Sheet frame);

    /**
     * Returns whether it wants to be told of drop-down lists. Reading a return does without: a cell may hold anything, whatever
     * it was meant to be chosen from.
     */
    default boolean wantsDropDowns() {
        return false;
    }

    /** A drop-down list of the sheet that last began, told after its rows to a visitor that wants it. */
    default void dropDown(DropDown list) {}

    /** Returns a visitor that hands everything to this one and then to another. */
    default RowVisitor and(RowVisitor other) {
        RowVisitor first = this;
        return new RowVisitor() {
            @Override
            public void begin(Sheet frame) {
                first.begin(frame);
                other.begin(frame);
            }

            @Override
            public void row(SheetRow row, boolean hidden) {
                first.row(row, hidden);
                other.row(row, hidden);
            }

            @Override
            public void end(Sheet frame) {
                first.end(frame);
                other.end(frame);
            }

            @Override
            public boolean wantsDropDowns() {
                return first.wantsDropDowns() || other.wantsDropDowns();
            }

            @Override
            public void dropDown(DropDown list) {
                first.dropDown(list);
                other.dropDown(list);
            }
        };
    }
}
