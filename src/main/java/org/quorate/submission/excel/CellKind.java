package org.quorate.submission.excel;

/** How a cell element says that its value is written: its {@code t}. */
enum CellKind {
    /** {@code n}, or nothing. */
    NUMBER("n"),
    /** The index of a shared text. */
    SHARED_TEXT("s"),
    /** The text that a formula gives. */
    TEXT("str"),
    /** Text inside the cell, plain or in runs. */
    INLINE_TEXT("inlineStr"),
    BOOLEAN("b"),
    ERROR("e"),
    /** A date in ISO 8601. */
    DATE("d"),
    /** What no Excel workbook says. */
    UNKNOWN("");

    private final String word;

    CellKind(String word) {
        this.word = word;
    }

    static CellKind of(Characters written) {
        for (CellKind kind : KINDS) {
            if (written.are(kind.word)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    private static final CellKind[] KINDS = values();
}
