package org.quorate.consolidation;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.SectionStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.finding.FindingCode;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Decision;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/**
 * Makes the consolidation of a period from the ledger. Immutable and thread-safe; the same ledger gives the same consolidation,
 * in whatever order its submissions were recorded.
 */
public final class Consolidator {
    /** With the period itself a year of quarters. */
    private static final int MOST_EARLIER = 3;

    private final Ledger ledger;
    private final Supplier<Keeping> keeping;

    /** Makes a consolidator that reads the ledger and keeps all in memory. */
    public Consolidator(Ledger ledger) {
        this(ledger, Keeping::inMemory);
    }

    /**
     * Makes a consolidator that reads the ledger.
     *
     * @param keeping gives for each consolidation the places, with nothing in them, where it keeps what there may be much of
     */
    public Consolidator(Ledger ledger, Supplier<Keeping> keeping) {
        this.ledger = ledger;
        this.keeping = keeping;
    }

    /** Consolidates what the ledger holds at the frame's desk. */
    public Consolidation consolidate(Frame frame) {
        return consolidate(takeStock(frame));
    }

    /**
     * Returns what the ledger holds at the frame's desk as far as no record has to be visited: what was received and what was owed,
     * the files, the tallies and the findings on the programme. Highlights, drift and exceptions are empty.
     */
    public Consolidation takeStock(Frame frame) {
        List<Submission> submissions = ledger.submissions(frame.desk());
        List<SectionTally> tallies = sorted(ledger.tallies(frame.desk()));
        Completeness completeness = completeness(frame, submissions, tallies);
        List<SourceFile> sources = sources(frame, completeness, submissions);
        List<PartyFinding> findings = ProgrammeFindings.of(
                frame, completeness, sources, new PartyNames(frame.programme().parties()));
        return new Consolidation(
                frame, completeness, Highlighter.none(), findings, sources, tallies, List.of(), List.of());
    }

    /** Consolidates what stock was taken of, with a visit to every record. */
    public Consolidation consolidate(Consolidation stock) {
        Frame frame = stock.frame();
        Highlighter highlighter = new Highlighter(ledger, stock, keeping.get());
        Highlights highlights = highlighter.highlight(earlier(frame));
        List<PartyFinding> all = Stream.of(
                        stock.findings(), SharedFindings.of(highlights), highlighter.unmatched(highlights))
                .flatMap(List::stream)
                .toList();
        List<Drift> drift =
                new DriftGatherer(ledger, frame).gather(stock.completeness(), ledger.submissions(frame.desk()));
        return new Consolidation(
                frame,
                stock.completeness(),
                highlights,
                all,
                stock.sources(),
                stock.tallies(),
                drift,
                exceptions(frame, stock));
    }

    /** Returns how the returns at the frame's desk stand, without a visit to their records. */
    public PeriodStanding standing(Frame frame) {
        return received(frame).standing();
    }

    private List<ExceptionFinding> exceptions(Frame frame, Consolidation stock) {
        List<ExceptionFinding> exceptions = new ArrayList<>();
        ledger.visitFindings(frame.desk(), stock.submissions(), (submission, finding) -> {
            if (finding.quiet().isPresent() || finding.code() == FindingCode.WAIVER_EXPIRED) {
                exceptions.add(new ExceptionFinding(submission, finding));
            }
        });
        return exceptions;
    }

    /** What was received for the periods before, the nearest first. */
    private List<Consolidation> earlier(Frame frame) {
        List<Consolidation> earlier = new ArrayList<>();
        Optional<ReportingPeriod> period = frame.programme().calendar().previous(frame.period());
        while (period.isPresent() && earlier.size() < MOST_EARLIER) {
            earlier.add(received(new Frame(frame.programme(), period.get(), frame.asAt(), frame.basis())));
            period = frame.programme().calendar().previous(period.get());
        }
        return earlier;
    }

    private Consolidation received(Frame earlier) {
        List<SectionTally> tallies = sorted(ledger.tallies(earlier.desk()));
        return new Consolidation(
                earlier,
                completeness(earlier, ledger.submissions(earlier.desk()), tallies),
                Highlighter.none(),
                List.of(),
                List.of(),
                tallies,
                List.of(),
                List.of());
    }

    private static List<SectionTally> sorted(List<SectionTally> tallies) {
        return tallies.stream()
                .sorted(Comparator.comparing(SectionTally::sha256)
                        .thenComparing(SectionTally::sectionId)
                        .thenComparing(tally -> tally.sheet().orElse("")))
                .toList();
    }

    private static Completeness completeness(Frame frame, List<Submission> submissions, List<SectionTally> tallies) {
        Map<String, Map<String, SectionTally>> byFile = new HashMap<>();
        tallies.forEach(tally ->
                byFile.computeIfAbsent(tally.sha256(), sha -> new HashMap<>()).putIfAbsent(tally.sectionId(), tally));
        Map<String, List<Submission>> byParty = submissions.stream()
                .filter(submission -> submission.partyId().isPresent())
                .collect(
                        Collectors.groupingBy(submission -> submission.partyId().orElseThrow()));
        List<ReturnStatus> returns = new ArrayList<>();
        List<ReturnStatus> reviews = new ArrayList<>();
        for (Party party : frame.programme().parties().parties()) {
            for (ReturnDefinition definition : frame.programme().returns()) {
                Optional<Submission> submission =
                        counting(byParty.getOrDefault(party.id(), List.of()), party, definition);
                boolean owed = frame.programme().owes(party, definition, frame.period());
                if (owed || submission.isPresent()) {
                    (definition.isReview() ? reviews : returns)
                            .add(status(frame, party, definition, owed, submission, byFile));
                }
            }
        }
        return new Completeness(returns, reviews);
    }

    /** The latest that was not rejected counts; where all were, the latest stands for them. */
    private static Optional<Submission> counting(
            List<Submission> submissions, Party party, ReturnDefinition definition) {
        return submissions.stream()
                .filter(submission -> submission.isFor(party.id(), definition.id()))
                .max(Comparator.comparing((Submission submission) -> submission.decision() != Decision.REJECTED)
                        .thenComparing(Submission::receivedAt)
                        .thenComparing(Submission::sha256));
    }

    private static ReturnStatus status(
            Frame frame,
            Party party,
            ReturnDefinition definition,
            boolean owed,
            Optional<Submission> submission,
            Map<String, Map<String, SectionTally>> tallies) {
        Standing standing = submission
                .map(Consolidator::standing)
                .orElseGet(() -> isPastDue(frame, definition) ? Standing.MISSING : Standing.AWAITED);
        Map<String, SectionTally> mine = submission
                .map(found -> tallies.getOrDefault(found.sha256(), Map.of()))
                .orElse(Map.of());
        List<SectionStatus> sections = definition.sections().stream()
                .map(section -> isWaived(frame, party, definition, section) && !standing.counts()
                        ? new SectionStatus(section, Standing.WAIVED, 0)
                        : section(frame, standing, section, Optional.ofNullable(mine.get(section.id()))))
                .toList();
        return new ReturnStatus(
                party,
                definition,
                owed,
                standing,
                submission.orElse(null),
                definition.isReview() ? 0 : daysLate(frame, submission, standing),
                sections);
    }

    /** A review is written once the returns are there, and has no time by which it is due. */
    private static boolean isPastDue(Frame frame, ReturnDefinition definition) {
        return !definition.isReview()
                && frame.asAt().isAfter(frame.period().due().toLocalDate());
    }

    private static boolean isWaived(Frame frame, Party party, ReturnDefinition definition, SectionDefinition section) {
        return frame.programme()
                .governance()
                .waiverFor(
                        party.id(),
                        definition.id(),
                        section.id(),
                        frame.period().closes().toLocalDate())
                .isPresent();
    }

    private static Standing standing(Submission submission) {
        if (submission.decision() == Decision.REJECTED) {
            return Standing.REJECTED;
        }
        if (submission.nilReturn()) {
            return Standing.NIL;
        }
        return submission.decision() == Decision.ACCEPTED ? Standing.ACCEPTED : Standing.QUERIES;
    }

    private static SectionStatus section(
            Frame frame, Standing whole, SectionDefinition section, Optional<SectionTally> tally) {
        int records = tally.map(SectionTally::records).orElse(0);
        if (!frame.programme().isDue(section, frame.period()) && records == 0) {
            return new SectionStatus(section, Standing.NOT_DUE, 0);
        }
        if (!whole.counts()) {
            return new SectionStatus(section, whole, 0);
        }
        Standing standing = tally.map(Consolidator::standing).orElse(Standing.MISSING);
        boolean absent = standing == Standing.MISSING || standing == Standing.EMPTY;
        return new SectionStatus(
                section, absent && !section.presence().required() ? Standing.NOT_GIVEN : standing, records);
    }

    private static Standing standing(SectionTally tally) {
        return switch (tally.state()) {
            case GIVEN -> tally.errors() + tally.warnings() > 0 ? Standing.QUERIES : Standing.ACCEPTED;
            case NIL -> Standing.NIL;
            case EMPTY -> Standing.EMPTY;
            case MISSING -> Standing.MISSING;
            case NOT_DUE -> Standing.NOT_DUE;
            case WAIVED -> Standing.WAIVED;
        };
    }

    private static long daysLate(Frame frame, Optional<Submission> submission, Standing standing) {
        ReportingPeriod period = frame.period();
        if (submission.isEmpty()) {
            return standing == Standing.MISSING
                    ? ChronoUnit.DAYS.between(period.due().toLocalDate(), frame.asAt())
                    : 0;
        }
        LocalDateTime received = frame.local(submission.get().receivedAt());
        return received.isAfter(period.due())
                ? Math.max(1, ChronoUnit.DAYS.between(period.due().toLocalDate(), received.toLocalDate()))
                : 0;
    }

    private List<SourceFile> sources(Frame frame, Completeness completeness, List<Submission> submissions) {
        Map<String, Submission> bySha = new LinkedHashMap<>();
        submissions.forEach(submission -> bySha.put(submission.sha256(), submission));
        Map<String, Submission> counted = new HashMap<>();
        completeness.all().stream()
                .flatMap(status -> status.submission().stream())
                .forEach(submission -> counted.put(submission.sha256(), submission));
        Map<String, String> firstName = new HashMap<>();
        List<SourceFile> sources = new ArrayList<>();
        for (Arrival arrival : ledger.arrivals(frame.desk())) {
            Submission submission = bySha.get(arrival.sha256());
            String first = firstName.putIfAbsent(arrival.sha256(), arrival.fileName());
            sources.add(source(arrival, submission, first, counted));
        }
        return sources;
    }

    private static SourceFile source(
            Arrival arrival, @Nullable Submission submission, @Nullable String first, Map<String, Submission> counted) {
        if (first != null) {
            return new SourceFile(arrival, submission, SourceFile.Role.IDENTICAL, first);
        }
        if (submission == null || submission.decision() == Decision.REJECTED) {
            return new SourceFile(arrival, submission, SourceFile.Role.REJECTED, "");
        }
        if (counted.containsKey(submission.sha256())) {
            return new SourceFile(arrival, submission, SourceFile.Role.COUNTED, "");
        }
        String by = counted.values().stream()
                .filter(other -> submission.partyId().equals(other.partyId())
                        && submission.returnId().equals(other.returnId()))
                .map(Submission::fileName)
                .findFirst()
                .orElse("");
        return new SourceFile(arrival, submission, SourceFile.Role.SUPERSEDED, by);
    }
}
