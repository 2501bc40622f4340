package org.quorate.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.quorate.comparison.RiskScore.Factors;
import org.quorate.consolidation.RiskGrid;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;

/** One figure of each kind, and a paper that holds them; some words look like markup. */
public final class SampleFigures {
    private static final LocalDate AS_AT = LocalDate.of(2019, 7, 31);

    private SampleFigures() {}

    public static Block.Figure matrix() {
        Chart.Cell accepted = new Chart.Cell("A", "Accepted", Tone.POSITIVE);
        Chart.Cell missing = new Chart.Cell("M", "Missing", Tone.NEGATIVE);
        return new Block.Figure(
                "What was received",
                "North: all accepted. <South>: one missing.",
                new Chart.Matrix(
                        "Partner",
                        List.of(
                                new Chart.Column("Assurance", "Risks"),
                                new Chart.Column("Assurance", "Finance"),
                                new Chart.Column("Workplan", "Milestones")),
                        List.of(
                                new Chart.MatrixRow("North & West", List.of(accepted, accepted, accepted)),
                                new Chart.MatrixRow("<South>", List.of(accepted, missing, accepted))),
                        List.of(accepted, missing)));
    }

    public static Block.Figure bars() {
        return new Block.Figure(
                "Ratings by section",
                "Red 3 and Green 5, then Red 1.",
                new Chart.Bars(
                        "Ratings",
                        "Movement",
                        List.of(new Chart.Series("Red", Tone.NEGATIVE), new Chart.Series("Green", Tone.POSITIVE)),
                        List.of(
                                new Chart.Bar("Milestones", List.of(3, 5), "Red +1"),
                                new Chart.Bar("Schemes & \"more\"", List.of(1, 0), "No change"))));
    }

    public static Block.Figure timeline() {
        return new Block.Figure(
                "Milestones by date",
                "M1 is overdue; M2 was reached.",
                new Chart.Timeline(
                        AS_AT,
                        List.of(
                                new Chart.Milestone(
                                        "M1, North",
                                        LocalDate.of(2019, 6, 1),
                                        LocalDate.of(2019, 9, 30),
                                        null,
                                        true,
                                        "Overdue by 60 days"),
                                new Chart.Milestone(
                                        "M2, South",
                                        LocalDate.of(2019, 7, 1),
                                        null,
                                        LocalDate.of(2019, 7, 3),
                                        false,
                                        "Closed"))));
    }

    public static Block.Figure riskMatrices() {
        return new Block.Figure(
                "Open risks",
                "Before: 2 at likelihood 4 and consequence 4. Now: 1 there.",
                new Chart.RiskMatrices(
                        new RiskGrid(Map.of(new Factors(4, 4), 2)),
                        new RiskGrid(Map.of(new Factors(4, 4), 1, new Factors(1, 5), 7)),
                        Collections.nCopies(5, Collections.nCopies(5, Tone.CAUTION))));
    }

    public static Block.Figure bridge() {
        return new Block.Figure(
                "From plan to forecast",
                "From £1,000,000 by +£50,000 and −£20,000 to £1,030,000.",
                new Chart.Bridge(
                        "Plan",
                        new BigDecimal("1000000"),
                        List.of(
                                new Chart.Step("North", new BigDecimal("50000")),
                                new Chart.Step("South", new BigDecimal("-20000"))),
                        "Forecast",
                        new BigDecimal("1040000")));
    }

    public static Block.Figure indicators() {
        return new Block.Figure(
                "Indicators over time",
                "K1 rose from 49 to 52.",
                new Chart.SmallMultiples(List.of(new Chart.Panel(
                        "K1",
                        "Answered within a minute",
                        "North",
                        new BigDecimal("70"),
                        "at least 70",
                        "Improved",
                        true,
                        List.of(
                                new Chart.Value("Q4 2018/19", new BigDecimal("49")),
                                new Chart.Value("Q1 2019/20", new BigDecimal("52.5")))))));
    }

    public static List<Block.Figure> all() {
        return List.of(matrix(), bars(), timeline(), riskMatrices(), bridge(), indicators());
    }

    public static Paper paper() {
        return new Paper(
                "Title",
                "Committee",
                "Programme",
                "Quarter 1 2019/20",
                AS_AT,
                "",
                "",
                List.of(),
                List.of(new Paper.Section(1, "Figures", List.copyOf(all()))),
                List.of(),
                List.of(),
                HouseStyle.USUAL);
    }
}
