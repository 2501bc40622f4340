package org.quorate.ledger;

/** How a run ended. */
public enum RunOutcome {
    /** Something was new, and all was done. */
    DONE("Done"),
    /** Nothing was new, and nothing was done. */
    NOTHING_NEW("Nothing new"),
    /** Somebody, or the system, asked it to stop; the next run goes on from there. */
    STOPPED("Stopped"),
    FAILED("Failed"),
    /** Nothing was heard of its end: it was killed, or lost its database. */
    DID_NOT_END("Did not end");

    private final String label;

    RunOutcome(String label) {
        this.label = label;
    }

    /** Returns the words a reader sees. */
    public String label() {
        return label;
    }

    /** Returns whether all is in order. */
    public boolean isWell() {
        return this == DONE || this == NOTHING_NEW;
    }
}
