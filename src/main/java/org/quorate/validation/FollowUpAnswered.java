package org.quorate.validation;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Condition;

/** X09 to X13: a field is answered where another answer of the record requires it. */
final class FollowUpAnswered implements Validator<ReceivedAnswer> {
    @Override
    public List<Finding> validate(ReceivedAnswer answer) {
        Condition condition = answer.field().need().requiredIf().orElse(null);
        return condition != null && answer.isUnanswered() && answer.record().meets(condition)
                ? missing(answer, condition).toList()
                : List.of();
    }

    private static Stream<Finding> missing(ReceivedAnswer answer, Condition condition) {
        return answer.record().find(condition.field()).stream()
                .map(because -> answer.finding(FindingCode.FOLLOW_UP_MISSING)
                        .with("because", because.field().heading())
                        .with("seen", reason(because, condition))
                        .with("guidance", Wording.guidance(answer.field().guidance())));
    }

    private static String reason(ReceivedAnswer because, Condition condition) {
        return condition.is().contains(Condition.ANY) && !because.isTick() ? "filled in" : Wording.state(because);
    }
}
