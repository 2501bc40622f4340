package org.quorate.validation;

import java.util.List;
import java.util.Optional;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Scale;

/** P08: an open record's rating does not change by several levels while its narrative says nothing new. */
final class RatingStepExplained implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        if (record.now().progress() != Progress.OPEN
                || record.before().progress() != Progress.OPEN
                || !record.saysNothingNew()) {
            return List.of();
        }
        return record
                .find(Meaning.RAG)
                .filter(change -> steps(change) >= record.thresholds().ratingSteps())
                .stream()
                .map(change -> record.finding(FindingCode.RATING_JUMPED, change))
                .toList();
    }

    private static int steps(ChangedRecord.Change change) {
        return ordinal(change.now())
                .flatMap(now -> ordinal(change.before()).map(before -> Math.abs(now - before)))
                .orElse(0);
    }

    private static Optional<Integer> ordinal(ReceivedAnswer rating) {
        return rating.field()
                .bounds()
                .scale()
                .flatMap(rating.record().received().programme().vocabulary()::findScale)
                .flatMap(scale -> scale.find(rating.answer().text()))
                .map(Scale.Level::ordinal);
    }
}
