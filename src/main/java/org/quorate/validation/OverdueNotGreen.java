package org.quorate.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** X07: what was due before the period ended and is not complete is not rated as going well. */
final class OverdueNotGreen implements Validator<ReceivedRecord> {
    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (record.section().place(Meaning.RAG) < 0 || record.progress() != Progress.OPEN) {
            return List.of();
        }
        LocalDate end = record.received().content().period().end();
        return due(record).filter(due -> due.isBefore(end)).stream()
                .flatMap(due -> record
                        .find(Meaning.RAG, Tone.POSITIVE)
                        .map(rating -> rating.finding(FindingCode.GREEN_BUT_OVERDUE)
                                .with("seen", Wording.state(rating))
                                .with("due", Wording.day(due)))
                        .stream())
                .toList();
    }

    /** Finds the forecast or, where none was given, the baseline; a forecast that cannot be read leaves both in doubt. */
    private static Optional<LocalDate> due(ReceivedRecord record) {
        Optional<ReceivedAnswer> forecast = record.find(Meaning.FORECAST_DUE);
        if (forecast.filter(answer -> answer.content().cell().isEmpty() || answer.answer() instanceof Answer.Unreadable)
                .isPresent()) {
            return Optional.empty();
        }
        return record.date(Meaning.FORECAST_DUE).or(() -> record.date(Meaning.BASELINE_DUE));
    }
}
