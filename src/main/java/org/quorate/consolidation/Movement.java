package org.quorate.consolidation;

/** How a record stands to what it was in the last accepted return (glossary: movement). */
public enum Movement {
    NEW("New"),
    /** Of a risk, a higher score; of anything else, a better rating. */
    UP("Up"),
    /** Of a risk, a lower score; of anything else, a worse rating. */
    DOWN("Down"),
    /** Assessed anew, and neither higher nor lower. */
    STATIC("Static"),
    REOPENED("Reopened"),
    /** Every answer that could be assessed is as it was: taken over and not assessed anew. */
    INHERITED("Inherited"),
    CLOSED("Closed"),
    /** There is no earlier return to compare with, or an answer that would tell is missing. */
    NO_COMPARISON("No comparison");

    private final String label;

    Movement(String label) {
        this.label = label;
    }

    /** Returns the word a reader sees. */
    public String label() {
        return label;
    }
}
