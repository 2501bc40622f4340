package org.quorate.reporting;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Dates;
import org.quorate.finding.Finding;
import org.quorate.finding.Plural;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.programme.ReportingPeriod;

/** The one thing that a provider should do next, in a sentence or two. */
public final class NextStep {
    private NextStep() {}

    /** Returns what to do with a return that was checked before it is sent. */
    public static String beforeSending(Decision decision, List<Finding> findings) {
        return switch (decision) {
            case ACCEPTED -> "Send the return; it would be accepted as it is.";
            case ACCEPTED_WITH_QUERIES ->
                "Put right what is listed below and check again; sent as it is, the return would be "
                        + "accepted with %s.".formatted(queries(findings));
            case REJECTED -> remedy(findings) + "Then check again; sent as it is, the return would be rejected.";
        };
    }

    /**
     * Returns what to do after a return was received.
     *
     * @param receivedAt as the programme's clocks showed it
     * @param periodOrNull the period for which it was sent, or null where that is not known
     */
    public static String afterReceipt(
            Decision decision,
            List<Finding> findings,
            LocalDateTime receivedAt,
            @Nullable ReportingPeriod periodOrNull) {
        String when = deadline(receivedAt, periodOrNull);
        return switch (decision) {
            case ACCEPTED -> "Nothing needs to be done; the return was accepted as it is.";
            case ACCEPTED_WITH_QUERIES ->
                findings.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.ERROR))
                        ? "Put right what is listed below and send the workbook again %s; as it was sent, the return was accepted with %s."
                                .formatted(when, queries(findings))
                        : "Look at what is listed below; where a cell is wrong, put it right and send the workbook again %s. As it was sent, the return was accepted with %s."
                                .formatted(when, queries(findings));
            case REJECTED ->
                remedy(findings)
                        + "Send the corrected return %s; as it was sent, nothing of it counts.".formatted(when);
        };
    }

    /** Returns what to do about a file that a later one has replaced. */
    static String afterReplacement(String laterFile) {
        return "Nothing needs to be done about this file; a later one, \"%s\", was received and counts in its place."
                .formatted(PrintableText.line(laterFile));
    }

    private static String deadline(LocalDateTime receivedAt, @Nullable ReportingPeriod period) {
        if (period == null || receivedAt.isAfter(period.closes())) {
            return "as soon as you can";
        }
        return "by " + Dates.moment(receivedAt.isAfter(period.due()) ? period.closes() : period.due());
    }

    private static String remedy(List<Finding> findings) {
        return gravest(findings)
                .map(finding -> PrintableText.line(finding.fix()) + " ")
                .orElse("");
    }

    private static Optional<Finding> gravest(List<Finding> findings) {
        return findings.stream().min(Comparator.comparing(Finding::severity));
    }

    private static String queries(List<Finding> findings) {
        long queries = findings.stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
                .mapToLong(Finding::cases)
                .sum();
        return Plural.of(queries, "query", "queries");
    }
}
