package org.quorate.validation;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Condition;

/** X05, X12: a field that only some answers call for is blank where they were not given, such as text against an unticked box. */
final class AnswerInPlace implements Validator<ReceivedAnswer> {
    @Override
    public List<Finding> validate(ReceivedAnswer answer) {
        Condition condition = answer.field().need().onlyIf().orElse(null);
        return condition != null && answer.isFilledIn() && answer.record().misses(condition)
                ? outOfPlace(answer, condition).toList()
                : List.of();
    }

    private static Stream<Finding> outOfPlace(ReceivedAnswer answer, Condition condition) {
        return answer.record().find(condition.field()).stream()
                .map(because -> answer.finding(FindingCode.ANSWER_OUT_OF_PLACE)
                        .with("because", because.field().heading())
                        .with("state", Wording.state(because))
                        .with("seen", Wording.state(answer))
                        .with("expected", Wording.asked(condition)));
    }
}
