package org.quorate.programme;

/** How long a reporting period usually is. */
public enum PeriodKind {
    MONTH("Month"),
    QUARTER("Quarter"),
    HALF_YEAR("Half-year"),
    YEAR("Year"),
    OTHER("Other");

    private final String label;

    PeriodKind(String label) {
        this.label = label;
    }

    /** Returns the word a reader sees. */
    public String label() {
        return label;
    }
}
