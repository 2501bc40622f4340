package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/** X03: what a risk is to become is no more than it is, and what it is no more than it was at the beginning. */
final class ScoresInOrder implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.section().place(Meaning.TARGET_SCORE) < 0 && record.section().place(Meaning.INITIAL_SCORE) < 0) {
            return List.of();
        }
        List<ReceivedAnswer> rising = Stream.of(Meaning.TARGET_SCORE, Meaning.SCORE, Meaning.INITIAL_SCORE)
                .flatMap(meaning -> record.find(meaning).stream())
                .filter(score -> score.answer() instanceof Answer.Amount)
                .toList();
        for (int i = 1; i < rising.size(); i++) {
            ReceivedAnswer lower = rising.get(i - 1);
            ReceivedAnswer higher = rising.get(i);
            if (number(lower).compareTo(number(higher)) > 0) {
                return List.of(lower.finding(FindingCode.SCORES_OUT_OF_ORDER)
                        .with("seen", Wording.state(lower))
                        .with("other", higher.field().heading())
                        .with("score", Wording.state(higher)));
            }
        }
        return List.of();
    }

    private static BigDecimal number(ReceivedAnswer score) {
        return ((Answer.Amount) score.answer()).number();
    }
}
