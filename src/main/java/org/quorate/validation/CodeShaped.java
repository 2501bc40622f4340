package org.quorate.validation;

import java.util.List;
import java.util.regex.Pattern;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/** V09: the code of an organisation has the shape of one. */
final class CodeShaped implements Validator<ReceivedAnswer> {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,9}");

    @Override
    public List<Finding> validate(ReceivedAnswer answer) {
        return answer.field().meaning() == Meaning.ODS_CODE
                        && answer.answer() instanceof Answer.Words words
                        && !CODE.matcher(words.text()).matches()
                ? List.of(answer.finding(FindingCode.CODE_MALFORMED).with("seen", Wording.state(answer)))
                : List.of();
    }
}
