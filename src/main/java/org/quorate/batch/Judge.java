package org.quorate.batch;

import org.quorate.ledger.Desk;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.ReportingPeriod;

/**
 * How the contents of a partition of {@code checkReturns} are judged, and where that is recorded.
 *
 * @param desk at which what is found is recorded
 * @param period for which the files came in
 * @param listener is told of each file that was recorded
 */
public record Judge(Desk desk, ReportingPeriod period, SubmissionCheck check, RunListener listener) {
    /** Returns one that tells another listener. */
    public Judge telling(RunListener other) {
        return new Judge(desk, period, check, other);
    }
}
