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
        return record.find(Meaning.ASSURANCE_LEVEL, Tone.POSITIVE).stream()
                .flatMap(level -> record
                        .find(Meaning.EVIDENCE)
                        .filter(ReceivedAnswer::isLacking)
                        .map(evidence -> evidence.finding(FindingCode.EVIDENCE_MISSING)
                                .with(
                                        "seen",
                                        THE_WORD.matcher(Wording.state(level)).replaceFirst("")))
                        .stream())
                .toList();
    }
}
