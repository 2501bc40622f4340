package org.quorate.binding;

import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;

/**
 * The sheet that a receipt puts first into the provider's own workbook. Who corrects that copy and sends it back sends the sheet
 * too, and need not be asked about it.
 */
public final class ReceiptSheet {
    /** The sheet's name; where the workbook has a sheet of that name, a number follows. */
    public static final String NAME = "What to fix";

    /** What the title in its first cell ends with. */
    public static final String TITLE = ": what to fix";

    private ReceiptSheet() {}

    /** Returns whether a sheet of a received workbook is one. */
    static boolean is(Sheet sheet) {
        return sheet.name().startsWith(NAME)
                && sheet.find(new CellRef(0, 1))
                        .filter(cell -> CellText.of(cell).endsWith(TITLE))
                        .isPresent();
    }
}
