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
    /**
     * Finds it.
     *
     * @param submissions gives those for a period in the order of receipt
     */
    static Optional<LastAccepted> find(
            ReportingCalendar calendar,
            Return ret,
            Instant receivedAt,
            Function<ReportingPeriod, List<Submission>> submissions) {
        @Nullable ReportingPeriod period = calendar.previous(ret.period()).orElse(null);
        while (period != null) {
            Optional<Submission> last = submissions.apply(period).stream()
                    .filter(submission ->
                            submission.isFor(ret.party().id(), ret.definition().id())
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
