package org.quorate.validation;

import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.validation.ReceivedRecord.Progress;

/** P03: what was complete, or closed, is not open again. */
final class CompletedStaysComplete implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        if (record.before().progress() != Progress.COMPLETE || record.now().progress() != Progress.OPEN) {
            return List.of();
        }
        Optional<ChangedRecord.Change> told = record.find(Meaning.STATUS).or(() -> record.find(Meaning.ACTUAL_DATE));
        return told.stream()
                .map(change -> record.finding(FindingCode.RECORD_REOPENED, change))
                .toList();
    }
}
