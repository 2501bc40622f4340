package org.quorate.reporting;

import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;

/**
 * Everything that is known of one submission and from which its receipt is made. Immutable.
 *
 * @param size of the file, in bytes
 * @param tallies of this submission
 * @param findings in the order in which they were recorded
 * @param replacedBy the name of the file that came later for the same return and counts instead; empty where there is none
 */
public record SubmissionAccount(
        Submission submission, long size, List<SectionTally> tallies, List<Finding> findings, String replacedBy) {
    public SubmissionAccount {
        tallies = List.copyOf(tallies);
        findings = List.copyOf(findings);
    }
}
