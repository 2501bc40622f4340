package org.quorate.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;
import org.quorate.ledger.CheckedSubmission;

/** The one thing that a provider should do next with a return that was checked. */
final class NextStep {
    private NextStep() {}

    static String after(CheckedSubmission checked) {
        return switch (checked.submission().decision()) {
            case ACCEPTED -> "Send the return; it would be accepted as it is.";
            case ACCEPTED_WITH_QUERIES ->
                "Put right what is listed below and check again; sent as it is, the return would be "
                        + "accepted with %s.".formatted(queries(checked));
            case REJECTED ->
                gravest(checked.findings())
                                .map(finding -> FindingLines.printable(finding.fix()) + " ")
                                .orElse("")
                        + "Then check again; sent as it is, the return would be rejected.";
        };
    }

    private static Optional<Finding> gravest(List<Finding> findings) {
        return findings.stream().min(Comparator.comparing(Finding::severity));
    }

    private static String queries(CheckedSubmission checked) {
        long queries = checked.findings().stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
                .count();
        return queries == 1 ? "1 query" : queries + " queries";
    }
}
