package org.quorate.reporting;

import org.quorate.consolidation.Consolidation;
import org.quorate.finding.Finding;
import org.quorate.ledger.Ledger;

/** Every finding of a period: first those that no single file shows, then file by file in order of receipt. */
public final class EveryFinding {
    private EveryFinding() {}

    /** Takes a finding with its party's name and its file's name and hash; each is empty where there is none. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes the next finding. */
        void take(String party, String file, String sha256, Finding finding);
    }

    /** Gives every finding to the visitor, in order. */
    public static void visit(Consolidation consolidation, Ledger ledger, Visitor visitor) {
        consolidation
                .findings()
                .forEach(found ->
                        visitor.take(found.party(), found.finding().location().file(), "", found.finding()));
        ledger.visitFindings(
                consolidation.frame().desk(),
                consolidation.submissions(),
                (submission, finding) -> visitor.take(
                        consolidation.partyName(submission), submission.fileName(), submission.sha256(), finding));
    }
}
