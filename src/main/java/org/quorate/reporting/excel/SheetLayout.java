package org.quorate.reporting.excel;

/** Where things stand on every sheet: 1-based rows. */
final class SheetLayout {
    static final int TITLE_ROW = 1;
    static final int DESCRIPTION_ROW = 2;
    /** Below the title and a row that is left free. */
    static final int FIRST_ROW = 4;

    private SheetLayout() {}
}
