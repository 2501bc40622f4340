package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Gateways.Criterion;
import org.quorate.consolidation.Gateways.Reason;
import org.quorate.consolidation.Gateways.State;
import org.quorate.consolidation.Gateways.Statement;
import org.quorate.programme.Governance.Gateway;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class GatewaysTest {
    private static final ReturnSection ASKED = Sections.gateways().expecting("plan");
    private static final LocalDate AS_AT = LocalDate.of(2019, 7, 31);
    private static final LocalDate AHEAD = AS_AT.plusDays(1);

    /** Two criteria, which the fixed list asks of both partners and of the southern one. */
    private static Gateway gateway(LocalDate notBefore) {
        return new Gateway("gate-1", "Gate 1: shadow form", notBefore, List.of("First step", "Second step"), "Board");
    }

    private static ReturnRecord said(String reference, String title, String assessment) {
        return record(reference)
                .answer("reference", words(reference))
                .answer("title", words(title))
                .answer("assessment", choice(assessment));
    }

    private static Highlights of(Gateway gateway, Sent... sent) {
        return Round.of(ASKED)
                .owing("north", "south")
                .with(ReturnProgramme.PLAN)
                .with(gateway)
                .asAt(AS_AT.toString())
                .received(sent)
                .consolidated()
                .highlights();
    }

    private static Sent north(String first) {
        return Sent.by("north").with(ASKED.with(said("A1.5", "First step", first)));
    }

    private static Sent south(String first, String second) {
        return Sent.by("south").with(ASKED.with(said("A1.5", "First step", first), said("B2", "Second step", second)));
    }

    private static Gateways.Item only(Highlights highlights) {
        assertThat(highlights.gateways().items()).hasSize(1);
        return highlights.gateways().items().get(0);
    }

    @Test
    void isReadyWhereEveryCriterionIsMetForEveryPartnerThatReportsOnIt() {
        Highlights highlights = of(gateway(AHEAD), north("Met"), south("Met", "Met"));

        Gateways.Item item = only(highlights);
        assertThat(item.state()).isEqualTo(State.READY);
        assertThat(item.why()).isEmpty();
        assertThat(item.met()).isEqualTo(2);
        assertThat(item.readiness())
                .extracting(Gateways.Readiness::party, Gateways.Readiness::met, Gateways.Readiness::of)
                .containsExactly(tuple("The north partner", 1, 1), tuple("The south partner", 2, 2));
        assertThat(highlights.attention()).isEmpty();
    }

    @Test
    void keepsEveryStatementWithItsCell() {
        Criterion first = only(of(gateway(AHEAD), north("Met"), south("Partly met", "Met")))
                .criteria()
                .get(0);

        assertThat(first.reference()).isEqualTo("A1.5");
        assertThat(first.text()).isEqualTo("First step");
        assertThat(first.statements())
                .extracting(
                        Statement::party,
                        Statement::assessment,
                        said -> said.source().file(),
                        said -> said.source().cell())
                .containsExactly(
                        tuple("The north partner", "Met", "north.xlsx", "D5"),
                        tuple("The south partner", "Partly met", "south.xlsx", "D5"));
    }

    @Test
    void isNotReadyYetWhileItsDateIsAheadAndNothingIsFailing() {
        Highlights highlights = of(gateway(AHEAD), north("Partly met"), south("Not yet due", "Met"));

        assertThat(only(highlights).state()).isEqualTo(State.NOT_READY);
        assertThat(only(highlights).why()).isEmpty();
        assertThat(highlights.attention()).isEmpty();
    }

    @Test
    void isNeverReadyWhileAPartnerHasSaidNothing() {
        Gateways.Item item = only(of(gateway(AHEAD), south("Met", "Met")));

        assertThat(item.state()).isEqualTo(State.NOT_READY);
        assertThat(item.criteria())
                .extracting(Criterion::silent)
                .containsExactly(List.of("The north partner"), List.of());
        assertThat(item.readiness())
                .extracting(Gateways.Readiness::party, Gateways.Readiness::met, Gateways.Readiness::of)
                .containsExactly(tuple("The south partner", 2, 2), tuple("The north partner", 0, 1));
    }

    @Test
    void isAtRiskWhereAPartnerSaysThatACriterionIsNotMetHoweverFarAheadItsDateIs() {
        Highlights highlights = of(gateway(AHEAD.plusYears(1)), north("Not met"), south("Partly met", "Met"));

        Gateways.Item item = only(highlights);
        assertThat(item.state()).isEqualTo(State.AT_RISK);
        assertThat(item.why())
                .extracting(
                        Reason::words,
                        reason -> reason.source().map(SourceRef::file).orElse(""))
                .containsExactly(tuple("A1.5 is not met for The north partner", "north.xlsx"));
        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::party, AttentionItem::what, AttentionItem::why)
                .containsExactly(tuple(
                        Kind.GATEWAY_AT_RISK,
                        "The north partner",
                        "Gate 1: shadow form",
                        "A1.5 is not met for The north partner"));
    }

    @Test
    void isAtRiskOnceItsDateHasComeAndACriterionIsNotMetInFull() {
        Gateways.Item item = only(of(gateway(AS_AT), north("Met"), south("Partly met", "Not yet due")));

        assertThat(item.state()).isEqualTo(State.AT_RISK);
        assertThat(item.why())
                .extracting(Reason::words)
                .containsExactly(
                        "A1.5 is not met in full for The south partner, though the gateway has been open since 31 July 2019",
                        "B2 is not met in full for The south partner, though the gateway has been open since 31 July 2019");
    }

    @Test
    void isAtRiskOnceItsDateHasComeAndAPartnerOrEveryOneIsSilent() {
        Gateways.Item item = only(of(gateway(AS_AT), north("Met")));

        assertThat(item.state()).isEqualTo(State.AT_RISK);
        assertThat(item.why())
                .extracting(Reason::words)
                .containsExactly(
                        "No word on A1.5 from The south partner, though the gateway has been open since 31 July 2019",
                        "No partner reports on Second step, though the gateway has been open since 31 July 2019");
        assertThat(item.why()).extracting(Reason::source).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void isAtRiskWhereACriterionIsPastTheDayByWhichItIsNeeded() {
        Gateways.Item late = only(of(
                gateway(AHEAD),
                Sent.by("north")
                        .with(ASKED.with(said("A1.5", "First step", "Partly met")
                                .answer("needed", day(AS_AT.minusDays(1).toString()))))));
        Gateways.Item inTime = only(of(
                gateway(AHEAD),
                Sent.by("north")
                        .with(ASKED.with(
                                said("A1.5", "First step", "Partly met").answer("needed", day(AS_AT.toString()))))));

        assertThat(late.why())
                .extracting(Reason::words)
                .containsExactly("A1.5 is past the day by which it is needed for The north partner");
        assertThat(inTime.state()).isEqualTo(State.NOT_READY);
    }

    @Test
    void isNotAssessedWhereNobodyReportsOnIt() {
        Highlights highlights = of(gateway(AS_AT.minusYears(1)));

        assertThat(only(highlights).state()).isEqualTo(State.NOT_ASSESSED);
        assertThat(only(highlights).criteria())
                .extracting(Criterion::name)
                .containsExactly("First step", "Second step");
        assertThat(highlights.attention()).extracting(AttentionItem::kind).containsOnly(Kind.RETURN_MISSING);
    }

    @Test
    void placesACriterionByTheGatewayThatItsRecordNames() {
        Gateways gateways = of(
                        gateway(AHEAD),
                        Sent.by("north")
                                .with(ASKED.with(
                                        said("Z1", "Something else", "Met").answer("gateway", words("Gate 1")),
                                        said("Z2", "Something of no gateway", "Not met")
                                                .answer("gateway", words("Gate 7")))))
                .gateways();

        assertThat(gateways.items().get(0).criteria())
                .extracting(Criterion::name)
                .containsExactly("First step", "Second step", "Z1");
        assertThat(gateways.unplaced()).extracting(Criterion::name).containsExactly("Z2");
    }

    @Test
    void namesAtMostThreePartnersInAReason() {
        ReturnSection asked = Sections.gateways();
        Round round = Round.of(asked).with(gateway(AHEAD)).asAt(AS_AT.toString());
        for (String party : List.of("north", "south", "east", "west")) {
            round.owing(party).received(Sent.by(party).with(asked.with(said("A1.5", "First step", "Not met"))));
        }

        assertThat(only(round.consolidated().highlights()).why())
                .extracting(Reason::words)
                .containsExactly("A1.5 is not met for 4 partners");
    }
}
