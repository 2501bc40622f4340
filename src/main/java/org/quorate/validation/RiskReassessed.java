package org.quorate.validation;

import java.util.List;
import org.quorate.comparison.Progress;
import org.quorate.comparison.RiskScore;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;

/** P06: an open risk's score does not stay the same for too many returns; of a risk that needs attention this is a warning. */
final class RiskReassessed implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        int score = RiskScore.of(record.now().definition(), record.now().content());
        if (record.subject() != Subject.RISK || record.now().progress() != Progress.OPEN || score == 0) {
            return List.of();
        }
        List<ChangedRecord.Earlier> same = record.history().stream()
                .takeWhile(earlier -> RiskScore.of(record.now().definition(), earlier.content()) == score)
                .toList();
        int returns = same.size() + 1;
        if (returns < record.thresholds().staticReturns()) {
            return List.of();
        }
        boolean high = score
                >= record.now().received().programme().vocabulary().thresholds().riskScore();
        return record.now().find(Meaning.LIKELIHOOD).or(() -> record.now().find(Meaning.SCORE)).stream()
                .map(answer -> answer.finding(FindingCode.RISK_STATIC)
                        .with("seen", Integer.toString(score))
                        .with("count", Integer.toString(returns))
                        .with(
                                "period",
                                ChangedReturn.name(same.get(same.size() - 1).of()))
                        .at(high ? Severity.WARNING : Severity.INFO))
                .toList();
    }
}
