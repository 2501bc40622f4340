package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class FiguresTest {
    private static final ReturnSection INDICATORS = table(
            "indicators",
            Subject.INDICATOR,
            field("reference").of(FieldType.REFERENCE).meaning(Meaning.REFERENCE),
            field("title").meaning(Meaning.TITLE),
            field("target").of(FieldType.DECIMAL).meaning(Meaning.TARGET_AT_LEAST),
            field("value").of(FieldType.DECIMAL).meaning(Meaning.VALUE));

    private static Block.Figure figure(Round round, Function<Figures, Block> which) {
        return (Block.Figure) which.apply(new Figures(round.consolidated()));
    }

    private static Sent before(ReturnSection... sections) {
        return Sent.by("north").at("2019-04-01T09:00:00Z").with(sections).forPeriod(ReturnProgramme.Q4);
    }

    static List<Function<Figures, Block>> everyFigure() {
        return List.of(
                Figures::completeness,
                Figures::ratings,
                Figures::milestones,
                Figures::riskMovement,
                Figures::riskMatrices,
                Figures::finance,
                Figures::indicators);
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void saysInASentenceThatThereIsNothingToDraw(Function<Figures, Block> figure) {
        Block block = figure.apply(new Figures(Round.of(Sections.risks()).consolidated()));

        assertThat(block).isInstanceOf(Block.Paragraph.class);
        assertThat(((Block.Paragraph) block).phrase().text()).endsWith(".").startsWith("No");
    }

    @Test
    void drawsNoCompletenessOfSectionsThatAreNotDue() {
        Round round = Round.of(Sections.indicators().from("2020-21-Q1")).owing("north");

        Block block = new Figures(round.consolidated()).completeness();

        assertThat(((Block.Paragraph) block).phrase().text())
                .isEqualTo("Nothing is asked for in this period, so there is no picture of completeness.");
    }

    @Test
    void showsWhatCameOfEachPartnersSections() {
        Block.Figure figure = figure(
                Round.of(Sections.risks(), Sections.milestones())
                        .owing("north", "south")
                        .received(Sent.by("north")
                                .with(
                                        Sections.risks().with(record("R1")),
                                        Sections.milestones().with(record("M1")))),
                Figures::completeness);
        Chart.Matrix matrix = (Chart.Matrix) figure.chart();

        assertThat(matrix.columns()).extracting(Chart.Column::words).containsExactly("Risks", "Milestones");
        assertThat(matrix.rows())
                .extracting(
                        Chart.MatrixRow::label,
                        row -> row.cells().stream().map(Chart.Cell::sign).toList())
                .containsExactly(
                        tuple("The north partner", List.of("A", "A")), tuple("The south partner", List.of("M", "M")));
        assertThat(matrix.key())
                .containsExactly(
                        new Chart.Cell("A", "Accepted", Tone.POSITIVE), new Chart.Cell("M", "Missing", Tone.NEGATIVE));
        assertThat(figure.alternative()).endsWith("accepted 2, missing 2.");
        assertThat(matrix.values().rows())
                .containsExactly(
                        List.of("The north partner", "Accepted", "Accepted"),
                        List.of("The south partner", "Missing", "Missing"));
    }

    @Test
    void namesTheReturnOfEachSectionWhereSeveralAreOwed() {
        Round round = Round.of(Sections.risks())
                .alsoOf("workplan", "Workplan", Sections.milestones())
                .party("north", "North", "assurance", "workplan")
                .party("south", "South", "assurance");
        Chart.Matrix matrix =
                (Chart.Matrix) figure(round, Figures::completeness).chart();

        assertThat(matrix.columns())
                .extracting(Chart.Column::words)
                .containsExactly("Quarterly assurance return: Risks", "Workplan: Milestones");
        assertThat(matrix.rows().get(1).cells()).extracting(Chart.Cell::words).containsExactly("Missing", "Not owed");
    }

    @Test
    void drawsTwentyPartnersOfManyAndNoneMissingIsLeftOut() {
        Round round = Round.of(Sections.risks());
        for (int at = 1; at <= 24; at++) {
            round.owing("p" + at);
            if (at != 24) {
                round.received(Sent.by("p" + at).with(Sections.risks().with(record("R1"))));
            }
        }
        Block.Figure figure = figure(round, Figures::completeness);

        assertThat(((Chart.Matrix) figure.chart()).rows())
                .hasSize(20)
                .extracting(Chart.MatrixRow::label)
                .startsWith("The p24 partner", "The p1 partner");
        assertThat(figure.caption())
                .isEqualTo(
                        "What was received of each partner (20 of 24, those with something missing or rejected first)");
        assertThat(figure.alternative()).endsWith("accepted 23, missing 1.");
    }

    @Test
    void saysOfHowManySectionsTheRatingsAreDrawn() {
        ReturnSection[] sections = IntStream.rangeClosed(1, 13)
                .mapToObj(at -> table(
                        "s" + at,
                        Subject.MILESTONE,
                        field("rating").scale("rag").meaning(Meaning.RAG)))
                .toArray(ReturnSection[]::new);
        ReturnSection[] given = Arrays.stream(sections)
                .map(section -> section.with(rated("M1", "Green")))
                .toArray(ReturnSection[]::new);
        Block.Figure figure = figure(
                Round.of(sections).owing("north").received(Sent.by("north").with(given)), Figures::ratings);

        assertThat(((Chart.Bars) figure.chart()).bars()).hasSize(12);
        assertThat(figure.caption()).endsWith("against the quarter before (11 of 13 sections)");
    }

    private static ReturnRecord rated(String key, String rating) {
        return record(key).answer("rating", choice(rating));
    }

    @Test
    void stacksRatingsByQuarterAndSectionWithTheirMovement() {
        Block.Figure figure = figure(
                Round.of(Sections.milestones(), Sections.timeline())
                        .owing("north")
                        .received(
                                before(Sections.milestones().with(rated("M1", "Green"), rated("M2", "Green"))),
                                Sent.by("north")
                                        .with(
                                                Sections.milestones().with(rated("M1", "Red"), rated("M2", "Green")),
                                                Sections.timeline().with(rated("1", "Amber")))),
                Figures::ratings);
        Chart.Bars bars = (Chart.Bars) figure.chart();

        assertThat(bars.series()).extracting(Chart.Series::label).containsExactly("Red", "Amber", "Green");
        assertThat(bars.bars())
                .containsExactly(
                        new Chart.Bar("All, Q4 2018/19", List.of(0, 0, 2), ""),
                        new Chart.Bar("All, Q1 2019/20", List.of(1, 1, 1), "Red +1, Amber +1, Green −1"),
                        new Chart.Bar("Milestones", List.of(1, 0, 1), "Red +1, Green −1"),
                        new Chart.Bar("Sign-off timeline", List.of(0, 1, 0), "Not rated before"));
        assertThat(figure.alternative())
                .contains("Q4 2018/19: Green 2.")
                .contains("Milestones: Red 1, Green 1 (Red +1, Green −1).");
    }

    private static ReturnRecord milestone(String key, String baseline) {
        return record(key).answer("reference", words(key)).answer("baseline", day(baseline));
    }

    @Test
    void putsMilestonesOnATimeScaleAndMarksThoseOverdue() {
        Chart.Timeline timeline = (Chart.Timeline) figure(
                        Round.of(Sections.milestones())
                                .owing("north")
                                .received(Sent.by("north")
                                        .with(Sections.milestones()
                                                .with(
                                                        milestone("M2", "2019-09-30")
                                                                .answer("status", choice("Open")),
                                                        milestone("M1", "2019-06-01")
                                                                .answer("forecast", day("2019-08-31"))
                                                                .answer("status", choice("Open"))))),
                        Figures::milestones)
                .chart();

        assertThat(timeline.milestones())
                .extracting(Chart.Milestone::label, Chart.Milestone::overdue, Chart.Milestone::state)
                .containsExactly(
                        tuple("M1, The north partner", true, "Overdue by 60 days"),
                        tuple("M2, The north partner", false, "Open"));
        assertThat(timeline.values().rows().get(0))
                .containsExactly(
                        "M1, The north partner", "1 June 2019", "31 August 2019", "Not given", "Overdue by 60 days");
    }

    @Test
    void drawsTwelveMilestonesAndSaysOfHowMany() {
        ReturnRecord[] many = IntStream.rangeClosed(1, 20)
                .mapToObj(
                        at -> milestone("M" + at, "2019-05-%02d".formatted(at)).answer("status", choice("Open")))
                .toArray(ReturnRecord[]::new);
        Block.Figure figure = figure(
                Round.of(Sections.milestones())
                        .owing("north")
                        .received(Sent.by("north").with(Sections.milestones().with(many))),
                Figures::milestones);

        assertThat(((Chart.Timeline) figure.chart()).milestones())
                .hasSize(12)
                .extracting(Chart.Milestone::label)
                .startsWith("M1, The north partner")
                .endsWith("M12, The north partner");
        assertThat(figure.caption())
                .isEqualTo("Milestones by date (12 of 20: longest overdue first, then nearest to the as-at date)");
        assertThat(figure.alternative())
                .startsWith("20 milestones with a baseline date, 20 overdue as at 31 July 2019.");
    }

    private static ReturnRecord risk(String key, int likelihood, int consequence) {
        return record(key)
                .answer("likelihood", amount(Integer.toString(likelihood)))
                .answer("consequence", amount(Integer.toString(consequence)));
    }

    @Test
    void showsHowRisksMovedAndWhereTheyStand() {
        Round round = Round.of(Sections.risks())
                .owing("north")
                .received(
                        before(Sections.risks().with(risk("R1", 2, 3))),
                        Sent.by("north").with(Sections.risks().with(risk("R1", 4, 3), risk("R2", 5, 5))));
        Chart.Bars movement = (Chart.Bars) figure(round, Figures::riskMovement).chart();
        Chart.RiskMatrices matrices =
                (Chart.RiskMatrices) figure(round, Figures::riskMatrices).chart();

        assertThat(movement.bars())
                .containsExactly(new Chart.Bar("New", List.of(1), ""), new Chart.Bar("Up", List.of(1), ""));
        assertThat(matrices.before().at(2, 3)).isEqualTo(1);
        assertThat(matrices.now().at(4, 3)).isEqualTo(1);
        assertThat(matrices.tone(5, 5)).isEqualTo(Tone.NEGATIVE);
        assertThat(matrices.tone(1, 1)).isEqualTo(Tone.POSITIVE);
        assertThat(figure(round, Figures::riskMatrices).alternative())
                .startsWith(
                        "Before: 1 at likelihood 2 and consequence 3. Now: 1 at likelihood 5 and consequence 5, 1 at likelihood 4 and consequence 3.");
        assertThat(matrices.values().rows().get(0))
                .containsExactly("5", "0", "0", "0", "0", "0", "0", "0", "0", "0", "1");
    }

    @Test
    void leadsFromPlanToForecastByTheLargestChangeFirst() {
        Block.Figure figure = figure(
                Round.of(Sections.finance())
                        .owing("north", "south", "west")
                        .received(
                                spending("north", "1000", "1200"),
                                spending("south", "500", "100"),
                                spending("west", "5", "5")),
                Figures::finance);
        Chart.Bridge bridge = (Chart.Bridge) figure.chart();

        assertThat(bridge.start()).isEqualByComparingTo("1505");
        assertThat(bridge.steps())
                .containsExactly(
                        new Chart.Step("The south partner", new BigDecimal("-400")),
                        new Chart.Step("The north partner", new BigDecimal("200")));
        assertThat(bridge.end()).isEqualByComparingTo("1305");
        assertThat(figure.alternative())
                .isEqualTo(
                        "The plan is £1,505 and the forecast £1,305. Changes: The south partner −£400, The north partner +£200.");
    }

    @Test
    void drawsTheEnvelopeWhereTheProgrammeHasOne() {
        Round round = Round.of(Sections.finance()).owing("north").received(spending("north", "1000", "1200"));

        assertThat(((Chart.Bridge) figure(round, Figures::finance).chart()).envelope())
                .isEmpty();
        Block.Figure figure = figure(round.envelope("1100"), Figures::finance);
        assertThat(((Chart.Bridge) figure.chart()).envelope()).contains(new BigDecimal("1100"));
        assertThat(figure.alternative()).endsWith(" The envelope is £1,100.");
    }

    private static Sent spending(String party, String plan, String forecast) {
        return Sent.by(party)
                .with(Sections.finance()
                        .with(record("F1").answer("plan", amount(plan)).answer("forecast", amount(forecast))));
    }

    private static ReturnRecord indicator(String key, String value) {
        return record(key)
                .answer("reference", words(key))
                .answer("title", words("Answered"))
                .answer("target", amount("70"))
                .answer("value", amount(value));
    }

    @Test
    void followsIndicatorsExceptionsFirst() {
        Block.Figure figure = figure(
                Round.of(INDICATORS)
                        .owing("north")
                        .received(
                                before(INDICATORS.with(indicator("K1", "75"), indicator("K2", "60"))),
                                Sent.by("north").with(INDICATORS.with(indicator("K1", "72"), indicator("K2", "65")))),
                Figures::indicators);
        Chart.SmallMultiples multiples = (Chart.SmallMultiples) figure.chart();

        assertThat(multiples.panels())
                .extracting(Chart.Panel::reference, Chart.Panel::note, Chart.Panel::exception)
                .containsExactly(tuple("K2", "Improved", true), tuple("K1", "Deteriorated", false));
        assertThat(multiples.panels().get(0).points())
                .containsExactly(
                        new Chart.Value("Q4 2018/19", new BigDecimal("60")),
                        new Chart.Value("Q1 2019/20", new BigDecimal("65")));
        assertThat(figure.alternative())
                .startsWith(
                        "K2 Answered of The north partner: 60 in Q4 2018/19, 65 in Q1 2019/20, target at least 70; improved.");
    }
}
