package org.quorate.validation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;

/**
 * V01: a required field is answered. "Not applicable" is no answer to it; "nil" and "not yet due" are. A cover that does not
 * say which return it is, has been told so when the return was identified.
 */
final class RequiredAnswered implements Validator<ReceivedAnswer> {
    private static final Set<Meaning> IDENTIFYING =
            EnumSet.of(Meaning.PROGRAMME, Meaning.PARTY, Meaning.PERIOD, Meaning.TEMPLATE_VERSION);

    @Override
    public List<Finding> validate(ReceivedAnswer answer) {
        return answer.field().need().required() && answer.isUnanswered() && !identifiesReturn(answer)
                ? List.of(answer.finding(FindingCode.ANSWER_MISSING)
                        .with("guidance", Wording.guidance(answer.field().guidance())))
                : List.of();
    }

    private static boolean identifiesReturn(ReceivedAnswer answer) {
        return answer.record().definition().subject() == Subject.COVER
                && IDENTIFYING.contains(answer.field().meaning());
    }
}
