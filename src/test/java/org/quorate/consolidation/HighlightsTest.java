package org.quorate.consolidation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class HighlightsTest {
    private static ReturnRecord named(String key, String title) {
        return record(key).answer("reference", words(key)).answer("title", words(title));
    }

    private static Highlights of(ReturnSection section, Sent... sent) {
        return Round.of(section)
                .owing("north", "south")
                .with(ReturnProgramme.PLAN)
                .asAt("2019-07-04")
                .received(sent)
                .consolidated()
                .highlights();
    }

    @Test
    void countsAClarificationAsAnsweredOnlyIfItHasAResponse() {
        ReturnSection asked = Sections.clarifications();
        Highlights highlights = of(
                asked,
                Sent.by("north")
                        .with(asked.with(
                                named("C1", "Who signs?").answer("response", words("The chair.")),
                                named("C2", "When?").answer("status", choice("Closed")))));

        Clarifications clarifications = highlights.clarifications();
        assertThat(clarifications.asked()).isEqualTo(2);
        assertThat(clarifications.answered()).isEqualTo(1);
        assertThat(clarifications.open())
                .extracting(Clarifications.Open::party, Clarifications.Open::reference, Clarifications.Open::question)
                .containsExactly(tuple("The north partner", "C2", "When?"));
        assertThat(clarifications.open().get(0).source().cell()).isEqualTo("C5");
        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::why)
                .containsExactly(tuple(Kind.CLARIFICATION, "Asked in the period before and not answered"));
    }

    @Test
    void givesTheLowestLevelOfAssuranceAndCountsTheOthers() {
        ReturnSection statements = Sections.assurance();
        Highlights highlights = of(
                statements,
                Sent.by("north")
                        .with(statements.with(
                                named("A1", "Governance").answer("level", choice("Full")),
                                named("A2", "Safety").answer("level", choice("Significant assurance")))),
                Sent.by("south")
                        .with(statements.with(
                                named("A1", "Governance, in our words").answer("level", choice("Partial assurance")),
                                named("A2", "Safety"))));

        assertThat(highlights.assurance().worst()).isEqualTo("Partial assurance");
        assertThat(highlights.assurance().byArea())
                .extracting(AssuranceLevels.Area::area)
                .containsExactly("A1: Governance", "A2: Safety");
        assertThat(highlights.assurance().byArea().get(0).levels())
                .containsExactly(entry("Partial assurance", 1), entry("Full", 1));
        assertThat(highlights.attention()).isEmpty();
    }

    @Test
    void bringsALowLevelOfAssuranceToAttention() {
        ReturnSection statements = Sections.assurance();
        Highlights highlights = of(
                statements,
                Sent.by("north")
                        .with(statements.with(named("A1", "Governance").answer("level", choice("No assurance")))));

        assertThat(highlights.assurance().worst()).isEqualTo("No assurance");
        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::why)
                .containsExactly(tuple(Kind.LOW_ASSURANCE, "Assurance level: No assurance"));
    }

    @Test
    void addsUpPlanAndForecastAndCountsWhatItCannotRead() {
        ReturnSection finance = Sections.finance();
        Highlights highlights = of(
                finance,
                Sent.by("south").with(finance.with(record("F1").answer("plan", amount("0.10")))),
                Sent.by("north")
                        .with(finance.with(
                                record("F1").answer("plan", amount("100.10")).answer("forecast", amount("90")),
                                record("F2").answer("plan", amount("0.20")).answer("forecast", unreadable("c. 5k")))));

        assertThat(highlights.finance().lines())
                .extracting(FinanceLines.Line::party, FinanceLines.Line::plan, FinanceLines.Line::forecast)
                .containsExactly(
                        tuple("The north partner", new BigDecimal("100.30"), new BigDecimal("90")),
                        tuple("The south partner", new BigDecimal("0.10"), BigDecimal.ZERO));
        assertThat(highlights.finance().lines())
                .extracting(FinanceLines.Line::unreadable)
                .containsExactly(1, 0);
        assertThat(highlights.finance().lines().get(0).variance()).isEqualByComparingTo("-10.30");
    }

    @Test
    void setsAnswersToSharedItemsSideBySideInTheOrderOfTheList() {
        ReturnSection timeline = Sections.timeline();
        Highlights highlights = of(
                timeline,
                Sent.by("north")
                        .with(timeline.with(
                                named("B2", "Second step").answer("status", choice("Closed")),
                                named("Z9", "A step of our own"),
                                named("A1.5", "First step").answer("status", choice("Open")))),
                Sent.by("south")
                        .with(timeline.with(named("A1.5", "First step")
                                .answer("status", choice("Closed"))
                                .answer("rating", choice("Red")))));

        assertThat(highlights.shared()).hasSize(1);
        SharedItems shared = highlights.shared().get(0);
        assertThat(shared.owing()).isEqualTo(2);
        assertThat(shared.reporting()).isEqualTo(2);
        assertThat(shared.items())
                .extracting(SharedItems.Item::key, SharedItems.Item::text)
                .containsExactly(
                        tuple("A1.5", "First step"), tuple("B2", "Second step"), tuple("Z9", "A step of our own"));
        assertThat(shared.items().get(0).statuses()).containsExactly(entry("Open", 1), entry("Closed", 1));
        assertThat(shared.items().get(2).statuses()).containsExactly(entry("Not given", 1));
        assertThat(highlights.attention()).extracting(AttentionItem::kind).containsExactly(Kind.RATED_RED);
    }

    @Test
    void keepsWhatEachPartnerSaysOfASharedItem() {
        ReturnSection timeline = Sections.timeline();
        SharedItems shared = of(
                        timeline,
                        Sent.by("north")
                                .with(timeline.with(
                                        named("A1.5", "First step").answer("status", choice("Open")),
                                        named("B2", "Second step").answer("status", choice("Closed")))),
                        Sent.by("south")
                                .with(timeline.with(
                                        named("A1.5", "First step").answer("status", choice("Closed")),
                                        named("B2", "Second step").answer("status", choice("Closed")))))
                .shared()
                .get(0);

        assertThat(shared.items().get(0).said())
                .extracting(SharedItems.Said::party, SharedItems.Said::status)
                .containsExactly(tuple("The north partner", "Open"), tuple("The south partner", "Closed"));
        assertThat(shared.items())
                .extracting(SharedItems.Item::isToldDifferently)
                .containsExactly(true, false);
    }

    @Test
    void showsASharedListThatNobodyReportedOn() {
        SharedItems shared = of(Sections.timeline()).shared().get(0);

        assertThat(shared.reporting()).isZero();
        assertThat(shared.owing()).isEqualTo(2);
        assertThat(shared.items()).extracting(SharedItems.Item::statuses).allMatch(java.util.Map::isEmpty);
    }

    @Test
    void countsAGuestAmongTheAnswersToAListButNotAmongThoseWhoOweIt() {
        ReturnSection timeline = Sections.timeline();
        SharedItems shared = Round.of(timeline)
                .owing("north")
                .party("guest", "The guest")
                .with(ReturnProgramme.PLAN)
                .received(Sent.by("guest").with(timeline.with(named("B2", "Second step"))))
                .consolidated()
                .highlights()
                .shared()
                .get(0);

        assertThat(shared.owing()).isEqualTo(1);
        assertThat(shared.reporting()).isZero();
        assertThat(shared.items().get(1).statuses()).containsExactly(entry("Not given", 1));
    }

    @Test
    void listsDecisionsThatAreNotYetTaken() {
        ReturnSection decisions = Sections.decisions();
        DecisionsWanted wanted = of(
                        decisions,
                        Sent.by("north")
                                .with(decisions.with(
                                        named("D1", "Agree the budget").answer("by", day("2019-09-01")),
                                        named("D2", "Agree the logo").answer("status", choice("Closed")),
                                        named("D3", "Agree the name"))))
                .decisions();

        assertThat(wanted.items())
                .extracting(
                        DecisionsWanted.Item::reference,
                        DecisionsWanted.Item::by,
                        item -> item.source().cell())
                .containsExactly(tuple("D1", "1 September 2019", "B5"), tuple("D3", "", "B5"));
    }

    @Test
    void bringsRedIndicatorsToAttention() {
        ReturnSection indicators = Sections.indicators();
        Highlights highlights = of(
                indicators,
                Sent.by("north")
                        .with(indicators.with(
                                named("K1", "Waiting time").answer("rating", choice("Red")),
                                named("K2", "Falls").answer("rating", choice("Amber")))));

        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::reference, AttentionItem::why)
                .containsExactly(tuple(Kind.RATED_RED, "K1", "Rated Red"));
    }
}
