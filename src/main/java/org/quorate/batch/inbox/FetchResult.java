package org.quorate.batch.inbox;

import java.util.List;

/**
 * What was fetched. Immutable.
 *
 * @param taken how many files and messages were laid into inboxes
 * @param missed what could not be reached, each in one sentence; empty where every source could
 * @param remarks what the operator should know, each in one sentence: what was taken into which inbox, what was left or missed, and why
 */
public record FetchResult(int taken, List<String> missed, List<String> remarks) {
    public FetchResult {
        missed = List.copyOf(missed);
        remarks = List.copyOf(remarks);
    }

    /** Returns whether every source could be reached. */
    public boolean whole() {
        return missed.isEmpty();
    }
}
