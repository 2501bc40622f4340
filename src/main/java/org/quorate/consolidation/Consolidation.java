package org.quorate.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/**
 * Everything received for one period, seen as one. Immutable; the records themselves stay in the ledger and are streamed.
 *
 * @param findings what no single file shows; the findings of each file stay in the ledger and are streamed
 * @param sources every file that came in, by time of receipt, then name
 * @param tallies of every submission
 * @param drift of every return that could be read, by party, then return, in the order of the pack
 * @param exceptions what waivers and explanations keep quiet and what a waiver that has ended does not, file by file in order
 *     of receipt
 */
public record Consolidation(
        Frame frame,
        Completeness completeness,
        Highlights highlights,
        List<PartyFinding> findings,
        List<SourceFile> sources,
        List<SectionTally> tallies,
        List<Drift> drift,
        List<ExceptionFinding> exceptions) {
    public Consolidation {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        tallies = List.copyOf(tallies);
        drift = List.copyOf(drift);
        exceptions = List.copyOf(exceptions);
    }

    /** Returns how the returns stand. */
    public PeriodStanding standing() {
        return new PeriodStanding(frame, completeness);
    }

    /** Returns the submissions of one return definition whose records are consolidated, by party, in the order of the pack. */
    public List<Submission> counted(ReturnDefinition definition) {
        return completeness.all().stream()
                .filter(status -> status.definition().equals(definition)
                        && status.standing().counts())
                .flatMap(status -> status.submission().stream())
                .toList();
    }

    /** Returns, by the hash of each file, the name of the sheet on which it has the section; files without it are absent. */
    public Map<String, String> sheetsOf(SectionDefinition section) {
        Map<String, String> sheets = new HashMap<>();
        for (SectionTally tally : tallies) {
            if (tally.sectionId().equals(section.id())) {
                tally.sheet().ifPresent(sheet -> sheets.put(tally.sha256(), sheet));
            }
        }
        return sheets;
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
        return new PartyNames(frame.programme().parties()).of(submission);
    }
}
