package org.quorate.consolidation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnAnswers.yes;
import static org.quorate.testing.ReturnRecord.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class ReviewTest {
    private static final ReturnSection STATEMENTS = Sections.assurance();
    private static final ReturnSection MILESTONES = Sections.milestones();
    private static final ReturnSection CLARIFICATIONS = Sections.clarifications();
    private static final ReturnSection DECISIONS = Sections.decisions();

    private static Round round() {
        return Round.of(STATEMENTS, MILESTONES, CLARIFICATIONS, DECISIONS)
                .owing("north", "south")
                .reviewed(
                        Sections.reviewedOverall(),
                        Sections.reviewedLevels(),
                        Sections.reviewQuestions(),
                        Sections.reviewedDecisions(),
                        Sections.reviewedRatings());
    }

    private static Sent review(ReturnSection... sections) {
        return Sent.by("commissioner").forReturn("review").with(sections);
    }

    private static ReturnRecord named(String key, String title) {
        return record(key).answer("reference", words(key)).answer("title", words(title));
    }

    private static ReturnRecord statement(String area, String level) {
        return named(area, "Area " + area).answer("level", choice(level));
    }

    private static ReturnRecord about(String key, String party, String part) {
        return record(key)
                .answer("reference", words(key))
                .answer("partner", words(party))
                .answer("part", words(part));
    }

    private static Sent north(String... levels) {
        ReturnRecord[] records = new ReturnRecord[levels.length];
        for (int i = 0; i < levels.length; i++) {
            records[i] = statement("A" + (i + 1), levels[i]);
        }
        return Sent.by("north").with(STATEMENTS.with(records));
    }

    private static Sent south() {
        return Sent.by("south").with(STATEMENTS.with(statement("A1", "Full")));
    }

    private static OverallAssurance overall(Sent... sent) {
        return round().received(sent).consolidated().highlights().assurance().overall();
    }

    @Test
    void comparesTheOverallLevelWithTheOneThatStoodThePeriodBefore() {
        Sent[] before = {earlier(north("Partial assurance")), earlier(south())};

        OverallAssurance better = overall(before[0], before[1], north("Full"), south());
        assertThat(better.before()).isEqualTo("Partial assurance");
        assertThat(better.movement()).isEqualTo(Movement.UP);
        assertThat(overall(before[0], before[1], north("No assurance"), south()).movement())
                .isEqualTo(Movement.DOWN);
        assertThat(overall(before[0], before[1], north("Partial assurance"), south())
                        .movement())
                .isEqualTo(Movement.STATIC);
    }

    @Test
    void comparesWithNothingWhereNothingStood() {
        OverallAssurance first = overall(north("Full"), south());

        assertThat(first.before()).isEmpty();
        assertThat(first.movement()).isEqualTo(Movement.NO_COMPARISON);
    }

    private static Sent earlier(Sent sent) {
        return sent.at("2019-04-01T09:00:00Z").forPeriod(ReturnProgramme.Q4);
    }

    @Test
    void isInNoFigureOfCompletenessAndHasALineOfItsOwn() {
        Completeness without = round().received(north("Full")).consolidated().completeness();
        Completeness with = round().received(
                        north("Full"), review(Sections.reviewedLevels().with(about("L", "north", "A1"))))
                .consolidated()
                .completeness();

        assertThat(without.coverage()).isEqualTo("Figures cover 1 of 2 returns, from 1 of 2 partners.");
        assertThat(with.coverage()).isEqualTo(without.coverage());
        assertThat(with.returns()).extracting(status -> status.party().id()).containsExactly("north", "south");
        assertThat(without.reviewed()).containsExactly("No review yet from The commissioner.");
        assertThat(with.reviewed()).containsExactly("Review by The commissioner: accepted.");
    }

    @Test
    void isNeverMissingNorLate() {
        Consolidation awaited =
                round().asAt("2020-01-31").received(north("Full")).consolidated();
        Consolidation late = round().received(review(Sections.reviewedLevels().with(about("L", "north", "A1")))
                        .at("2019-07-30T09:00:00Z"))
                .consolidated();

        assertThat(awaited.completeness().reviews())
                .extracting(ReturnStatus::standing, ReturnStatus::daysLate)
                .containsExactly(tuple(Standing.AWAITED, 0L));
        assertThat(awaited.findings()).extracting(finding -> finding.party()).containsExactly("The south partner");
        assertThat(late.completeness().reviews())
                .extracting(ReturnStatus::standing, ReturnStatus::daysLate)
                .containsExactly(tuple(Standing.ACCEPTED, 0L));
    }

    @Test
    void proposesTheLowestLevelWhereEveryReturnIsThere() {
        OverallAssurance overall = overall(north("Full", "Significant assurance"), south());

        assertThat(overall.proposed()).isEqualTo("Significant assurance");
        assertThat(overall.level()).isEqualTo("Significant assurance");
        assertThat(overall.heldDownBy()).isZero();
        assertThat(overall.set()).isEmpty();
    }

    @Test
    void proposesNoGoodLevelWhileAReturnIsMissing() {
        OverallAssurance overall = overall(north("Full", "Significant assurance"));

        assertThat(overall.proposed()).isEqualTo("Partial assurance");
        assertThat(overall.heldDownBy()).isEqualTo(1);
    }

    @Test
    void isNotHeldDownWhereTheLevelIsNoBetterAnyway() {
        OverallAssurance overall = overall(north("Partial assurance", "No assurance"));

        assertThat(overall.proposed()).isEqualTo("No assurance");
        assertThat(overall.heldDownBy()).isZero();
    }

    @Test
    void proposesNothingWhereNobodyGaveALevel() {
        OverallAssurance overall = overall(Sent.by("north").with(MILESTONES.with(named("M1", "Opened"))));

        assertThat(overall.proposed()).isEmpty();
        assertThat(overall.level()).isEmpty();
        assertThat(overall.heldDownBy()).isZero();
    }

    @Test
    void disregardsMissingReturnsWhereTheReviewSaysWhy() {
        ReturnRecord lifted = record("overall").answer("lift", yes());

        OverallAssurance overall = overall(
                north("Significant assurance"),
                review(Sections.reviewedOverall().with(lifted.answer("reason", words("South has closed."), "B7"))));
        OverallAssurance withoutReason = overall(
                north("Significant assurance"),
                review(Sections.reviewedOverall().with(lifted)));

        assertThat(overall.proposed()).isEqualTo("Significant assurance");
        assertThat(overall.lifted()).map(Review.Reason::words).contains("South has closed.");
        assertThat(overall.lifted().orElseThrow().source().cell()).isEqualTo("B5");
        assertThat(withoutReason.proposed()).isEqualTo("Partial assurance");
        assertThat(withoutReason.heldDownBy()).isEqualTo(1);
    }

    @Test
    void letsTheLeadSetTheOverallLevelWithAReason() {
        ReturnRecord set = record("overall").answer("level", choice("Full"));

        OverallAssurance overall = overall(
                north("Partial assurance"),
                review(Sections.reviewedOverall().with(set.answer("reason", words("Seen on site.")))));
        OverallAssurance withoutReason = overall(
                north("Partial assurance"), review(Sections.reviewedOverall().with(set)));

        assertThat(overall.level()).isEqualTo("Full");
        assertThat(overall.proposed()).isEqualTo("Partial assurance");
        assertThat(overall.set().orElseThrow().reason().words()).isEqualTo("Seen on site.");
        assertThat(withoutReason.level()).isEqualTo("Partial assurance");
    }

    @Test
    void setsTheLeadsLevelOfAPartBesideThePartnersAndCountsIt() {
        AssuranceLevels levels = round().received(
                        north("No assurance", "Full"),
                        south(),
                        review(Sections.reviewedLevels()
                                .with(
                                        about("1", "north", "a1")
                                                .answer("level", choice("Significant assurance"))
                                                .answer("reason", words("The board met.")),
                                        about("2", "south", "Milestones")
                                                .answer("level", choice("Partial assurance"))
                                                .answer("reason", words("Two are late.")),
                                        about("3", "south", "A1").answer("level", choice("No assurance")))))
                .consolidated()
                .highlights()
                .assurance();

        assertThat(levels.worst()).isEqualTo("No assurance");
        assertThat(levels.reviewed())
                .extracting(
                        AssuranceLevels.Reviewed::party,
                        AssuranceLevels.Reviewed::about,
                        AssuranceLevels.Reviewed::own,
                        AssuranceLevels.Reviewed::level,
                        reviewed -> reviewed.reason().words())
                .containsExactly(
                        tuple("The north partner", "a1", "No assurance", "Significant assurance", "The board met."),
                        tuple("The south partner", "Milestones", "", "Partial assurance", "Two are late."));
        assertThat(levels.overall().proposed()).isEqualTo("Partial assurance");
    }

    @Test
    void asksPartnersAndLeavesOutWhomNobodyKnows() {
        List<Review.Asked> asked = round().received(review(Sections.reviewQuestions()
                        .with(
                                about("Q1-N1", "north", "Milestones")
                                        .answer("title", words("Why so late?"))
                                        .answer("group", words("Contracting Committee"))
                                        .answer("asked", day("2019-07-20"))
                                        .answer("until", day("2019-08-02"))
                                        .answer("round", words("Round 3")),
                                record("Q1-X1")
                                        .answer("partner", unreadable("Nrth"))
                                        .answer("title", words("Who are you?")))))
                .consolidated()
                .highlights()
                .review()
                .asked();

        assertThat(asked).hasSize(1);
        Review.Asked question = asked.get(0);
        assertThat(question.party().id()).isEqualTo("north");
        assertThat(question.about()).isEqualTo("Milestones");
        assertThat(question.reference()).isEqualTo("Q1-N1");
        assertThat(question.question()).isEqualTo("Why so late?");
        assertThat(question.round()).isEqualTo("Round 3");
        assertThat(question.askedBy()).isEqualTo("Contracting Committee");
        assertThat(question.askedOn()).contains(LocalDate.of(2019, 7, 20));
        assertThat(question.respondBy()).contains(LocalDate.of(2019, 8, 2));
        assertThat(question.source().line()).contains("commissioner.xlsx, sheet Clarifications to ask, cell D5");
    }

    @Test
    void keepsOpenWhatTheLastReviewAskedAndNoReturnMentions() {
        Sent last = review(Sections.reviewQuestions()
                        .with(
                                about("Q4-N1", "north", "").answer("title", words("Answered?")),
                                about("Q4-N2", "north", "")
                                        .answer("title", words("Forgotten?"))
                                        .answer("asked", day("2019-05-15"))
                                        .answer("until", day("2019-07-05")),
                                about("Q4-S1", "south", "").answer("title", words("Not even a return?"))))
                .forPeriod(ReturnProgramme.Q4)
                .as("review-q4.xlsx");
        Highlights highlights = round().asAt("2019-07-31")
                .received(
                        last,
                        Sent.by("north")
                                .with(CLARIFICATIONS.with(
                                        named("q4 n1", "Answered?").answer("response", words("Yes.")))))
                .consolidated()
                .highlights();

        assertThat(highlights.clarifications().asked()).isEqualTo(3);
        assertThat(highlights.clarifications().answered()).isEqualTo(1);
        assertThat(highlights.clarifications().open())
                .extracting(
                        Clarifications.Open::party,
                        Clarifications.Open::reference,
                        Clarifications.Open::respondBy,
                        Clarifications.Open::days,
                        open -> open.source().file())
                .containsExactly(
                        tuple(
                                "The north partner",
                                "Q4-N2",
                                Optional.of(LocalDate.of(2019, 7, 5)),
                                77L,
                                "review-q4.xlsx"),
                        tuple("The south partner", "Q4-S1", Optional.empty(), 0L, "review-q4.xlsx"));
        assertThat(highlights.stillAsked()).extracting(Review.Asked::reference).containsExactly("Q4-N2", "Q4-S1");
        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::reference)
                .containsOnlyOnce(tuple(Kind.CLARIFICATION, "Q4-N2"), tuple(Kind.CLARIFICATION, "Q4-S1"));
    }

    @Test
    void ranksWhatNoReturnMentionsAmongTheOtherOpenClarifications() {
        Sent last = review(Sections.reviewQuestions()
                        .with(about("Q4-N1", "north", "").answer("title", words("Forgotten?"))))
                .forPeriod(ReturnProgramme.Q4)
                .as("review-q4.xlsx");

        assertThat(round().received(last, north("No assurance"), south())
                        .consolidated()
                        .highlights()
                        .attention())
                .extracting(AttentionItem::kind)
                .containsExactly(Kind.CLARIFICATION, Kind.LOW_ASSURANCE);
    }

    @Test
    void tellsWhatBecameOfDecisionsAndAsksForThoseNotSettled() {
        Highlights highlights = round().received(
                        Sent.by("north")
                                .with(DECISIONS.with(named("X1", "Sign"), named("X2", "Fund"), named("X3", "Extend"))),
                        review(Sections.reviewedDecisions()
                                .with(
                                        about("X1", "north", "")
                                                .answer("outcome", choice("Agreed"))
                                                .answer("on", day("2019-07-17"))
                                                .answer("group", words("Alliance Board")),
                                        about("X2", "north", "").answer("outcome", choice("Deferred")))))
                .consolidated()
                .highlights();

        assertThat(highlights.decisions().items())
                .extracting(DecisionsWanted.Item::reference)
                .containsExactly("X2", "X3");
        assertThat(highlights.decisions().taken())
                .extracting(
                        DecisionsWanted.Taken::title,
                        taken -> taken.decided().outcome(),
                        taken -> taken.decided().by())
                .containsExactly(tuple("Sign", "Agreed", "Alliance Board"), tuple("Fund", "Deferred", ""));
    }

    @Test
    void putsTheLeadsRatingInPlaceOfThePartnersAndSaysWhyWhereverItStands() {
        ReturnRecord late =
                named("M1", "Opened").answer("rating", choice("Green")).answer("baseline", day("2019-06-01"));
        ReturnSection ratings = Sections.reviewedRatings();
        ReturnRecord red = about("M1", "north", "Milestones").answer("rating", choice("Red"));
        Highlights highlights = round().received(
                        Sent.by("north").with(MILESTONES.with(late)),
                        Sent.by("south").with(MILESTONES.with(late)),
                        review(ratings.with(red.answer("reason", words("Nobody has signed.")))))
                .consolidated()
                .highlights();
        Highlights withoutReason = round().received(
                        Sent.by("north").with(MILESTONES.with(late)), review(ratings.with(red)))
                .consolidated()
                .highlights();

        assertThat(highlights.milestones().byRating()).containsExactly(entry("Red", 1), entry("Green", 1));
        assertThat(highlights.milestones().overdue())
                .extracting(Milestones.Overdue::rating)
                .containsExactlyInAnyOrder("Red by the review in place of Green: Nobody has signed.", "Green");
        assertThat(highlights.attention())
                .filteredOn(item -> item.kind() == Kind.RATED_RED)
                .extracting(AttentionItem::party, AttentionItem::why)
                .containsExactly(tuple(
                        "The north partner",
                        "Rated Red by the review in place of Green: Nobody has signed.; 60 days past its baseline date of "
                                + "1 June 2019; no forecast given"));
        assertThat(withoutReason.milestones().byRating()).containsExactly(entry("Green", 1));
    }

    @Test
    void tellsWhatItSaysOfRecordsThatNoReturnHas() {
        Consolidation consolidation = round().received(
                        Sent.by("north").with(MILESTONES.with(named("M1", "Opened"))),
                        south(),
                        review(
                                Sections.reviewedRatings()
                                        .with(about("M9", "north", "Milestones")
                                                .answer("rating", choice("Red"))
                                                .answer("reason", words("It is late."))),
                                Sections.reviewedDecisions()
                                        .with(about("X9", "south", "").answer("outcome", choice("Agreed")))))
                .consolidated();

        List<Finding> findings =
                consolidation.findings().stream().map(PartyFinding::finding).toList();
        assertThat(ReturnFindings.told(findings))
                .containsExactly(
                        "warning review_unmatched Ratings changed!D5: The review speaks of \"M9\" of The north partner, "
                                + "which stands in no return of the period.",
                        "warning review_unmatched Decisions taken!C5: The review speaks of \"X9\" of The south partner, "
                                + "which stands in no return of the period.");
        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.REVIEW_UNMATCHED);
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.WARNING);
        assertThat(consolidation.findings()).extracting(PartyFinding::party).containsOnly("The commissioner");
    }
}
