package org.quorate.validation;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;

/** X20: where compliance falls short there is an action with its lead and its date. The action itself is V11's. */
final class ShortfallActedOn implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.definition().subject() != Subject.COMPLIANCE) {
            return List.of();
        }
        return Stream.of(Meaning.RAG, Meaning.STATUS)
                .flatMap(meaning ->
                        Stream.of(Tone.NEGATIVE, Tone.CAUTION).flatMap(tone -> record.find(meaning, tone).stream()))
                .findFirst()
                .map(rating -> Stream.of(Meaning.OWNER, Meaning.BASELINE_DUE)
                        .flatMap(meaning -> record.find(meaning).stream())
                        .filter(ReceivedAnswer::isLacking)
                        .map(answer ->
                                answer.finding(FindingCode.ACTION_INCOMPLETE).with("rating", Wording.state(rating)))
                        .toList())
                .orElse(List.of());
    }
}
