package org.quorate.batch.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.quorate.binding.SectionRecord;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.testing.ForwardingLedger;

/** A ledger that can be told to lose the first record that it is asked for, or to break when it is asked for refusals. */
final class UnreliableLedger extends ForwardingLedger {
    private final AtomicBoolean losesRecord;
    private final AtomicBoolean breaksAtRefusals;

    UnreliableLedger(Ledger ledger, AtomicBoolean losesRecord, AtomicBoolean breaksAtRefusals) {
        super(ledger);
        this.losesRecord = losesRecord;
        this.breaksAtRefusals = breaksAtRefusals;
    }

    @Override
    public void visitRecords(
            Desk desk, List<Submission> submissions, String sectionId, BiConsumer<Submission, SectionRecord> visitor) {
        AtomicBoolean lose = new AtomicBoolean(losesRecord.get());
        super.visitRecords(desk, submissions, sectionId, (submission, record) -> {
            if (!lose.getAndSet(false)) {
                visitor.accept(submission, record);
            }
        });
    }

    @Override
    public void visitRefusals(Desk desk, List<Submission> submissions, BiConsumer<Submission, RefusedContent> visitor) {
        if (breaksAtRefusals.get()) {
            throw new IllegalStateException("the ledger gives no refusals today");
        }
        super.visitRefusals(desk, submissions, visitor);
    }
}
