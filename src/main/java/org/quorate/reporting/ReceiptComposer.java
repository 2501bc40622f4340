package org.quorate.reporting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.Manners;
import org.quorate.finding.Quiet;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;

/** Composes the receipts of a programme. Immutable and thread-safe; the same account gives the same receipt. */
public final class ReceiptComposer {
    /** The most points that are listed for one sheet; those beyond are counted. */
    static final int MOST_POINTS = 200;

    private final Programme programme;
    private final Receipt.Occasion occasion;

    /** Makes a composer for receipts of one occasion. */
    public ReceiptComposer(Programme programme, Receipt.Occasion occasion) {
        this.programme = programme;
        this.occasion = occasion;
    }

    /**
     * Returns the receipt of a submission.
     *
     * @param periodOrNull the period for which the file was sent, or null where that is not known
     */
    public Receipt compose(SubmissionAccount account, @Nullable ReportingPeriod periodOrNull) {
        Submission submission = account.submission();
        LocalDateTime receivedAt = LocalDateTime.ofInstant(
                submission.receivedAt(), programme.identity().timeZone());
        return new Receipt(
                new Receipt.Sender(
                        programme.identity().name(),
                        programme.identity().synthetic(),
                        submission
                                .partyId()
                                .flatMap(programme.parties()::findById)
                                .map(Party::name)
                                .orElse(""),
                        submission
                                .returnId()
                                .flatMap(programme::findReturn)
                                .map(ReturnDefinition::title)
                                .orElse(""),
                        periodOrNull == null ? "" : periodOrNull.label()),
                new Receipt.Verdict(occasion, submission.decision(), nextStep(account, receivedAt, periodOrNull)),
                groups(account.findings()),
                notes(account.findings(), ReceiptComposer::isExplained),
                notes(account.findings(), finding -> !isExplained(finding)),
                counts(account),
                new Receipt.Evidence(
                        submission.fileName(),
                        submission.sha256(),
                        account.size(),
                        receivedAt,
                        programme.identity().timeZone().getId()));
    }

    private String nextStep(SubmissionAccount account, LocalDateTime receivedAt, @Nullable ReportingPeriod period) {
        if (!account.replacedBy().isEmpty()) {
            return NextStep.afterReplacement(account.replacedBy());
        }
        Decision decision = account.submission().decision();
        return occasion == Receipt.Occasion.CHECKED
                ? NextStep.beforeSending(decision, account.findings())
                : NextStep.afterReceipt(decision, account.findings(), receivedAt, period);
    }

    private static List<Receipt.Group> groups(List<Finding> findings) {
        Map<String, List<Finding>> bySheet = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
                .forEach(finding -> bySheet.computeIfAbsent(
                                finding.location().sheet().orElse(""), sheet -> new ArrayList<>())
                        .add(finding));
        return bySheet.entrySet().stream()
                .map(entry -> group(entry.getKey(), points(entry.getValue())))
                .sorted(Comparator.comparing(group -> group.points().get(0).severity()))
                .toList();
    }

    private static Receipt.Group group(String sheet, List<Receipt.Point> points) {
        int listed = Math.min(points.size(), MOST_POINTS);
        return new Receipt.Group(sheet, points.subList(0, listed), points.size() - listed);
    }

    private static List<Receipt.Point> notes(List<Finding> findings, Predicate<Finding> wanted) {
        return points(findings.stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .filter(wanted)
                .toList());
    }

    private static boolean isExplained(Finding finding) {
        return finding.quiet().filter(Quiet.EXPLAINED::equals).isPresent();
    }

    private static List<Receipt.Point> points(List<Finding> findings) {
        return Manners.tell(findings).stream()
                .map(finding -> new Receipt.Point(
                        finding.severity(),
                        PrintableText.line(finding.sentence()),
                        PrintableText.line(finding.fix()),
                        finding.location().cells(),
                        finding.moreCells()))
                .toList();
    }

    private static Receipt.Counts counts(SubmissionAccount account) {
        long read = 0;
        long taken = 0;
        long nil = 0;
        long elsewhere = 0;
        for (SectionTally tally : account.tallies()) {
            boolean section = !tally.sectionId().isEmpty();
            read += section ? tally.rowsRead() : 0;
            elsewhere += section ? 0 : tally.rowsRead();
            taken += tally.records();
            nil += tally.nilRows();
        }
        if (account.submission().decision() == Decision.REJECTED) {
            taken = 0;
        }
        return new Receipt.Counts(read, taken, read - taken - nil, nil, elsewhere);
    }
}
