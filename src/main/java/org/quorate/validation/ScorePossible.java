package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;

/** X02: a score is the product of two numbers from 1 to 5. What likelihood and consequence belie is told as that. */
final class ScorePossible implements Validator<ReceivedRecord> {
    private static final List<Meaning> SCORES =
            List.of(Meaning.SCORE, Meaning.PREVIOUS_SCORE, Meaning.INITIAL_SCORE, Meaning.TARGET_SCORE);
    private static final int HIGHEST = 5;

    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (!isOfFiveByFive(record, Meaning.LIKELIHOOD) || !isOfFiveByFive(record, Meaning.CONSEQUENCE)) {
            return List.of();
        }
        boolean calculated = record.amount(Meaning.LIKELIHOOD).isPresent()
                && record.amount(Meaning.CONSEQUENCE).isPresent();
        return SCORES.stream()
                .filter(meaning -> !(calculated && meaning == Meaning.SCORE))
                .flatMap(meaning -> record.find(meaning).stream())
                .filter(score -> score.answer() instanceof Answer.Amount amount && !isProduct(amount.number()))
                .map(score -> score.finding(FindingCode.SCORE_IMPOSSIBLE).with("seen", Wording.state(score)))
                .toList();
    }

    private static boolean isOfFiveByFive(ReceivedRecord record, Meaning meaning) {
        return record.definition()
                .find(meaning)
                .filter(field -> field.type() == FieldType.SCORE)
                .isPresent();
    }

    private static boolean isProduct(BigDecimal score) {
        for (int one = 1; one <= HIGHEST; one++) {
            for (int other = one; other <= HIGHEST; other++) {
                if (score.compareTo(BigDecimal.valueOf((long) one * other)) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
