package org.quorate.validation;

import java.util.List;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;

/** P03: what was complete, or closed, is not open again. */
final class CompletedStaysComplete implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        Progress before = record.before().progress();
        if (!before.isClosed() || record.now().progress() != Progress.OPEN) {
            return List.of();
        }
        return record.closing(before).stream()
                .map(change -> record.finding(FindingCode.RECORD_REOPENED, change))
                .toList();
    }
}
