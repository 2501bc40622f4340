package org.quorate.consolidation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading.State;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class RisksTest {
    private static ReturnRecord risk(String key, int likelihood, int consequence) {
        return record(key)
                .answer("reference", words(key))
                .answer("title", words("Staff may leave"))
                .answer("status", choice("Open"))
                .answer("likelihood", amount(Integer.toString(likelihood)), "D7")
                .answer("consequence", amount(Integer.toString(consequence)), "E7");
    }

    private static ReturnRecord closed(ReturnRecord risk) {
        return risk.answer("status", choice("Closed"));
    }

    private static Sent now(ReturnRecord... risks) {
        return Sent.by("north").with(Sections.risks().with(risks));
    }

    private static Sent before(ReturnRecord... risks) {
        return Sent.by("north")
                .at("2019-04-01T09:00:00Z")
                .with(Sections.risks().with(risks))
                .forPeriod(ReturnProgramme.Q4);
    }

    private static Highlights of(Sent... sent) {
        return Round.of(Sections.risks())
                .owing("north")
                .received(sent)
                .consolidated()
                .highlights();
    }

    @Test
    void scoresLikelihoodTimesConsequenceWhateverWasTyped() {
        Risks risks = of(now(risk("R1", 5, 4).answer("score", amount("3")))).risks();

        assertThat(risks.notable()).extracting(Risks.Item::score).containsExactly(20);
        assertThat(risks.byBand()).containsExactly(entry("Extreme", 1));
    }

    @Test
    void takesTheTypedScoreOnlyWhereAFactorIsWanting() {
        ReturnRecord typed = record("R1").answer("score", amount("16"));
        ReturnRecord nothing = record("R2").answer("likelihood", amount("4"));

        Risks risks = of(now(typed, nothing)).risks();

        assertThat(risks.notable()).extracting(Risks.Item::score).containsExactly(16);
        assertThat(risks.byBand()).containsExactly(entry("Extreme", 1), entry("Not scored", 1));
    }

    @Test
    void countsARiskWithoutAStatusAsClosedFromTheDateOnWhichItWas() {
        ReturnSection dated = table(
                "risks",
                Subject.RISK,
                field("reference").meaning(Meaning.REFERENCE),
                field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
                field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
                field("closed").of(FieldType.DATE).meaning(Meaning.ACTUAL_DATE));
        ReturnRecord open = record("R1").answer("likelihood", amount("5")).answer("consequence", amount("5"));
        ReturnRecord closed = record("R2")
                .answer("likelihood", amount("5"))
                .answer("consequence", amount("5"))
                .answer("closed", day("2019-05-31"));

        Risks risks = Round.of(dated)
                .owing("north")
                .received(Sent.by("north").with(dated.with(open, closed)))
                .consolidated()
                .highlights()
                .risks();

        assertThat(risks.open()).isEqualTo(1);
        assertThat(risks.closed()).isEqualTo(1);
    }

    @Test
    void countsOpenRisksByBandLowestFirstAndClosedOnesApart() {
        Risks risks = of(now(
                        risk("R1", 3, 4),
                        risk("R2", 1, 1),
                        risk("R3", 1, 3),
                        closed(risk("R4", 5, 5)),
                        risk("R5", 2, 3)))
                .risks();

        assertThat(risks.open()).isEqualTo(4);
        assertThat(risks.closed()).isEqualTo(1);
        assertThat(risks.byBand()).containsExactly(entry("Low", 2), entry("Moderate", 1), entry("High", 1));
    }

    @Test
    void tellsHowEachRiskMovedSinceTheLastAcceptedReturn() {
        Highlights highlights = of(
                before(risk("R1", 2, 2), risk("R2", 5, 5), risk("R3", 3, 4), risk("R4", 2, 2)),
                now(risk("R1", 3, 2), risk("R2", 4, 4), risk("r3", 4, 3), closed(risk("R4", 2, 2)), risk("R5", 4, 4)));

        assertThat(highlights.risks().byMovement())
                .containsExactly(
                        entry(Movement.NEW, 1),
                        entry(Movement.UP, 1),
                        entry(Movement.DOWN, 1),
                        entry(Movement.STATIC, 1),
                        entry(Movement.CLOSED, 1));
        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.HIGH_RISK, "Scores 16 (Extreme), down from 25"),
                        org.assertj.core.groups.Tuple.tuple(Kind.HIGH_RISK, "Scores 12 (High), unchanged"),
                        org.assertj.core.groups.Tuple.tuple(Kind.HIGH_RISK, "Scores 16 (Extreme), new this quarter"),
                        org.assertj.core.groups.Tuple.tuple(Kind.RISK_RISING, "Scores 6 (Moderate), up from 4"));
        assertThat(highlights.attention())
                .allSatisfy(
                        item -> assertThat(item.source().orElseThrow().cell()).isEqualTo("D7"));
    }

    @Test
    void comparesNothingWhereThereIsNoEarlierAcceptedReturn() {
        assertThat(of(now(risk("R1", 4, 4), closed(risk("R2", 1, 1)))).risks().byMovement())
                .containsExactly(entry(Movement.NO_COMPARISON, 2));
        assertThat(of(before(risk("R1", 1, 1)).rejected(), now(risk("R1", 4, 4)))
                        .risks()
                        .byMovement())
                .containsExactly(entry(Movement.NO_COMPARISON, 1));
    }

    @Test
    void callsRisksNewAfterARegisterThatWasDeclaredNil() {
        Sent nil = Sent.by("north").with(Sections.risks().without(State.NIL)).forPeriod(ReturnProgramme.Q4);
        Sent missing =
                Sent.by("north").with(Sections.risks().without(State.MISSING)).forPeriod(ReturnProgramme.Q4);

        assertThat(of(nil, now(risk("R1", 4, 4))).risks().byMovement()).containsExactly(entry(Movement.NEW, 1));
        assertThat(of(missing, now(risk("R1", 4, 4))).risks().byMovement())
                .containsExactly(entry(Movement.NO_COMPARISON, 1));
    }

    @Test
    void doesNotTakeAScoreThatWasLeftOutForAFall() {
        ReturnRecord unscored = risk("R1", 1, 1).answer("likelihood", unreadable("high"));

        assertThat(of(before(risk("R1", 4, 4)), now(unscored)).risks().byMovement())
                .containsExactly(entry(Movement.NO_COMPARISON, 1));
        assertThat(of(before(unscored), now(risk("R1", 4, 4))).risks().byMovement())
                .containsExactly(entry(Movement.NO_COMPARISON, 1));
    }

    @Test
    void doesNotMixUpTheRegistersOfTwoReturns() {
        Highlights highlights = Round.of(Sections.risks())
                .alsoOf("workplan", "Workplan tracker", Sections.risks())
                .party("north", "The north partner", "assurance", "workplan")
                .received(
                        before(risk("R1", 2, 2)),
                        before(risk("R1", 1, 1)).forReturn("workplan"),
                        now(risk("R1", 2, 2)),
                        now(risk("R1", 1, 1)).forReturn("workplan"))
                .consolidated()
                .highlights();

        assertThat(highlights.risks().byMovement()).containsExactly(entry(Movement.INHERITED, 2));
    }

    @Test
    void listsTheHighestScoreFirst() {
        assertThat(of(now(risk("R1", 3, 4), risk("R2", 5, 5), risk("R3", 1, 1)))
                        .risks()
                        .notable())
                .extracting(Risks.Item::reference)
                .containsExactly("R2", "R1");
    }

    private static ReturnRecord explained(String key, String narrative) {
        return risk(key, 2, 3).answer("narrative", words(narrative));
    }

    @Test
    void tellsWhatWasTakenOverWithoutBeingAssessedAnew() {
        Highlights highlights = of(
                before(explained("R1", "Posts are out."), explained("R2", "No change.")),
                now(explained("R1", "POSTS are out"), explained("R2", "Two posts are filled.")));

        assertThat(highlights.risks().byMovement())
                .containsExactly(entry(Movement.STATIC, 1), entry(Movement.INHERITED, 1));
        assertThat(highlights.attention())
                .extracting(AttentionItem::kind, AttentionItem::reference, AttentionItem::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Kind.NOT_REASSESSED, "R1", "Every answer is that of the last return"));
    }

    @Test
    void tellsARiskThatIsOpenAgainAndOneThatGoesByAnotherReference() {
        assertThat(of(before(closed(risk("R1", 2, 2))), now(risk("R1", 2, 2)))
                        .risks()
                        .byMovement())
                .containsExactly(entry(Movement.REOPENED, 1));
        assertThat(of(before(risk("R1", 2, 2)), now(risk("R9", 2, 3))).risks().byMovement())
                .containsExactly(entry(Movement.UP, 1));
    }

    @Test
    void placesOpenRisksWhereTheyStandAndWhereTheyStood() {
        Risks risks = of(
                        before(risk("R1", 2, 3), risk("R2", 4, 4), closed(risk("R3", 1, 1))),
                        now(risk("R1", 4, 3), closed(risk("R2", 4, 4)), risk("R3", 1, 2), risk("R4", 4, 3)))
                .risks();

        assertThat(risks.now().at(4, 3)).isEqualTo(2);
        assertThat(risks.now().at(1, 2)).isEqualTo(1);
        assertThat(risks.now().at(3, 4)).isZero();
        assertThat(risks.now().total()).isEqualTo(3);
        assertThat(risks.before().at(2, 3)).isEqualTo(1);
        assertThat(risks.before().total()).isEqualTo(1);
    }

    @Test
    void placesNoRiskWithoutAFactorOrBeyondTheGrid() {
        Risks risks = of(now(record("R1").answer("score", amount("12")), risk("R2", 6, 2)))
                .risks();

        assertThat(risks.open()).isEqualTo(2);
        assertThat(risks.now()).isEqualTo(RiskGrid.NONE);
    }
}
