package org.quorate.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quorate.binding.Refusal;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;

/**
 * The ledger, as the core sees it. Every method is atomic; implementations are thread-safe. A failing database surfaces as an
 * unchecked exception of the implementation.
 */
public interface Ledger {
    /**
     * Notes an arrival; one already noted under the same name and content stays as it is.
     *
     * @return the arrival as it stands in the ledger, with the time of receipt of its first sight
     */
    Arrival note(Desk desk, Arrival arrival);

    /** Returns all arrivals at the desk's programme and period, by time of receipt, then name. */
    List<Arrival> arrivals(Desk desk);

    /** Notes a carrier whose enclosures are noted as arrivals; one of that content that is noted already stays as it is. */
    void note(Desk desk, Carrier carrier);

    /** Returns all carriers at the desk's programme and period, in the order in which they were noted. */
    List<Carrier> carriers(Desk desk);

    /** Returns whether a submission of that content is recorded at the desk. */
    boolean has(Desk desk, String sha256);

    /** Records a submission wholly; does nothing where one of that content is recorded at the desk already. */
    void record(Desk desk, CheckedSubmission checked);

    /** Returns the submissions at the desk, by time of receipt, then content hash. */
    List<Submission> submissions(Desk desk);

    /** Returns the tallies of the submissions at the desk, in no particular order. */
    List<SectionTally> tallies(Desk desk);

    /**
     * Streams the records of one section, submission by submission in the order given, each in the order of its rows.
     *
     * @param submissions whose records are wanted
     * @param visitor takes the submission and the record
     */
    void visitRecords(
            Desk desk, List<Submission> submissions, String sectionId, BiConsumer<Submission, SectionRecord> visitor);

    /** Streams the findings, submission by submission in the order given, each in the order in which it was recorded. */
    void visitFindings(Desk desk, List<Submission> submissions, BiConsumer<Submission, Finding> visitor);

    /**
     * Streams what was refused, submission by submission in the order given, each in the order in which it was recorded.
     *
     * @param visitor takes the submission and the refusal with its section
     */
    void visitRefusals(Desk desk, List<Submission> submissions, BiConsumer<Submission, RefusedContent> visitor);

    /**
     * Streams where the parts of submissions stood, in the order given; a submission of which that is not known is passed over.
     *
     * @param visitor takes the submission and its layout
     */
    void visitLayouts(Desk desk, List<Submission> submissions, BiConsumer<Submission, ReturnLayout> visitor);

    /** Something refused, with the id of its section (empty for none). */
    record RefusedContent(String sectionId, Refusal refusal) {}

    /** Notes that outputs were put in place. */
    void note(Desk desk, Publication publication);

    /** Finds the last publication at the desk for the same as-at date. */
    Optional<Publication> lastPublication(Desk desk, java.time.LocalDate asAt);

    /**
     * Notes that a version of the paper of the desk's programme and period was circulated; one that is noted with the same time
     * and files stays as it is.
     */
    void note(Desk desk, CirculatedPaper paper);

    /**
     * Returns what was recorded, decided, published and circulated of the desk's programme and period, with whatever pack and program,
     * line by line as it happened. A ledger that lasts no longer than a test need not keep any.
     */
    List<JournalLine> journal(Desk desk);

    /** A line of the journal: what happened, in words for a person. */
    record JournalLine(Instant writtenAt, String what, String detail) {}

    /** Returns what was circulated of the desk's programme and period, in the order in which it was noted. */
    List<CirculatedPaper> circulatedPapers(Desk desk);
}
