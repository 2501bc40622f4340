package org.quorate.consolidation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.quorate.binding.Answer;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.programme.Meaning;

/** Adds up plan and forecast by party; what cannot be read is counted and never guessed. */
final class FinanceGatherer {
    private final Map<String, FinanceLines.Line> lines = new LinkedHashMap<>();
    private final Consumer<Counted> counted;

    FinanceGatherer(Consumer<Counted> counted) {
        this.counted = counted;
    }

    void take(Contribution line) {
        Answer plan = answer(line, Meaning.PLAN);
        Answer forecast = answer(line, Meaning.FORECAST);
        counted.accept(line.counted(
                Counted.Kind.FINANCE,
                Map.of(
                        Aspect.PLAN,
                        amount(plan).toPlainString(),
                        Aspect.FORECAST,
                        amount(forecast).toPlainString(),
                        Aspect.UNREADABLE,
                        Integer.toString(unreadable(plan) + unreadable(forecast))),
                Meaning.FORECAST));
        lines.merge(
                line.party().name(),
                new FinanceLines.Line(
                        line.party().name(), amount(plan), amount(forecast), unreadable(plan) + unreadable(forecast)),
                (one, other) -> new FinanceLines.Line(
                        one.party(),
                        one.plan().add(other.plan()),
                        one.forecast().add(other.forecast()),
                        one.unreadable() + other.unreadable()));
    }

    private static Answer answer(Contribution line, Meaning meaning) {
        return line.record()
                .find(line.section(), meaning)
                .map(found -> found.answer())
                .orElseGet(Answer::notProvided);
    }

    private static BigDecimal amount(Answer answer) {
        return answer instanceof Answer.Amount amount ? amount.number() : BigDecimal.ZERO;
    }

    private static int unreadable(Answer answer) {
        return answer instanceof Answer.Unreadable ? 1 : 0;
    }

    FinanceLines gathered() {
        return new FinanceLines(java.util.List.copyOf(lines.values()));
    }
}
