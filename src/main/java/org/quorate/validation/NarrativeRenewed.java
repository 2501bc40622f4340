package org.quorate.validation;

import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** P05: the narrative of what is rated red or amber is not that of the last return, word for word. */
final class NarrativeRenewed implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        Optional<ReceivedAnswer> rating = record.now()
                .find(Meaning.RAG, Tone.NEGATIVE)
                .or(() -> record.now().find(Meaning.RAG, Tone.CAUTION));
        return rating.stream()
                .flatMap(rag -> record.find(Meaning.NARRATIVE).filter(ChangedRecord::isRepeated).stream()
                        .map(change -> record.finding(FindingCode.NARRATIVE_REPEATED, change)
                                .with("rating", Wording.state(rag))))
                .toList();
    }
}
