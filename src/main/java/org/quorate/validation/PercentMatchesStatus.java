package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;

/** X06: what is complete is done to 100%, and what is not complete is not. */
final class PercentMatchesStatus implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.section().place(Meaning.PERCENT_COMPLETE) < 0) {
            return List.of();
        }
        Progress progress = record.progress();
        boolean complete = progress == Progress.COMPLETE;
        Optional<ReceivedAnswer> status = record.find(Meaning.STATUS).filter(ReceivedAnswer::isFilledIn);
        Optional<ReceivedAnswer> percent = record.find(Meaning.PERCENT_COMPLETE)
                .filter(answer -> answer.answer() instanceof Answer.Amount amount
                        && complete != (amount.number().compareTo(whole(answer)) == 0));
        boolean told = complete || progress == Progress.OPEN;
        if (!told || status.isEmpty()) {
            return List.of();
        }
        return percent.stream()
                .map(answer -> answer.finding(FindingCode.PERCENT_DISAGREES)
                        .with("status", Wording.state(status.get()))
                        .with("seen", percentage(answer)))
                .toList();
    }

    /** A percentage is kept as its hundredths, a plain number as it was typed. */
    private static BigDecimal whole(ReceivedAnswer percent) {
        return percent.field().type() == FieldType.PERCENT ? BigDecimal.ONE : BigDecimal.valueOf(100);
    }

    private static String percentage(ReceivedAnswer percent) {
        BigDecimal number = ((Answer.Amount) percent.answer()).number();
        return Wording.number(percent.field().type() == FieldType.PERCENT ? number.movePointRight(2) : number) + "%";
    }
}
