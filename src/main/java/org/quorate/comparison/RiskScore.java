package org.quorate.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;

/** What a risk scores, whatever score was typed (rule X01). Stateless. */
public final class RiskScore {
    private RiskScore() {}

    /** Returns likelihood times consequence; failing these the score as typed; 0 where there is neither. */
    public static int of(SectionDefinition section, SectionRecord risk) {
        Optional<Integer> likelihood = whole(section, risk, Meaning.LIKELIHOOD);
        Optional<Integer> consequence = whole(section, risk, Meaning.CONSEQUENCE);
        return likelihood.isPresent() && consequence.isPresent()
                ? likelihood.get() * consequence.get()
                : whole(section, risk, Meaning.SCORE).orElse(0);
    }

    private static Optional<Integer> whole(SectionDefinition section, SectionRecord risk, Meaning meaning) {
        return risk.find(section, meaning)
                .map(FieldAnswer::answer)
                .filter(Answer.Amount.class::isInstance)
                .map(answer -> ((Answer.Amount) answer).number())
                .map(BigDecimal::intValue);
    }
}
