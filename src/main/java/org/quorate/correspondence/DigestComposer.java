package org.quorate.correspondence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.SourceFile;
import org.quorate.finding.Plural;
import org.quorate.reporting.PrintableText;

/** Writes to the lead what a night has done: what came in, what is late, what changed, what needs a decision. Stateless. */
public final class DigestComposer {
    private static final int MOST_FILES = 20;

    private DigestComposer() {}

    /**
     * Returns the digest.
     *
     * @param about tells it from other digests of the period: the same news has the same
     */
    public static Message compose(Letterhead head, NightNews news, String about) {
        Completeness completeness = news.consolidation().completeness();
        List<String> lines = new ArrayList<>();
        lines.add(head.programme().identity().name());
        lines.add(head.period().label() + ", as at " + Dates.day(head.today()));
        lines.add("");
        lines.add(completeness.coverage());
        lines.add(clocks(head));
        part(lines, "What came in", cameIn(news));
        part(lines, "What is late or missing", late(completeness));
        part(lines, "What changed", changed(news));
        part(lines, "What needs a decision", decisions(news));
        part(
                lines,
                "What was left",
                news.remarks().stream().map(PrintableText::line).toList());
        part(lines, "Queries that are open", queries(completeness));
        return head.toLead(Message.Kind.DIGEST, about, subject(head, news), lines);
    }

    private static String subject(Letterhead head, NightNews news) {
        long owing = Owing.of(news.consolidation().completeness()).size();
        return "%s: %s came in, %s"
                .formatted(
                        head.period().label(),
                        Plural.of(news.cameIn().size(), "file"),
                        owing == 0 ? "nothing is owed" : Plural.of(owing, "partner owes", "partners owe") + " returns");
    }

    private static String clocks(Letterhead head) {
        String due = head.today().isAfter(head.period().due().toLocalDate())
                ? "Returns were due on "
                : "Returns are due on ";
        return due + Dates.moment(head.period().due()) + "; the period closes on "
                + Dates.moment(head.period().closes()) + ".";
    }

    private static void part(List<String> lines, String heading, List<String> points) {
        if (!points.isEmpty()) {
            lines.add("");
            lines.add(heading);
            points.forEach(point -> lines.add("  - " + point));
        }
    }

    private static List<String> cameIn(NightNews news) {
        List<String> lines = new ArrayList<>();
        news.cameIn().stream().limit(MOST_FILES).forEach(source -> lines.add(line(news, source)));
        if (news.cameIn().size() > MOST_FILES) {
            lines.add("and " + Plural.of(news.cameIn().size() - MOST_FILES, "more file") + ".");
        }
        return lines;
    }

    private static String line(NightNews news, SourceFile source) {
        String file = "\"" + PrintableText.line(source.arrival().fileName()) + "\"";
        if (source.role() == SourceFile.Role.IDENTICAL) {
            return file + ": " + source.note() + ".";
        }
        return source.submission()
                .map(submission -> "%s, %s: %s."
                        .formatted(
                                news.consolidation().partyName(submission),
                                file,
                                submission.decision().label().toLowerCase(Locale.ROOT)))
                .orElse(file);
    }

    private static List<String> late(Completeness completeness) {
        return completeness.returns().stream()
                .filter(status -> status.owed() && status.standing() == Standing.MISSING)
                .map(status -> "%s, %s: %s late."
                        .formatted(name(status), status.definition().title(), Dates.days(status.daysLate())))
                .toList();
    }

    private static List<String> changed(NightNews news) {
        List<String> lines = new ArrayList<>();
        if (!news.written().isEmpty()) {
            lines.add("Outputs were written: " + Plural.of(news.written().size(), "file") + ".");
        }
        if (!news.reminded().isEmpty()) {
            lines.add("Reminded: " + String.join(", ", news.reminded()) + ".");
        }
        if (news.last()) {
            lines.add("The period has closed; nothing more is done for it at night.");
        }
        return lines;
    }

    private static List<String> decisions(NightNews news) {
        Stream<String> unpublished = Stream.of(news.unpublishedOrEmpty()).filter(sentence -> !sentence.isEmpty());
        Stream<String> rejected = news.consolidation().completeness().all().stream()
                .filter(status -> status.standing() == Standing.REJECTED)
                .map(status -> name(status) + ", " + status.definition().title()
                        + ": rejected; a corrected return is wanted.");
        Stream<String> unknown = news.cameIn().stream()
                .filter(source -> source.submission()
                        .filter(submission -> submission.partyId().isEmpty())
                        .isPresent())
                .map(source -> "Nobody can tell from whom \""
                        + PrintableText.line(source.arrival().fileName()) + "\" is, so no receipt was sent.");
        return Stream.of(unpublished, rejected, unknown, news.senders().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> queries(Completeness completeness) {
        List<ReturnStatus> queried = completeness.returns().stream()
                .filter(status -> status.standing().isGiven() && open(status) > 0)
                .sorted(Comparator.comparingInt(DigestComposer::open).reversed())
                .toList();
        if (queried.isEmpty()) {
            return List.of();
        }
        int all = queried.stream().mapToInt(DigestComposer::open).sum();
        ReturnStatus most = queried.get(0);
        return List.of("%s in %s, the most from %s, %s: %s."
                .formatted(
                        Plural.of(all, "query", "queries"),
                        Plural.of(queried.size(), "return"),
                        name(most),
                        most.definition().title(),
                        open(most)));
    }

    private static int open(ReturnStatus status) {
        return status.errors() + status.warnings();
    }

    private static String name(ReturnStatus status) {
        return status.party().name();
    }
}
