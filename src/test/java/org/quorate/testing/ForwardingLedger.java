package org.quorate.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;

/** A ledger that asks another for everything: for one that fails at a single thing. */
public class ForwardingLedger implements Ledger {
    private final Ledger ledger;

    /** Makes a ledger that asks the given one. */
    protected ForwardingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void visitRecords(
            Desk desk, List<Submission> submissions, String sectionId, BiConsumer<Submission, SectionRecord> visitor) {
        ledger.visitRecords(desk, submissions, sectionId, visitor);
    }

    @Override
    public Arrival note(Desk desk, Arrival arrival) {
        return ledger.note(desk, arrival);
    }

    @Override
    public List<Arrival> arrivals(Desk desk) {
        return ledger.arrivals(desk);
    }

    @Override
    public void note(Desk desk, Carrier carrier) {
        ledger.note(desk, carrier);
    }

    @Override
    public List<Carrier> carriers(Desk desk) {
        return ledger.carriers(desk);
    }

    @Override
    public boolean has(Desk desk, String sha256) {
        return ledger.has(desk, sha256);
    }

    @Override
    public void record(Desk desk, CheckedSubmission checked) {
        ledger.record(desk, checked);
    }

    @Override
    public List<Submission> submissions(Desk desk) {
        return ledger.submissions(desk);
    }

    @Override
    public List<SectionTally> tallies(Desk desk) {
        return ledger.tallies(desk);
    }

    @Override
    public void visitFindings(Desk desk, List<Submission> submissions, BiConsumer<Submission, Finding> visitor) {
        ledger.visitFindings(desk, submissions, visitor);
    }

    @Override
    public void visitRefusals(Desk desk, List<Submission> submissions, BiConsumer<Submission, RefusedContent> visitor) {
        ledger.visitRefusals(desk, submissions, visitor);
    }

    @Override
    public void visitLayouts(Desk desk, List<Submission> submissions, BiConsumer<Submission, ReturnLayout> visitor) {
        ledger.visitLayouts(desk, submissions, visitor);
    }

    @Override
    public void note(Desk desk, Publication publication) {
        ledger.note(desk, publication);
    }

    @Override
    public Optional<Publication> lastPublication(Desk desk, LocalDate asAt) {
        return ledger.lastPublication(desk, asAt);
    }

    @Override
    public void note(Desk desk, CirculatedPaper paper) {
        ledger.note(desk, paper);
    }

    @Override
    public List<JournalLine> journal(Desk desk) {
        return ledger.journal(desk);
    }

    @Override
    public List<CirculatedPaper> circulatedPapers(Desk desk) {
        return ledger.circulatedPapers(desk);
    }
}
