package org.quorate.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.FinanceLines;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Indicators;
import org.quorate.consolidation.Indicators.Indicator;
import org.quorate.consolidation.Milestones;
import org.quorate.consolidation.Movement;
import org.quorate.consolidation.RiskGrid;
import org.quorate.consolidation.Risks;
import org.quorate.finding.Plural;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;

/**
 * The figures of a paper. Each method gives one, or a sentence where there is nothing to draw. What does not fit is told by the
 * caption and never dropped in silence.
 */
final class Figures {
    /** So many bars, milestones or steps can be read in a third of a page. */
    static final int MOST_LINES = 12;

    static final int MOST_PANELS = 6;

    private final Consolidation consolidation;
    private final Highlights highlights;

    Figures(Consolidation consolidation) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
    }

    /** What came of each partner's sections, or of its returns where the sections are too many. */
    Block completeness() {
        return new CompletenessFigure(consolidation.completeness())
                .figure()
                .orElseGet(
                        () -> nothing("Nothing is asked for in this period, so there is no picture of completeness."));
    }

    /** How all ratings moved by quarter, and how those of each section stand. */
    Block ratings() {
        return new RatingFigure(highlights.ratings(), consolidation.frame().period())
                .figure()
                .orElseGet(() -> nothing("Nothing is rated in this period, so there is no picture of ratings."));
    }

    /** Milestones by their dates: those overdue first, then those next due, then those reached last. */
    Block milestones() {
        List<Milestones.Dated> dated = highlights.milestones().dated();
        if (dated.isEmpty()) {
            return nothing("No milestone has a baseline date, so there is no timeline.");
        }
        List<Milestones.Dated> chosen = dated.stream()
                .sorted(Comparator.comparing((Milestones.Dated milestone) -> !milestone.overdue())
                        .thenComparing(Milestones.Dated::closed)
                        .thenComparing(milestone -> milestone.overdue()
                                ? milestone.baseline().toEpochDay()
                                : Math.abs(milestone.baseline().toEpochDay()
                                        - consolidation.frame().asAt().toEpochDay())))
                .limit(MOST_LINES)
                .sorted(Comparator.comparing(Milestones.Dated::baseline))
                .toList();
        long overdue = dated.stream().filter(Milestones.Dated::overdue).count();
        String all = dated.size() == chosen.size()
                ? ""
                : " (%s of %s: longest overdue first, then nearest to the as-at date)"
                        .formatted(chosen.size(), dated.size());
        return new Block.Figure(
                "Milestones by date" + all,
                "%s with a baseline date, %s overdue as at %s. %s"
                        .formatted(
                                Plural.of(dated.size(), "milestone"),
                                overdue,
                                Dates.day(consolidation.frame().asAt()),
                                chosen.stream().map(this::spoken).collect(Collectors.joining(" "))),
                new Chart.Timeline(
                        consolidation.frame().asAt(),
                        chosen.stream().map(this::drawn).toList()));
    }

    private Chart.Milestone drawn(Milestones.Dated milestone) {
        return new Chart.Milestone(
                milestone.reference() + ", " + milestone.party(),
                milestone.baseline(),
                milestone.forecastOrNull(),
                milestone.actualOrNull(),
                milestone.overdue(),
                state(milestone));
    }

    private String state(Milestones.Dated milestone) {
        return milestone.overdue()
                ? "Overdue by "
                        + Dates.days(consolidation.frame().asAt().toEpochDay()
                                - milestone.baseline().toEpochDay())
                : milestone.closed() ? "Closed" : "Open";
    }

    private String spoken(Milestones.Dated milestone) {
        return "%s (%s): baseline %s%s%s, %s."
                .formatted(
                        milestone.reference(),
                        milestone.party(),
                        Dates.day(milestone.baseline()),
                        milestone
                                .forecast()
                                .map(day -> ", forecast " + Dates.day(day))
                                .orElse(""),
                        milestone
                                .actual()
                                .map(day -> ", actual " + Dates.day(day))
                                .orElse(""),
                        state(milestone).toLowerCase(Locale.ROOT));
    }

    /** How many risks moved each way. */
    Block riskMovement() {
        Risks risks = highlights.risks();
        if (risks.byMovement().isEmpty()) {
            return nothing("No risks were reported, so there is no picture of their movement.");
        }
        List<Chart.Bar> bars = risks.byMovement().entrySet().stream()
                .map(moved -> new Chart.Bar(moved.getKey().label(), List.of(moved.getValue()), ""))
                .toList();
        return new Block.Figure(
                "How risks moved since the last return",
                "Risks by movement: "
                        + risks.byMovement().entrySet().stream()
                                .map(moved -> meaning(moved.getKey()) + " " + moved.getValue())
                                .collect(Collectors.joining(", "))
                        + ".",
                new Chart.Bars("Movement", "", List.of(new Chart.Series("Risks", Tone.COMPLETE)), bars));
    }

    private static String meaning(Movement movement) {
        return switch (movement) {
            case UP -> "up, scoring higher,";
            case DOWN -> "down, scoring lower,";
            default -> movement.label().toLowerCase(Locale.ROOT);
        };
    }

    /** Where open risks stand, and where the same ones stood. */
    Block riskMatrices() {
        Risks risks = highlights.risks();
        if (risks.now().total() == 0) {
            return nothing("No open risk has both likelihood and consequence, so there is no risk matrix.");
        }
        List<List<Tone>> tones = new ArrayList<>();
        for (int likelihood = 1; likelihood <= RiskGrid.SIDE; likelihood++) {
            List<Tone> row = new ArrayList<>();
            for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
                row.add(consolidation
                        .frame()
                        .programme()
                        .vocabulary()
                        .bandOf(likelihood * consequence)
                        .map(band -> band.tone())
                        .orElse(Tone.NEUTRAL));
            }
            tones.add(row);
        }
        return new Block.Figure(
                "Open risks by likelihood and consequence, in the last accepted return and now",
                "Before: %s. Now: %s. Risks that the last accepted return did not have, or had closed, stand in the matrix of now alone."
                        .formatted(spoken(risks.before()), spoken(risks.now())),
                new Chart.RiskMatrices(risks.before(), risks.now(), tones));
    }

    private static String spoken(RiskGrid grid) {
        List<String> places = new ArrayList<>();
        for (int likelihood = RiskGrid.SIDE; likelihood > 0; likelihood--) {
            for (int consequence = RiskGrid.SIDE; consequence > 0; consequence--) {
                if (grid.at(likelihood, consequence) > 0) {
                    places.add("%s at likelihood %s and consequence %s"
                            .formatted(grid.at(likelihood, consequence), likelihood, consequence));
                }
            }
        }
        return places.isEmpty() ? "none" : String.join(", ", places);
    }

    /** From the plan, by what each partner changes, to the forecast. */
    Block finance() {
        List<FinanceLines.Line> lines = highlights.finance().lines();
        if (lines.isEmpty()) {
            return nothing("No financial information was reported, so there is no picture of it.");
        }
        Optional<BigDecimal> envelope =
                consolidation.frame().programme().vocabulary().thresholds().envelope();
        BigDecimal plan = lines.stream().map(FinanceLines.Line::plan).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FinanceLines.Line> changed = lines.stream()
                .filter(line -> line.variance().signum() != 0)
                .sorted(Comparator.comparing(
                                (FinanceLines.Line line) -> line.variance().abs())
                        .reversed())
                .toList();
        List<Chart.Step> steps = new ArrayList<>();
        changed.stream()
                .limit(MOST_LINES - 1)
                .forEach(line -> steps.add(new Chart.Step(line.party(), line.variance())));
        if (changed.size() >= MOST_LINES) {
            steps.add(new Chart.Step(
                    "%s others".formatted(changed.size() - steps.size()),
                    changed.stream()
                            .skip(MOST_LINES - 1)
                            .map(FinanceLines.Line::variance)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        Chart.Bridge bridge = new Chart.Bridge("Plan", plan, steps, "Forecast", envelope.orElse(null));
        return new Block.Figure(
                "From plan to forecast, in pounds",
                "The plan is %s and the forecast %s. %s%s"
                        .formatted(
                                Amounts.pounds(plan),
                                Amounts.pounds(bridge.end()),
                                steps.isEmpty()
                                        ? "No partner forecasts other than its plan."
                                        : "Changes: "
                                                + steps.stream()
                                                        .map(step -> step.label() + " "
                                                                + Amounts.signedPounds(step.amount()))
                                                        .collect(Collectors.joining(", "))
                                                + ".",
                                envelope.map(most -> " The envelope is %s.".formatted(Amounts.pounds(most)))
                                        .orElse("")),
                bridge);
    }

    /** The values of indicators over time: exceptions first, then what got worse. */
    Block indicators() {
        List<Indicator> valued = highlights.indicators().all().stream()
                .filter(indicator -> !indicator.points().isEmpty())
                .toList();
        if (valued.isEmpty()) {
            return nothing("No indicator has a value, so there is no picture of indicators.");
        }
        List<Indicator> chosen = valued.stream()
                .sorted(Comparator.comparing((Indicator indicator) -> !indicator.isException())
                        .thenComparing(indicator -> indicator.change() != Indicators.Change.DETERIORATED)
                        .thenComparing(indicator -> -indicator.points().size()))
                .limit(MOST_PANELS)
                .toList();
        String all = valued.size() == chosen.size()
                ? ""
                : " (%s of %s: exceptions first, then what deteriorated)".formatted(chosen.size(), valued.size());
        return new Block.Figure(
                "Indicators over time" + all,
                chosen.stream().map(Figures::spoken).collect(Collectors.joining(" ")),
                new Chart.SmallMultiples(chosen.stream().map(this::panel).toList()));
    }

    private Chart.Panel panel(Indicator indicator) {
        String judged = indicator
                .behaviour()
                .map(behaviour -> behaviour.variation().shape() + " "
                        + behaviour.variation().label())
                .orElse(indicator.change().label());
        return new Chart.Panel(
                indicator.reference(),
                indicator.title(),
                indicator.party(),
                indicator.targetOrNull(),
                indicator.targetWords(),
                judged,
                indicator.isException(),
                indicator.points().stream()
                        .map(point -> new Chart.Value(ShortPeriods.of(point.period()), point.value()))
                        .toList());
    }

    private static String spoken(Indicator indicator) {
        return "%s of %s: %s%s; %s."
                .formatted(
                        indicator.reference() + " " + indicator.title(),
                        indicator.party(),
                        indicator.points().stream()
                                .map(point -> point.value().toPlainString() + " in " + ShortPeriods.of(point.period()))
                                .collect(Collectors.joining(", ")),
                        indicator.targetWords().isEmpty() ? "" : ", target " + indicator.targetWords(),
                        indicator.change().label().toLowerCase(Locale.ROOT));
    }

    private static Block nothing(String sentence) {
        return PaperBlocks.plain(sentence);
    }
}
