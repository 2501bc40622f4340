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

    /** What a score is made of. */
    public record Factors(int likelihood, int consequence) {}

    /** Returns likelihood times consequence; failing these the score as typed; 0 where there is neither. */
    public static int of(SectionDefinition section, SectionRecord risk) {
        return factors(section, risk)
                .map(factors -> factors.likelihood() * factors.consequence())
                .or(() -> whole(section, risk, Meaning.SCORE))
                .orElse(0);
    }

    /** Returns likelihood and consequence; empty unless there are both. */
    public static Optional<Factors> factors(SectionDefinition section, SectionRecord risk) {
        Optional<Integer> likelihood = whole(section, risk, Meaning.LIKELIHOOD);
        Optional<Integer> consequence = whole(section, risk, Meaning.CONSEQUENCE);
        return likelihood.isPresent() && consequence.isPresent()
                ? Optional.of(new Factors(likelihood.get(), consequence.get()))
                : Optional.empty();
    }

    private static Optional<Integer> whole(SectionDefinition section, SectionRecord risk, Meaning meaning) {
        return risk.find(section, meaning)
                .map(FieldAnswer::answer)
                .filter(Answer.Amount.class::isInstance)
                .map(answer -> ((Answer.Amount) answer).number())
                .map(BigDecimal::intValue);
    }
}
