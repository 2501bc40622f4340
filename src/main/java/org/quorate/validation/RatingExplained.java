package org.quorate.validation;

import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** V11: a rating that asks for attention has a narrative. */
final class RatingExplained implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        Optional<ReceivedAnswer> rating =
                record.find(Meaning.RAG, Tone.NEGATIVE).or(() -> record.find(Meaning.RAG, Tone.CAUTION));
        return rating.stream()
                .flatMap(rag -> record
                        .find(Meaning.NARRATIVE)
                        .filter(ReceivedAnswer::isLacking)
                        .map(narrative ->
                                narrative.finding(FindingCode.NARRATIVE_MISSING).with("seen", Wording.state(rag)))
                        .stream())
                .toList();
    }
}
