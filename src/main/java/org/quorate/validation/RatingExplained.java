package org.quorate.validation;

import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** V11: a rating that asks for attention has a narrative. */
final class RatingExplained implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        ReceivedAnswer narrative = record.find(Meaning.NARRATIVE).orElse(null);
        if (narrative == null || !narrative.isLacking()) {
            return List.of();
        }
        return record.find(Meaning.RAG, Tone.NEGATIVE)
                .or(() -> record.find(Meaning.RAG, Tone.CAUTION))
                .map(rag -> narrative.finding(FindingCode.NARRATIVE_MISSING).with("seen", Wording.state(rag)))
                .map(List::of)
                .orElse(List.of());
    }
}
