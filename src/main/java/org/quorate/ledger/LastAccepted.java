package org.quorate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;

/**
 * A submission that a return is compared with: of the same party and definition, the last accepted one for an earlier period. One
 * that was received later than the return does not count, so that the comparison stays the same however late others are found.
 */
record LastAccepted(ReportingPeriod period, Submission submission) {
    /**
     * Finds that of every earlier period that has one, the nearest first.
     *
     * @param of the period of the return that is compared
     * @param submissions gives those for a period in the order of receipt
     */
    static List<LastAccepted> find(
            ReportingCalendar calendar,
            String partyId,
            String returnId,
            ReportingPeriod of,
            Instant receivedAt,
            Function<ReportingPeriod, List<Submission>> submissions) {
        List<LastAccepted> found = new ArrayList<>();
        @Nullable ReportingPeriod period = calendar.previous(of).orElse(null);
        while (period != null) {
            ReportingPeriod earlier = period;
            submissions.apply(period).stream()
                    .filter(submission -> submission.isFor(partyId, returnId)
                            && submission.decision() != Decision.REJECTED
                            && !submission.receivedAt().isAfter(receivedAt))
                    .reduce((one, later) -> later)
                    .ifPresent(last -> found.add(new LastAccepted(earlier, last)));
            period = calendar.previous(period).orElse(null);
        }
        return List.copyOf(found);
    }
}
