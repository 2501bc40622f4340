package org.quorate.batch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.batch.disk.Hash;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceFile;
import org.quorate.correspondence.NightNews;
import org.quorate.correspondence.Owing;
import org.quorate.finding.Plural;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReportingPeriod;

/** What the lead is told of a night and a period, and what tells one night's news from another's. */
final class NightDigests {
    private final Ledger ledger;
    private final Path pack;
    private final ReportingPeriod period;
    private final LocalDate today;
    private final boolean closed;

    NightDigests(Ledger ledger, Path pack, ReportingPeriod period, LocalDate today) {
        this.ledger = ledger;
        this.pack = pack;
        this.period = period;
        this.today = today;
        this.closed = BusinessDay.hasClosed(period, today);
    }

    /**
     * Returns the news of a night.
     *
     * @param cameIn what nobody has been sent a receipt for
     * @param written the outputs that were written
     * @param owing who is reminded
     * @param issued the last version of the paper that was circulated
     * @param remarks what was left of the inbox, and why
     */
    NightNews news(
            Consolidation consolidation,
            List<Submission> cameIn,
            List<String> written,
            List<Owing> owing,
            Optional<CirculatedPaper> issued,
            List<String> remarks) {
        List<SourceFile> sources = sources(consolidation, cameIn);
        return new NightNews(
                consolidation,
                sources,
                written,
                owing.stream().map(each -> each.party().name()).toList(),
                issued.map(paper -> issuedSentence(paper, sources)).orElse(""),
                senders(consolidation, cameIn),
                remarks,
                closed);
    }

    /**
     * Returns the news of files that came after the last night of the period.
     *
     * @param published whether somebody has published since, with all that came
     */
    NightNews tooLate(Consolidation consolidation, List<Submission> late, boolean published) {
        return new NightNews(
                consolidation,
                sources(consolidation, late),
                List.of(),
                List.of(),
                published ? "" : tooLateSentence(late.size()),
                List.of(),
                List.of(),
                true);
    }

    /**
     * The same news have the same digest; a period's last digest is one. Outputs count only where there is nothing else to tell: a
     * night that is killed after it has written them does not write them again.
     */
    String about(NightNews news) {
        if (closed) {
            return "closed";
        }
        List<String> facts = Stream.concat(
                        news.cameIn().stream()
                                .map(source -> source.arrival().fileName()
                                        + source.arrival().sha256()),
                        news.reminded().stream())
                .toList();
        return today + " " + Hash.of(facts.isEmpty() ? news.written() : facts);
    }

    private String tooLateSentence(int files) {
        return "%s in after the last night of the period, and nothing was published: \"quorate run %s --period %s\" writes the outputs anew."
                .formatted(Plural.of(files, "file came", "files came"), pack, period.id());
    }

    private String issuedSentence(CirculatedPaper paper, List<SourceFile> cameIn) {
        long after = cameIn.stream()
                .filter(source -> source.arrival().receivedAt().isAfter(paper.circulatedAt()))
                .count();
        return after == 0
                ? ""
                : "%s in after version %s of the paper was issued, and nothing was published: \"quorate run %s --period %s\" writes version %s."
                        .formatted(
                                Plural.of(after, "file came", "files came"),
                                paper.version(),
                                pack,
                                period.id(),
                                paper.version() + 1);
    }

    private List<String> senders(Consolidation consolidation, List<Submission> submissions) {
        List<String> senders = new ArrayList<>();
        ledger.visitFindings(
                consolidation.frame().desk(),
                submissions,
                (submission, finding) ->
                        NightNews.ofSender(submission.fileName(), finding).ifPresent(senders::add));
        return senders;
    }

    private static List<SourceFile> sources(Consolidation consolidation, List<Submission> submissions) {
        Set<String> contents = submissions.stream().map(Submission::sha256).collect(Collectors.toSet());
        return consolidation.sources().stream()
                .filter(source -> contents.contains(source.arrival().sha256()))
                .toList();
    }
}
