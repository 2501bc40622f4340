package org.quorate.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;

/** X14: a part is no more than its whole, and their quotient is the value that is given, as far as that was rounded. */
final class ProportionWorkedOut implements Validator<ReceivedRecord> {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int HUNDREDTHS = 2;
    private static final int MOST_DECIMALS = 9;

    @Override
    public List<Finding> validate(ReceivedRecord record) {
        Optional<BigDecimal> numerator = record.amount(Meaning.NUMERATOR);
        Optional<BigDecimal> denominator = record.amount(Meaning.DENOMINATOR);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return List.of();
        }
        if (numerator.get().compareTo(denominator.get()) > 0) {
            return record.find(Meaning.NUMERATOR).stream()
                    .map(answer -> answer.finding(FindingCode.NUMERATOR_TOO_LARGE)
                            .with("seen", Wording.number(numerator.get()))
                            .with("expected", Wording.number(denominator.get())))
                    .toList();
        }
        return denominator.get().signum() <= 0
                ? List.of()
                : record.find(Meaning.VALUE).stream()
                        .filter(value -> value.answer() instanceof Answer.Amount
                                && !isRounded(value, numerator.get(), denominator.get()))
                        .map(value -> disagrees(value, numerator.get(), denominator.get()))
                        .toList();
    }

    /** A field that is no percentage may hold a fraction or its hundredths. */
    private static boolean isRounded(ReceivedAnswer value, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal exact = numerator.divide(denominator, MathContext.DECIMAL64);
        BigDecimal given = ((Answer.Amount) value.answer()).number();
        return value.field().type() == FieldType.PERCENT
                ? isRounded(given.movePointRight(HUNDREDTHS), exact.movePointRight(HUNDREDTHS))
                : isRounded(given, exact) || isRounded(given, exact.movePointRight(HUNDREDTHS));
    }

    /** Excel keeps fifteen digits of what it worked out itself. */
    private static boolean isRounded(BigDecimal given, BigDecimal exact) {
        BigDecimal allowed = HALF.movePointLeft(Math.max(0, Math.min(given.scale(), MOST_DECIMALS)));
        return given.subtract(exact).abs().compareTo(allowed) <= 0;
    }

    private static Finding disagrees(ReceivedAnswer value, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal percent = numerator.movePointRight(HUNDREDTHS).divide(denominator, 1, RoundingMode.HALF_UP);
        BigDecimal given = ((Answer.Amount) value.answer()).number();
        return value.finding(FindingCode.PROPORTION_DISAGREES)
                .with(
                        "seen",
                        value.field().type() == FieldType.PERCENT
                                ? Wording.number(given.movePointRight(HUNDREDTHS)) + "%"
                                : Wording.number(given))
                .with("numerator", Wording.number(numerator))
                .with("denominator", Wording.number(denominator))
                .with("expected", Wording.number(percent) + "%");
    }
}
