package org.quorate.validation;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Plural;

/** G05: the return came by the time at which it was due; a review, which is written afterwards, has none. Days of lateness are days of the calendar. */
final class ReceivedInTime implements Validator<ReceivedReturn> {
    @Override
    public List<Finding> validate(ReceivedReturn received) {
        LocalDateTime due = received.content().period().due();
        if (received.content().definition().isReview() || !received.cameAfter(due)) {
            return List.of();
        }
        LocalDateTime came = received.receivedLocally();
        long days = ChronoUnit.DAYS.between(due.toLocalDate(), came.toLocalDate());
        return List.of(received.finding(FindingCode.RECEIVED_AFTER_DUE)
                .with("days", days == 0 ? "less than a day" : Plural.of(days, "day"))
                .with("seen", Wording.moment(came))
                .with("expected", Wording.moment(due)));
    }
}
