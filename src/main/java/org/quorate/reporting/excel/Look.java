package org.quorate.reporting.excel;

/** How a cell is shown. */
enum Look {
    TITLE("General", false),
    DESCRIPTION("General", false),
    SUBHEADING("General", true),
    PARAGRAPH("General", true),
    HEADING("General", true),
    TEXT("General", false),
    LONG_TEXT("General", true),
    LINK("General", false),
    WHOLE("#,##0", false),
    FRACTION("#,##0.######", false),
    MONEY("£#,##0.00", false),
    PERCENT("0.0%", false),
    DATE("dd/mm/yyyy", false),
    DATE_TIME("dd/mm/yyyy hh:mm", false);

    private final String format;
    private final boolean wrapped;

    Look(String format, boolean wrapped) {
        this.format = format;
        this.wrapped = wrapped;
    }

    /** Returns the number format, in Excel's language. */
    String format() {
        return format;
    }

    /** Returns whether text goes on in further lines of its cell. */
    boolean wrapped() {
        return wrapped;
    }
}
