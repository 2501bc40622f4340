package org.quorate.validation;

import java.util.List;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;

/** X19: a risk that was open is not closed without a reason. That it is not closed without a date, a rule of its own sees to. */
final class RiskClosureExplained implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        Progress now = record.now().progress();
        if (record.subject() != Subject.RISK
                || record.before().progress() != Progress.OPEN
                || !now.isClosed()
                || !record.saysNothingNew()) {
            return List.of();
        }
        return record.closing(now).stream()
                .flatMap(change -> record.now().find(Meaning.NARRATIVE).stream()
                        .map(narrative -> record.finding(FindingCode.RISK_CLOSED_WITHOUT_REASON, change)
                                .with("field", narrative.field().heading())))
                .toList();
    }
}
