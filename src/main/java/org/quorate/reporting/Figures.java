package org.quorate.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
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
import org.quorate.programme.Party;
import org.quorate.programme.Tone;
import org.quorate.reporting.Chart.Cell;
import org.quorate.reporting.Paper.Block;

/**
 * The figures of a paper. Each method gives one, or a sentence where there is nothing to draw. What does not fit is told by the
 * caption and never dropped in silence.
 */
final class Figures {
    /** So many bars, milestones or steps can be read in a third of a page. */
    static final int MOST_LINES = 12;

    /** So many sections can stand side by side. */
    static final int MOST_COLUMNS = 16;

    /** So many partners can stand below each other. */
    static final int MOST_ROWS = 20;

    static final int MOST_PANELS = 6;

    private final Consolidation consolidation;
    private final Highlights highlights;

    Figures(Consolidation consolidation) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
    }

    /** What came of each partner's sections, or of its returns where the sections are too many. */
    Block completeness() {
        Completeness completeness = consolidation.completeness();
        if (completeness.returns().isEmpty()) {
            return nothing("No return is owed, so there is no picture of completeness.");
        }
        Map<Party, Map<Chart.Column, Cell>> cells = bySection(completeness);
        List<Chart.Column> columns = columns(cells);
        if (columns.size() > MOST_COLUMNS) {
            cells = byReturn(completeness);
            columns = columns(cells);
        }
        List<Chart.MatrixRow> rows = new ArrayList<>();
        for (Map.Entry<Party, Map<Chart.Column, Cell>> row : cells.entrySet()) {
            rows.add(new Chart.MatrixRow(
                    row.getKey().name(),
                    columns.stream()
                            .map(column -> row.getValue().getOrDefault(column, NOT_OWED))
                            .toList()));
        }
        List<Chart.MatrixRow> shown = rows.size() <= MOST_ROWS
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing((Chart.MatrixRow row) ->
                                row.cells().stream().noneMatch(cell -> cell.tone() == Tone.NEGATIVE)))
                        .limit(MOST_ROWS)
                        .toList();
        String all = shown.size() == rows.size()
                ? ""
                : " (%s of %s, those with something missing or rejected first)".formatted(shown.size(), rows.size());
        List<Cell> key = shown.stream()
                .flatMap(row -> row.cells().stream())
                .distinct()
                .sorted(Comparator.comparing(cell -> KEY_ORDER.indexOf(cell.sign())))
                .toList();
        return new Block.Figure(
                "What was received of each partner" + all,
                Sentences.received(completeness) + " " + spoken(rows),
                new Chart.Matrix("Partner", columns, shown, key));
    }

    private static final Cell NOT_OWED = new Cell("", "Not owed", Tone.NEUTRAL);

    private static final List<String> KEY_ORDER = List.of("A", "Q", "N", "W", "E", "R", "M", "?", "–", "");

    private static Cell cell(Standing standing) {
        String sign = switch (standing) {
            case ACCEPTED -> "A";
            case QUERIES -> "Q";
            case NIL -> "N";
            case WAIVED -> "W";
            case EMPTY -> "E";
            case REJECTED -> "R";
            case MISSING -> "M";
            case AWAITED -> "?";
            case NOT_GIVEN, NOT_DUE -> "–";
        };
        return new Cell(
                sign,
                standing == Standing.NOT_GIVEN || standing == Standing.NOT_DUE ? "Not asked for" : standing.label(),
                standing.tone());
    }

    /** Sections that are asked of nobody say nothing. */
    private static Map<Party, Map<Chart.Column, Cell>> bySection(Completeness completeness) {
        Map<Party, Map<Chart.Column, Cell>> cells = new LinkedHashMap<>();
        boolean several = completeness.returns().stream()
                        .map(status -> status.definition().id())
                        .distinct()
                        .count()
                > 1;
        for (ReturnStatus status : completeness.returns()) {
            Map<Chart.Column, Cell> row = cells.computeIfAbsent(status.party(), party -> new LinkedHashMap<>());
            status.sections()
                    .forEach(section -> row.put(
                            new Chart.Column(
                                    several ? status.definition().title() : "",
                                    section.section().title()),
                            cell(section.standing())));
        }
        return cells;
    }

    private static Map<Party, Map<Chart.Column, Cell>> byReturn(Completeness completeness) {
        Map<Party, Map<Chart.Column, Cell>> cells = new LinkedHashMap<>();
        completeness
                .returns()
                .forEach(status -> cells.computeIfAbsent(status.party(), party -> new LinkedHashMap<>())
                        .put(new Chart.Column("", status.definition().title()), cell(status.standing())));
        return cells;
    }

    private static List<Chart.Column> columns(Map<Party, Map<Chart.Column, Cell>> cells) {
        return cells.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .filter(column -> cells.values().stream()
                        .anyMatch(row ->
                                !row.getOrDefault(column, NOT_OWED).words().equals("Not asked for")))
                .toList();
    }

    private static String spoken(List<Chart.MatrixRow> rows) {
        Map<String, Long> counts = rows.stream()
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.groupingBy(Cell::words, TreeMap::new, Collectors.counting()));
        return "One row a partner, one column a section or return: "
                + counts.entrySet().stream()
                        .map(count -> count.getKey().toLowerCase(java.util.Locale.ROOT) + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
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
                        state(milestone).toLowerCase(java.util.Locale.ROOT));
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
            default -> movement.label().toLowerCase(java.util.Locale.ROOT);
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
                        indicator.change().label().toLowerCase(java.util.Locale.ROOT));
    }

    private static Block nothing(String sentence) {
        return PaperBlocks.plain(sentence);
    }
}
