package org.quorate.validation;

import java.time.LocalDate;
import java.util.List;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;

/** X15: what is signed was not signed after the day on which the return came. */
final class SignedBeforeReceipt implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.definition().subject() != Subject.SIGN_OFF) {
            return List.of();
        }
        LocalDate received = record.received().receivedLocally().toLocalDate();
        if (record.progress() != Progress.COMPLETE
                || record.date(Meaning.EVENT_DATE).filter(received::isBefore).isEmpty()) {
            return List.of();
        }
        return record.find(Meaning.EVENT_DATE).stream()
                .map(date -> date.finding(FindingCode.SIGNED_IN_FUTURE)
                        .with("seen", Wording.state(date))
                        .with("expected", Wording.day(received)))
                .toList();
    }
}
