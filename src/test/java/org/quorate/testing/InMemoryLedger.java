package org.quorate.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;

/** A ledger that forgets when the test ends. Keeps times to the microsecond, as a database does. Thread-safe. */
public final class InMemoryLedger implements Ledger {
    private final Map<ArrivalKey, Arrival> arrivals = new LinkedHashMap<>();
    private final Map<Desk, Map<String, CheckedSubmission>> recorded = new LinkedHashMap<>();
    private final Map<Desk, List<Publication>> publications = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Carrier>> carriers = new LinkedHashMap<>();
    private final Map<List<String>, List<CirculatedPaper>> circulated = new LinkedHashMap<>();

    /** Arrivals do not depend on the desk's basis. */
    private record ArrivalKey(String programmeId, String periodId, String fileName, String sha256) {}

    @Override
    public synchronized Arrival note(Desk desk, Arrival arrival) {
        ArrivalKey key = new ArrivalKey(desk.programmeId(), desk.periodId(), arrival.fileName(), arrival.sha256());
        Arrival kept =
                new Arrival(arrival.fileName(), arrival.sha256(), arrival.size(), toMicros(arrival.receivedAt()));
        return arrivals.computeIfAbsent(key, absent -> kept);
    }

    @Override
    public synchronized List<Arrival> arrivals(Desk desk) {
        return arrivals.entrySet().stream()
                .filter(entry -> entry.getKey().programmeId().equals(desk.programmeId())
                        && entry.getKey().periodId().equals(desk.periodId()))
                .map(Map.Entry::getValue)
                .sorted(comparing(Arrival::receivedAt)
                        .thenComparing(Arrival::fileName)
                        .thenComparing(Arrival::sha256))
                .toList();
    }

    @Override
    public synchronized void note(Desk desk, Carrier carrier) {
        Arrival file = carrier.file();
        carriers.computeIfAbsent(List.of(desk.programmeId(), desk.periodId()), absent -> new LinkedHashMap<>())
                .putIfAbsent(
                        file.sha256(),
                        new Carrier(
                                new Arrival(file.fileName(), file.sha256(), file.size(), toMicros(file.receivedAt())),
                                carrier.message(),
                                carrier.enclosed()));
    }

    @Override
    public synchronized List<Carrier> carriers(Desk desk) {
        return List.copyOf(carriers.getOrDefault(List.of(desk.programmeId(), desk.periodId()), Map.of())
                .values());
    }

    @Override
    public synchronized boolean has(Desk desk, String sha256) {
        return at(desk).containsKey(sha256);
    }

    @Override
    public synchronized void record(Desk desk, CheckedSubmission checked) {
        Submission given = checked.submission();
        Submission kept = new Submission(
                given.sha256(),
                given.fileName(),
                toMicros(given.receivedAt()),
                given.partyIdOrNull(),
                given.returnIdOrNull(),
                given.templateVersion(),
                given.nilReturn(),
                given.decision(),
                given.errors(),
                given.warnings());
        recorded.computeIfAbsent(desk, absent -> new LinkedHashMap<>())
                .putIfAbsent(
                        given.sha256(),
                        new CheckedSubmission(
                                kept, checked.sections(), checked.otherSheets(), checked.layout(), checked.findings()));
    }

    @Override
    public synchronized List<Submission> submissions(Desk desk) {
        return at(desk).values().stream()
                .map(CheckedSubmission::submission)
                .sorted(comparing(Submission::receivedAt).thenComparing(Submission::sha256))
                .toList();
    }

    @Override
    public synchronized List<SectionTally> tallies(Desk desk) {
        return at(desk).values().stream()
                .flatMap(checked -> checked.tallies().stream())
                .toList();
    }

    @Override
    public void visitRecords(
            Desk desk, List<Submission> submissions, String sectionId, BiConsumer<Submission, SectionRecord> visitor) {
        visit(
                desk,
                submissions,
                checked -> checked.sections().stream()
                        .filter(reading -> reading.section().id().equals(sectionId))
                        .flatMap(reading -> reading.records().stream())
                        .sorted(comparing(SectionRecord::row))
                        .toList(),
                visitor);
    }

    @Override
    public void visitFindings(Desk desk, List<Submission> submissions, BiConsumer<Submission, Finding> visitor) {
        visit(desk, submissions, CheckedSubmission::findings, visitor);
    }

    @Override
    public void visitRefusals(Desk desk, List<Submission> submissions, BiConsumer<Submission, RefusedContent> visitor) {
        visit(desk, submissions, CheckedSubmission::refusedContent, visitor);
    }

    @Override
    public void visitLayouts(Desk desk, List<Submission> submissions, BiConsumer<Submission, ReturnLayout> visitor) {
        visit(
                desk,
                submissions,
                checked -> checked.layout().equals(ReturnLayout.NONE) ? List.of() : List.of(checked.layout()),
                visitor);
    }

    @Override
    public synchronized void note(Desk desk, Publication publication) {
        publications
                .computeIfAbsent(desk, absent -> new ArrayList<>())
                .add(new Publication(
                        publication.asAt(),
                        publication.fingerprint(),
                        publication.manifestSha256(),
                        toMicros(publication.publishedAt())));
    }

    @Override
    public synchronized Optional<Publication> lastPublication(Desk desk, LocalDate asAt) {
        return publications.getOrDefault(desk, List.of()).stream()
                .filter(publication -> publication.asAt().equals(asAt))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized void note(Desk desk, CirculatedPaper paper) {
        List<CirculatedPaper> papers =
                circulated.computeIfAbsent(List.of(desk.programmeId(), desk.periodId()), absent -> new ArrayList<>());
        CirculatedPaper kept = new CirculatedPaper(paper.version(), toMicros(paper.circulatedAt()), paper.files());
        if (!papers.contains(kept)) {
            papers.add(kept);
        }
    }

    @Override
    public List<JournalLine> journal(Desk desk) {
        return List.of();
    }

    @Override
    public synchronized List<CirculatedPaper> circulatedPapers(Desk desk) {
        return List.copyOf(circulated.getOrDefault(List.of(desk.programmeId(), desk.periodId()), List.of()));
    }

    private <T> void visit(
            Desk desk,
            List<Submission> submissions,
            Function<CheckedSubmission, List<T>> content,
            BiConsumer<Submission, T> visitor) {
        Map<String, CheckedSubmission> known;
        synchronized (this) {
            known = Map.copyOf(at(desk));
        }
        for (Submission submission : submissions) {
            CheckedSubmission checked = known.get(submission.sha256());
            if (checked != null) {
                content.apply(checked).forEach(item -> visitor.accept(submission, item));
            }
        }
    }

    private Map<String, CheckedSubmission> at(Desk desk) {
        return recorded.getOrDefault(desk, Map.of());
    }

    private static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
