package org.quorate.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;

/**
 * The submission that a return is compared with: the last accepted one of the same party and definition, for the nearest earlier
 * period that has one. One that was received later than the return does not count, so that the comparison stays the same however
 * late others are found.
 */
record LastAccepted(ReportingPeriod period, Submission submission) {
    /** Whose return of what kind is compared, and for which period it is. */
    record Before(String partyId, String returnId, ReportingPeriod period) {
        static Before of(Return ret) {
            return new Before(ret.party().id(), ret.definition().id(), ret.period());
        }
    }

    /**
     * Finds it.
     *
     * @param submissions gives those for a period in the order of receipt
     */
    static Optional<LastAccepted> find(
            ReportingCalendar calendar,
            Before before,
            Instant receivedAt,
            Function<ReportingPeriod, List<Submission>> submissions) {
        @Nullable ReportingPeriod period = calendar.previous(before.period).orElse(null);
        while (period != null) {
            Optional<Submission> last = submissions.apply(period).stream()
                    .filter(submission -> submission.isFor(before.partyId, before.returnId)
                            && submission.decision() != Decision.REJECTED
                            && !submission.receivedAt().isAfter(receivedAt))
                    .reduce((earlier, later) -> later);
            if (last.isPresent()) {
                return Optional.of(new LastAccepted(period, last.get()));
            }
            period = calendar.previous(period).orElse(null);
        }
        return Optional.empty();
    }
}
