package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;

/** X01: a score is the product of likelihood and consequence. */
final class ScoreCalculated implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        Optional<BigDecimal> product = record.amount(Meaning.LIKELIHOOD)
                .flatMap(likelihood -> record.amount(Meaning.CONSEQUENCE).map(likelihood::multiply));
        Optional<BigDecimal> score = record.amount(Meaning.SCORE);
        if (product.isEmpty() || score.isEmpty() || product.get().compareTo(score.get()) == 0) {
            return List.of();
        }
        return record.find(Meaning.SCORE).stream()
                .map(answer -> answer.finding(FindingCode.SCORE_DISAGREES)
                        .with("seen", Wording.number(score.get()))
                        .with("expected", Wording.number(product.get())))
                .toList();
    }
}
