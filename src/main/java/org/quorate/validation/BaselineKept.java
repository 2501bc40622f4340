package org.quorate.validation;

import java.util.List;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/**
 * P02: a baseline date stays. No words of a narrative excuse another one: what a baseline is, the programme agrees and a return only
 * repeats.
 */
final class BaselineKept implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        return record
                .find(Meaning.BASELINE_DUE)
                .filter(change -> ChangedRecord.isGiven(change, Answer.Day.class))
                .filter(change -> !change.now().answer().equals(change.before().answer()))
                .stream()
                .map(change -> record.finding(FindingCode.BASELINE_CHANGED, change))
                .toList();
    }
}
