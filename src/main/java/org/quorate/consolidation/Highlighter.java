package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionRecord;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.EarlierRecords.Moved;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedReturns;
import org.quorate.ledger.Submission;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/** Goes once through the records of all counted returns and gathers what they say together. */
final class Highlighter {
    /** In the order in which they are told. */
    private static final List<AttentionItem.Kind> KINDS = List.of(AttentionItem.Kind.values());

    private static final int MOST_CELLS = 10;

    private final Ledger ledger;
    private final Consolidation consolidation;
    private final Keeping keeping;
    private final Set<Review.Rating> matched = new HashSet<>();

    /** Makes one for a consolidation without highlights, which adds what it finds where it is to be kept. */
    Highlighter(Ledger ledger, Consolidation consolidation, Keeping keeping) {
        this.ledger = ledger;
        this.consolidation = consolidation;
        this.keeping = keeping;
    }

    /** The highlights of nothing. */
    static Highlights none() {
        return new Highlights(
                List.of(),
                new Milestones(0, Map.of(), Map.of(), Map.of(), List.of(), List.of()),
                Gateways.NONE,
                new Risks(0, 0, Map.of(), Map.of(), List.of(), RiskGrid.NONE, RiskGrid.NONE, List.of()),
                new Clarifications(0, 0, List.of(), List.of()),
                AssuranceLevels.NONE,
                List.of(),
                new FinanceLines(List.of()),
                Indicators.NONE,
                Ratings.NONE,
                new DecisionsWanted(List.of(), List.of()),
                Concerns.NONE,
                Review.NONE,
                CountedThings.inMemory());
    }

    /**
     * Gathers.
     *
     * @param earlierPeriods what was received for the periods before, the nearest first
     */
    Highlights highlight(List<Consolidation> earlierPeriods) {
        Frame frame = consolidation.frame();
        CountedThings counted = keeping.counted();
        Review review = review(consolidation);
        MilestoneGatherer milestones = new MilestoneGatherer(frame, this::attend, counted::add);
        GatewayGatherer gateways = new GatewayGatherer(frame, this::attend);
        RiskGatherer risks = new RiskGatherer(frame.programme(), this::attend, counted::add, keeping.risks());
        RecordedReturns recorded = new RecordedReturns(ledger, frame.programme(), frame.basis());
        EarlierRecords earlier = new EarlierRecords(frame, recorded);
        IndicatorGatherer indicators = new IndicatorGatherer(frame, recorded);
        ClarificationGatherer clarifications = new ClarificationGatherer(
                frame.asAt(),
                earlierPeriods.stream()
                        .findFirst()
                        .map(this::review)
                        .orElse(Review.NONE)
                        .asked(),
                this::attend,
                counted::add);
        AssuranceGatherer assurance = new AssuranceGatherer(frame.programme(), review, this::attend, counted::add);
        FinanceGatherer finance = new FinanceGatherer(counted::add);
        DecisionGatherer decisions = new DecisionGatherer(review);
        ConcernGatherer concerns = new ConcernGatherer();
        Map<String, SharedItemGatherer> shared = new java.util.LinkedHashMap<>();
        RatingGatherer ratings = new RatingGatherer(frame.programme());
        earlierPeriods.forEach(period -> ratings(period, ratings));
        returnsAndFiles();
        forEachSection(consolidation, (definition, section) -> {
            Consumer<Contribution> rated = contribution -> ratings.take(frame.period(), definition, contribution);
            Consumer<Contribution> sideBySide = section.isShared()
                    ? rated.andThen(shared.computeIfAbsent(
                            definition.id() + "/" + section.id(),
                            id -> new SharedItemGatherer(frame.programme(), section, owing(definition)))::take)
                    : rated;
            if (section.subject() == Subject.MILESTONE || section.subject() == Subject.RISK) {
                visitBySubmission(section, definition, review, records -> {
                    RecordHistory history = new RecordHistory(frame, recorded, records);
                    BiConsumer<Contribution, Moved> taker = section.subject() == Subject.RISK
                            ? risks::take
                            : (record, moved) -> milestones.take(record, moved, history);
                    earlier.compare(records, (record, moved) -> {
                        taker.accept(record, moved);
                        sideBySide.accept(record);
                        inherited(record, moved);
                    });
                });
                return;
            }
            if (section.subject() == Subject.INDICATOR) {
                visitBySubmission(section, definition, review, records -> {
                    indicators.take(records);
                    records.forEach(record -> {
                        RedRating.of(record).ifPresent(this::attend);
                        sideBySide.accept(record);
                    });
                });
                return;
            }
            Consumer<Contribution> red =
                    contribution -> RedRating.of(contribution).ifPresent(this::attend);
            Consumer<Contribution> gatherer = switch (section.subject()) {
                case CLARIFICATION -> clarifications::take;
                case ASSURANCE -> assurance::take;
                case FINANCE -> finance::take;
                case DECISION -> decisions::take;
                case CONCERN -> rated.andThen(concerns::take);
                case GATEWAY -> {
                    if (frame.programme().isDue(section, frame.period())) {
                        gateways.ask(section, owingParties(definition).toList());
                    }
                    yield red.andThen(gateways::take);
                }
                case COVER, SIGN_OFF, COMPLIANCE, OVERRIDE, OTHER, MILESTONE, RISK, INDICATOR -> contribution -> {};
                default -> red;
            };
            visit(consolidation, section, definition, review, gatherer.andThen(sideBySide));
        });
        Gateways decisionPoints = gateways.gathered();
        // Before what needs attention is asked for, to which it adds what no return mentions.
        Clarifications clarified = clarifications.gathered();
        return new Highlights(
                keeping.attention().inOrder(),
                milestones.gathered(),
                decisionPoints,
                risks.gathered(),
                clarified,
                assurance.gathered(
                        consolidation.completeness(),
                        earlierPeriods.stream().findFirst().map(this::overall).orElse("")),
                shared.values().stream().map(SharedItemGatherer::gathered).toList(),
                finance.gathered(),
                indicators.gathered(),
                ratings.gathered(),
                decisions.gathered(),
                concerns.gathered(),
                review,
                counted);
    }

    private void attend(AttentionItem item) {
        keeping.attention().add(item, KINDS.indexOf(item.kind()));
    }

    private void ratings(Consolidation earlier, RatingGatherer ratings) {
        Review review = review(earlier);
        forEachSection(earlier, (definition, section) -> {
            if (section.find(Meaning.RAG).isPresent()) {
                visit(
                        earlier,
                        section,
                        definition,
                        review,
                        record -> ratings.take(earlier.frame().period(), definition, record));
            }
        });
    }

    /** The overall level of assurance that stood in a period. */
    private String overall(Consolidation of) {
        Review review = review(of);
        AssuranceGatherer gatherer = new AssuranceGatherer(of.frame().programme(), review, item -> {}, one -> {});
        forEachSection(of, (definition, section) -> {
            if (section.subject() == Subject.ASSURANCE) {
                visit(of, section, definition, review, gatherer::take);
            }
        });
        return gatherer.gathered(of.completeness(), "").overall().level();
    }

    private Stream<Party> owingParties(ReturnDefinition definition) {
        return consolidation.completeness().returns().stream()
                .filter(status -> status.owed() && status.definition().equals(definition))
                .map(ReturnStatus::party);
    }

    private Set<String> owing(ReturnDefinition definition) {
        return owingParties(definition).map(Party::id).collect(Collectors.toSet());
    }

    private interface SectionVisitor {
        void visit(ReturnDefinition definition, SectionDefinition section);
    }

    private static void forEachSection(Consolidation of, SectionVisitor visitor) {
        of.frame()
                .programme()
                .providerReturns()
                .forEach(definition -> definition.sections().forEach(section -> visitor.visit(definition, section)));
    }

    private void visit(
            Consolidation of,
            SectionDefinition section,
            ReturnDefinition definition,
            Review review,
            Consumer<Contribution> taker) {
        Map<String, String> sheets = of.sheetsOf(section);
        ledger.visitRecords(of.frame().desk(), of.counted(definition), section.id(), (submission, record) -> {
            Party party = partyOf(of, submission);
            taker.accept(new Contribution(
                    of.frame().programme(),
                    party,
                    section,
                    submission,
                    sheets.getOrDefault(submission.sha256(), ""),
                    record,
                    rating(review, party, section, record)));
        });
    }

    private Review.@Nullable Rating rating(
            Review review, Party party, SectionDefinition section, SectionRecord record) {
        if (review.ratings().isEmpty()) {
            return null;
        }
        String reference = record.text(section, Meaning.REFERENCE);
        Optional<Review.Rating> found =
                review.rating(party, section.id(), reference.isEmpty() ? record.key() : reference);
        found.ifPresent(matched::add);
        return found.orElse(null);
    }

    /** Returns what the reviews say of records that no return has; to be asked once the highlights are there. */
    List<PartyFinding> unmatched(Highlights highlights) {
        Set<Review.Decided> decided = highlights.decisions().taken().stream()
                .map(DecisionsWanted.Taken::decided)
                .collect(Collectors.toSet());
        return Stream.concat(
                        highlights.review().ratings().stream()
                                .filter(rating -> !matched.contains(rating))
                                .map(rating -> unmatched(
                                        rating.party(),
                                        rating.reference(),
                                        rating.reason().source())),
                        highlights.review().decided().stream()
                                .filter(one -> !decided.contains(one))
                                .map(one -> unmatched(one.party(), one.reference(), one.source())))
                .toList();
    }

    private static PartyFinding unmatched(Party party, String reference, SourceRef source) {
        return new PartyFinding(
                source.party(),
                Finding.of(FindingCode.REVIEW_UNMATCHED, Location.cell(source.file(), source.sheet(), source.cell()))
                        .with("party", party.name())
                        .with("record", reference));
    }

    /** What the reviews of the period say. */
    private Review review(Consolidation of) {
        ReviewGatherer gatherer = new ReviewGatherer(of.frame().programme());
        of.frame()
                .programme()
                .reviews()
                .forEach(definition -> definition.sections().stream()
                        .filter(section -> section.subject() != Subject.COVER)
                        .forEach(section -> visit(of, section, definition, Review.NONE, gatherer::take)));
        return gatherer.gathered();
    }

    private static Party partyOf(Consolidation of, Submission submission) {
        return submission
                .partyId()
                .flatMap(of.frame().programme().parties()::findById)
                .orElseThrow(() -> new IllegalStateException("a counted submission without a party: " + submission));
    }

    /** Hands on the records of each submission together. */
    private void visitBySubmission(
            SectionDefinition section, ReturnDefinition definition, Review review, Consumer<List<Contribution>> taker) {
        List<Contribution> records = new ArrayList<>();
        visit(consolidation, section, definition, review, record -> {
            if (!records.isEmpty() && !records.get(0).submission().equals(record.submission())) {
                taker.accept(List.copyOf(records));
                records.clear();
            }
            records.add(record);
        });
        taker.accept(records);
    }

    private void inherited(Contribution record, Moved moved) {
        if (moved.movement() == Movement.INHERITED) {
            attend(new AttentionItem(
                    Kind.NOT_REASSESSED,
                    record.party().name(),
                    record.section().title(),
                    record.reference(),
                    record.text(Meaning.TITLE),
                    "Every answer is that of the last return",
                    record.source(Meaning.STATUS)));
        }
    }

    /** A rejected file needs no attention once a later one for the same return counts. */
    private boolean isPutRight(Submission rejected) {
        return consolidation.completeness().all().stream()
                .filter(status -> status.standing().counts())
                .filter(status ->
                        rejected.isFor(status.party().id(), status.definition().id()))
                .flatMap(status -> status.submission().stream())
                .anyMatch(counted -> counted.receivedAt().isAfter(rejected.receivedAt()));
    }

    private void returnsAndFiles() {
        List<Submission> rejected = new ArrayList<>();
        for (ReturnStatus status : consolidation.completeness().returns()) {
            if (status.standing() == Standing.MISSING) {
                attend(new AttentionItem(
                        Kind.RETURN_MISSING,
                        status.party().name(),
                        "",
                        "",
                        status.definition().title(),
                        "Not received; due %s, %s ago"
                                .formatted(
                                        Dates.day(consolidation.frame().period().due()), Dates.days(status.daysLate())),
                        null));
            }
        }
        consolidation.sources().stream()
                .filter(source -> source.role() == SourceFile.Role.REJECTED)
                .flatMap(source -> source.submission().stream())
                .filter(submission -> !isPutRight(submission))
                .forEach(rejected::add);
        Map<String, Finding> reasons = new HashMap<>();
        ledger.visitFindings(consolidation.frame().desk(), rejected, (submission, finding) -> {
            if (finding.severity().isAtLeast(Severity.ERROR)) {
                reasons.merge(
                        submission.sha256(),
                        finding,
                        (one, other) -> one.severity().isAtLeast(other.severity()) ? one : other);
            }
        });
        for (Submission submission : rejected) {
            Finding reason = reasons.get(submission.sha256());
            String party = consolidation.partyName(submission);
            attend(new AttentionItem(
                    Kind.RETURN_REJECTED,
                    party,
                    "",
                    "",
                    submission.fileName(),
                    reason == null ? "Rejected" : reason.sentence(),
                    SourceRef.of(
                            party,
                            submission,
                            reason == null ? "" : reason.location().sheet().orElse(""),
                            reason == null ? "" : reason.place(MOST_CELLS))));
        }
    }
}
