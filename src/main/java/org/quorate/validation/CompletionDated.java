package org.quorate.validation;

import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** X05: what is complete has the date of its completion. */
final class CompletionDated implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        ReceivedAnswer date = record.find(Meaning.ACTUAL_DATE).orElse(null);
        if (date == null || !date.isLacking()) {
            return List.of();
        }
        return record.find(Meaning.STATUS, Tone.COMPLETE)
                .map(status -> date.finding(FindingCode.COMPLETE_WITHOUT_DATE).with("seen", Wording.state(status)))
                .map(List::of)
                .orElse(List.of());
    }
}
