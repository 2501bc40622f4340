package org.quorate.validation;

import java.util.List;
import org.quorate.binding.Answer;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/** X05: what has a date of completion is complete. */
final class DateOnlyWhenComplete implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.section().place(Meaning.ACTUAL_DATE) < 0 || record.progress() != Progress.OPEN) {
            return List.of();
        }
        return record.find(Meaning.STATUS).stream()
                .flatMap(status -> record
                        .find(Meaning.ACTUAL_DATE)
                        .filter(date -> date.answer() instanceof Answer.Day)
                        .map(date -> date.finding(FindingCode.DATE_WITHOUT_COMPLETION)
                                .with("seen", Wording.state(date))
                                .with("status", Wording.state(status)))
                        .stream())
                .toList();
    }
}
