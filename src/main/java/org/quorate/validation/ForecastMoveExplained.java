package org.quorate.validation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.quorate.binding.Answer;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Plural;
import org.quorate.programme.Meaning;

/** P04: an open record's forecast does not move to a later day while its narrative says nothing new. */
final class ForecastMoveExplained implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        if (record.now().progress() != Progress.OPEN || !record.saysNothingNew()) {
            return List.of();
        }
        return record
                .find(Meaning.FORECAST_DUE)
                .filter(change -> ChangedRecord.isGiven(change, Answer.Day.class))
                .filter(change -> day(change.before()).isBefore(day(change.now())))
                .stream()
                .map(change -> record.finding(FindingCode.FORECAST_MOVED, change)
                        .with(
                                "days",
                                Plural.of(ChronoUnit.DAYS.between(day(change.before()), day(change.now())), "day")))
                .toList();
    }

    private static LocalDate day(ReceivedAnswer answer) {
        return ((Answer.Day) answer.answer()).date();
    }
}
