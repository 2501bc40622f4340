package org.quorate.consolidation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.Reassessment;
import org.quorate.comparison.RecordPairs;
import org.quorate.comparison.RiskScore;
import org.quorate.ledger.RecordedReturns;
import org.quorate.ledger.Submission;
import org.quorate.programme.Meaning;
import org.quorate.programme.Scale;
import org.quorate.programme.Subject;

/** Sets records against those of the last accepted return, the same that their findings were compared with. */
final class EarlierRecords {
    private final Frame frame;
    private final RecordedReturns returns;

    EarlierRecords(Frame frame, RecordedReturns returns) {
        this.frame = frame;
        this.returns = returns;
    }

    /** A record's movement, and what it was, or null where that is not known. */
    record Moved(Movement movement, @Nullable Contribution beforeOrNull) {
        /** Returns what the record was. */
        Optional<Contribution> before() {
            return Optional.ofNullable(beforeOrNull);
        }
    }

    /** Hands on all records that one submission has in one section, each with how it moved. */
    void compare(List<Contribution> records, BiConsumer<Contribution, Moved> taker) {
        if (records.isEmpty()) {
            return;
        }
        Contribution any = records.get(0);
        Submission submission = any.submission();
        Optional<List<SectionRecord>> earlier = returns
                .find(any.party().id(), submission.returnId().orElse(""), frame.period(), submission.receivedAt())
                .stream()
                .findFirst()
                .flatMap(last -> last.find(any.section().id()));
        IdentityHashMap<SectionRecord, SectionRecord> before = new IdentityHashMap<>();
        earlier.ifPresent(known -> RecordPairs.of(
                        frame.programme(),
                        any.section(),
                        records.stream().map(Contribution::record).toList(),
                        known)
                .pairs()
                .forEach(pair -> before.put(pair.now(), pair.before())));
        for (Contribution now : records) {
            Contribution was =
                    Optional.ofNullable(before.get(now.record())).map(now::asOf).orElse(null);
            taker.accept(now, new Moved(earlier.isEmpty() ? Movement.NO_COMPARISON : movement(now, was), was));
        }
    }

    private static Movement movement(Contribution now, @Nullable Contribution before) {
        if (now.isClosed()) {
            return Movement.CLOSED;
        }
        if (before == null) {
            return Movement.NEW;
        }
        if (before.isClosed()) {
            return Movement.REOPENED;
        }
        if (Reassessment.isInherited(now.section(), now.record(), before.record())) {
            return Movement.INHERITED;
        }
        int level = level(now);
        int earlier = level(before);
        if (level == 0 || earlier == 0) {
            return Movement.NO_COMPARISON;
        }
        return level > earlier ? Movement.UP : level < earlier ? Movement.DOWN : Movement.STATIC;
    }

    /** What goes up and down: a risk's score, or else the place of the rating on its scale; 0 where there is neither. */
    private static int level(Contribution record) {
        return record.section().subject() == Subject.RISK
                ? RiskScore.of(record.section(), record.record())
                : record.section()
                        .find(Meaning.RAG)
                        .flatMap(field -> field.bounds().scale())
                        .flatMap(record.programme().vocabulary()::findScale)
                        .flatMap(scale -> scale.find(record.text(Meaning.RAG)))
                        .map(Scale.Level::ordinal)
                        .orElse(0);
    }
}
