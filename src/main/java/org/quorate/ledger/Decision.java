package org.quorate.ledger;

import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;

/** What was decided of a submission (glossary: return status). */
public enum Decision {
    ACCEPTED("Accepted"),
    ACCEPTED_WITH_QUERIES("Accepted with queries"),
    REJECTED("Rejected");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    /** Returns the words a reader sees. */
    public String label() {
        return label;
    }

    /**
     * Decides by the findings: any critical one rejects; an error rejects if the return definition says so and otherwise
     * accepts with queries; so does a warning; else the submission is accepted.
     */
    public static Decision of(List<Finding> findings, boolean rejectOnError) {
        boolean critical = has(findings, Severity.CRITICAL);
        boolean error = has(findings, Severity.ERROR);
        if (critical || (error && rejectOnError)) {
            return REJECTED;
        }
        return error || has(findings, Severity.WARNING) ? ACCEPTED_WITH_QUERIES : ACCEPTED;
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
