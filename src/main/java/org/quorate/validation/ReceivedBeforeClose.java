package org.quorate.validation;

import java.time.LocalDateTime;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;

/** F10: the return came before its period closed; a review may come afterwards. */
final class ReceivedBeforeClose implements Validator<ReceivedReturn> {
    @Override
    public List<Finding> validate(ReceivedReturn received) {
        LocalDateTime closes = received.content().period().closes();
        return received.cameAfter(closes) && !received.content().definition().isReview()
                ? List.of(received.finding(FindingCode.RECEIVED_AFTER_CLOSE)
                        .with("seen", Wording.moment(received.receivedLocally()))
                        .with("expected", Wording.moment(closes)))
                : List.of();
    }
}
