package org.quorate.reporting;

import java.util.List;
import java.util.function.BiConsumer;
import org.quorate.binding.SectionRecord;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.testing.ForwardingLedger;

/** A ledger that loses the records of one key on their way to the reader. */
final class DroppingLedger extends ForwardingLedger {
    private final String key;

    DroppingLedger(Ledger ledger, String key) {
        super(ledger);
        this.key = key;
    }

    @Override
    public void visitRecords(
            Desk desk, List<Submission> submissions, String sectionId, BiConsumer<Submission, SectionRecord> visitor) {
        super.visitRecords(desk, submissions, sectionId, (submission, record) -> {
            if (!record.key().equals(key)) {
                visitor.accept(submission, record);
            }
        });
    }
}
