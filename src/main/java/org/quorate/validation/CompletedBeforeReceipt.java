package org.quorate.validation;

import java.time.LocalDate;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/** X05: nothing was completed after the day on which the return came, by the programme's calendar. */
final class CompletedBeforeReceipt implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        LocalDate received = record.received().receivedLocally().toLocalDate();
        if (record.date(Meaning.ACTUAL_DATE).filter(received::isBefore).isEmpty()) {
            return List.of();
        }
        return record.find(Meaning.ACTUAL_DATE).stream()
                .map(date -> date.finding(FindingCode.COMPLETED_IN_FUTURE)
                        .with("seen", Wording.state(date))
                        .with("expected", Wording.day(received)))
                .toList();
    }
}
