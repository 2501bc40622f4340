package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;

/** V07: amounts of one record that are about a thousand or a million times each other were given in different units. */
final class AmountsOfOneScale implements Validator<ReceivedRecord> {
    private static final List<Meaning> LIKE_THE_PLAN = List.of(Meaning.FORECAST, Meaning.ACTUAL);
    private static final Map<String, BigDecimal> UNITS =
            Map.of("a thousand times", new BigDecimal(1_000), "a million times", new BigDecimal(1_000_000));
    private static final BigDecimal SPREAD = BigDecimal.valueOf(2);

    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.section().place(Meaning.PLAN) < 0) {
            return List.of();
        }
        return record.find(Meaning.PLAN).stream()
                .filter(AmountsOfOneScale::isPositiveMoney)
                .flatMap(plan -> LIKE_THE_PLAN.stream()
                        .flatMap(meaning -> record.find(meaning).stream())
                        .filter(AmountsOfOneScale::isPositiveMoney)
                        .flatMap(amount -> Stream.concat(larger(amount, plan), smaller(amount, plan))))
                .toList();
    }

    private static Stream<Finding> larger(ReceivedAnswer amount, ReceivedAnswer plan) {
        return slips(number(amount), number(plan)).map(times -> finding(amount, plan, times));
    }

    /** Little was spent early in a year, so that only a forecast is too small. */
    private static Stream<Finding> smaller(ReceivedAnswer amount, ReceivedAnswer plan) {
        return amount.field().meaning() == Meaning.ACTUAL
                ? Stream.empty()
                : slips(number(plan), number(amount)).map(times -> finding(plan, amount, times));
    }

    private static Stream<String> slips(BigDecimal large, BigDecimal small) {
        return UNITS.entrySet().stream()
                .filter(unit -> large.multiply(SPREAD).compareTo(small.multiply(unit.getValue())) >= 0
                        && large.compareTo(small.multiply(unit.getValue()).multiply(SPREAD)) <= 0)
                .map(Map.Entry::getKey);
    }

    private static Finding finding(ReceivedAnswer large, ReceivedAnswer small, String times) {
        return large.finding(FindingCode.AMOUNT_THOUSANDFOLD)
                .with("seen", Wording.state(large))
                .with("times", times)
                .with("other", small.field().heading())
                .with("amount", Wording.state(small));
    }

    private static boolean isPositiveMoney(ReceivedAnswer answer) {
        return answer.field().type() == FieldType.MONEY
                && answer.answer() instanceof Answer.Amount amount
                && amount.number().signum() > 0;
    }

    private static BigDecimal number(ReceivedAnswer answer) {
        return ((Answer.Amount) answer.answer()).number();
    }
}
