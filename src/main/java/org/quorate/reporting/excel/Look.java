package org.quorate.reporting.excel;

import org.quorate.reporting.ReportColumn.Kind;

/** How a cell is shown. */
enum Look {
    TITLE("General", false, Side.PLAIN),
    DESCRIPTION("General", false, Side.PLAIN),
    SUBHEADING("General", true, Side.PLAIN),
    PARAGRAPH("General", true, Side.PLAIN),
    HEADING("General", true, Side.LEFT),
    NUMBER_HEADING("General", true, Side.RIGHT),
    TEXT("General", true, Side.LEFT),
    LONG_TEXT("General", true, Side.LEFT),
    LINK("General", true, Side.LEFT),
    WHOLE("#,##0", false, Side.RIGHT),
    FRACTION("#,##0.######", false, Side.RIGHT),
    MONEY("£#,##0.00", false, Side.RIGHT),
    PERCENT("0.0%", false, Side.RIGHT),
    DATE("dd/mm/yyyy", false, Side.RIGHT),
    DATE_TIME("dd/mm/yyyy hh:mm", false, Side.RIGHT);

    private final String format;
    private final boolean wrapped;
    private final Side side;

    Look(String format, boolean wrapped, Side side) {
        this.format = format;
        this.wrapped = wrapped;
        this.side = side;
    }

    /** The side on which a cell's content stands; in a table a little away from it, so that neighbours do not touch. */
    enum Side {
        PLAIN,
        LEFT,
        RIGHT
    }

    /** Returns the look of a column's heading, which stands on the side of its values. */
    static Look heading(Kind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, LINK -> HEADING;
            case INTEGER, DECIMAL, MONEY, PERCENT, DATE, DATE_TIME -> NUMBER_HEADING;
        };
    }

    /** Returns the number format, in Excel's language. */
    String format() {
        return format;
    }

    /** Returns whether text goes on in further lines of its cell. */
    boolean wrapped() {
        return wrapped;
    }

    Side side() {
        return side;
    }
}
