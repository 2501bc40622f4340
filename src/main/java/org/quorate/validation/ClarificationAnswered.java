package org.quorate.validation;

import java.util.List;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;

/** P10: a question that was open last time is answered. Where there is no status, a response answers it. */
final class ClarificationAnswered implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        if (record.subject() != Subject.CLARIFICATION) {
            return List.of();
        }
        Meaning tells = record.now().definition().find(Meaning.STATUS).isPresent() ? Meaning.STATUS : Meaning.RESPONSE;
        return record
                .find(tells)
                .filter(change -> isOpen(record.before(), change.before()) && isOpen(record.now(), change.now()))
                .stream()
                .map(change -> record.finding(FindingCode.CLARIFICATION_STILL_OPEN, change)
                        .with("before", record.before().wording()))
                .toList();
    }

    private static boolean isOpen(ReceivedRecord record, ReceivedAnswer answer) {
        return answer.field().meaning() == Meaning.STATUS ? record.progress() == Progress.OPEN : answer.isLacking();
    }
}
