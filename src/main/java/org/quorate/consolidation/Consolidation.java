package org.quorate.consolidation;

import java.util.List;
import java.util.Optional;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;

/**
 * Everything received for one period, seen as one. Immutable; the records themselves stay in the ledger and are streamed.
 *
 * @param sources every file that came in, by time of receipt, then name
 * @param tallies of every submission
 */
public record Consolidation(
        Frame frame,
        Completeness completeness,
        Highlights highlights,
        List<SourceFile> sources,
        List<SectionTally> tallies) {
    public Consolidation {
        sources = List.copyOf(sources);
        tallies = List.copyOf(tallies);
    }

    /** Returns the submissions whose records are consolidated, by party, then return, in the order of the pack. */
    public List<Submission> counted() {
        return completeness.returns().stream()
                .filter(status -> status.standing().counts())
                .flatMap(status -> status.submission().stream())
                .toList();
    }

    /** Returns every submission once, in order of receipt. */
    public List<Submission> submissions() {
        return sources.stream()
                .filter(source -> source.role() != SourceFile.Role.IDENTICAL)
                .flatMap(source -> source.submission().stream())
                .toList();
    }

    /** Returns the name of a submission's party, or words that say it is not known. */
    public String partyName(Submission submission) {
        return submission
                .partyId()
                .flatMap(id -> frame.programme().parties().find(id))
                .map(Party::name)
                .orElse("Not known");
    }

    /** Finds the tally of a section of a submission. */
    public Optional<SectionTally> tally(Submission submission, String sectionId) {
        return tallies.stream()
                .filter(tally -> tally.sha256().equals(submission.sha256())
                        && tally.sectionId().equals(sectionId))
                .findFirst();
    }
}
