package org.quorate.batch;

import java.util.List;

/**
 * What was fetched. Immutable.
 *
 * @param taken how many files and messages were laid into inboxes
 * @param whole whether every source could be reached
 * @param remarks what the operator should know, each in one sentence: what was taken into which inbox, what was left and why
 */
public record FetchResult(int taken, boolean whole, List<String> remarks) {
    public FetchResult {
        remarks = List.copyOf(remarks);
    }
}
