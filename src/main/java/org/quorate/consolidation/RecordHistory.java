package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.RecordPairs;
import org.quorate.ledger.RecordedReturns;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReportingPeriod;

/**
 * What the records that one submission has in one section were in the accepted returns of all periods before. Read when it is
 * first asked for.
 */
final class RecordHistory {
    private final Frame frame;
    private final RecordedReturns returns;
    private final List<Contribution> records;
    private @Nullable IdentityHashMap<SectionRecord, List<Dated>> earlier;

    RecordHistory(Frame frame, RecordedReturns returns, List<Contribution> records) {
        this.frame = frame;
        this.returns = returns;
        this.records = records;
    }

    /** A record with the period of its return. */
    record Dated(ReportingPeriod period, Contribution record) {}

    /** Returns what one of the records was in each earlier period in which it was there, the nearest first. */
    List<Dated> of(Contribution record) {
        IdentityHashMap<SectionRecord, List<Dated>> read = earlier;
        if (read == null) {
            read = read();
            earlier = read;
        }
        return read.getOrDefault(record.record(), List.of());
    }

    /** By identity: two rows may say the same. */
    private IdentityHashMap<SectionRecord, List<Dated>> read() {
        IdentityHashMap<SectionRecord, List<Dated>> found = new IdentityHashMap<>();
        Contribution any = records.get(0);
        List<SectionRecord> now = records.stream().map(Contribution::record).toList();
        for (RecordedReturns.Accepted accepted : returns.accepted(
                any.party().id(),
                any.submission().returnId().orElse(""),
                frame.period(),
                any.submission().receivedAt())) {
            List<SectionRecord> before =
                    accepted.content().find(any.section().id()).orElse(List.of());
            Submission submission = accepted.submission();
            for (RecordPairs.Pair pair : RecordPairs.of(frame.programme(), any.section(), now, before)
                    .pairs()) {
                found.computeIfAbsent(pair.now(), record -> new ArrayList<>())
                        .add(new Dated(
                                accepted.content().period(),
                                new Contribution(
                                        frame.programme(),
                                        any.party(),
                                        any.section(),
                                        submission,
                                        accepted.sheet(any.section().id()),
                                        pair.before(),
                                        null)));
            }
        }
        return found;
    }
}
