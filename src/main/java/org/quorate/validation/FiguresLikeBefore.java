package org.quorate.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReportingPeriod;
import org.quorate.validation.ChangedRecord.Change;

/**
 * P09, P11, V07: within a financial year a cumulative figure does not fall, and a figure is neither many times what it was, nor a
 * small part of it, nor of another sign. Across the years a cumulative figure is compared with nothing.
 */
final class FiguresLikeBefore implements Validator<ChangedRecord> {
    private static final Set<Meaning> FIGURES =
            EnumSet.of(Meaning.PLAN, Meaning.FORECAST, Meaning.ACTUAL, Meaning.VALUE);

    @Override
    public List<Finding> validate(ChangedRecord record) {
        List<Finding> findings = new ArrayList<>();
        for (Meaning meaning : FIGURES) {
            boolean cumulative = meaning == Meaning.ACTUAL;
            if (!cumulative || isWithinAYear(record)) {
                record.find(meaning)
                        .filter(change -> ChangedRecord.isGiven(change, Answer.Amount.class))
                        .flatMap(change -> cumulative && number(change.now()).compareTo(number(change.before())) < 0
                                ? Optional.of(record.finding(FindingCode.CUMULATIVE_FELL, change))
                                : jumped(record, change))
                        .ifPresent(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> jumped(ChangedRecord record, Change change) {
        String how = how(
                number(change.before()),
                number(change.now()),
                BigDecimal.valueOf(record.thresholds().jumpFactor()));
        return how.isEmpty()
                ? Optional.empty()
                : Optional.of(record.finding(FindingCode.FIGURE_JUMPED, change).with("how", how));
    }

    private static String how(BigDecimal before, BigDecimal now, BigDecimal factor) {
        if (before.signum() == 0 || now.signum() == 0) {
            return "";
        }
        if (before.signum() != now.signum()) {
            return "the sign has changed";
        }
        if (now.abs().compareTo(before.abs().multiply(factor)) >= 0) {
            return Wording.number(factor) + " times as much or more";
        }
        return before.abs().compareTo(now.abs().multiply(factor)) >= 0
                ? "a " + Wording.number(factor) + "th of it or less"
                : "";
    }

    private static BigDecimal number(ReceivedAnswer answer) {
        return ((Answer.Amount) answer.answer()).number();
    }

    private static boolean isWithinAYear(ChangedRecord record) {
        int starts = record.thresholds().yearStarts();
        return year(record.now().received().content().period(), starts)
                == year(record.section().of().last().period(), starts);
    }

    private static int year(ReportingPeriod period, int starts) {
        return period.end().minusMonths(starts - 1L).getYear();
    }
}
