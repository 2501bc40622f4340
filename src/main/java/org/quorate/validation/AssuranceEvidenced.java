package org.quorate.validation;

import java.util.List;
import java.util.regex.Pattern;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** V12: assurance in the upper half of its scale names its evidence. */
final class AssuranceEvidenced implements Validator<ReceivedRecord> {
    /** The sentence says the word itself. */
    private static final Pattern THE_WORD = Pattern.compile("\\s+assurance$", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> validate(ReceivedRecord record) {
        ReceivedAnswer evidence = record.find(Meaning.EVIDENCE).orElse(null);
        if (evidence == null || !evidence.isLacking()) {
            return List.of();
        }
        return record.find(Meaning.ASSURANCE_LEVEL, Tone.POSITIVE)
                .map(level -> evidence.finding(FindingCode.EVIDENCE_MISSING)
                        .with("seen", THE_WORD.matcher(Wording.state(level)).replaceFirst("")))
                .map(List::of)
                .orElse(List.of());
    }
}
