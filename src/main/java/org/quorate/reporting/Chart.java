package org.quorate.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.RiskGrid;
import org.quorate.programme.Tone;

/**
 * What a figure draws, in the words of the field; how it looks in one format is the writer's, in which colours and hatches is
 * {@link ChartPaint}'s. Immutable.
 */
public sealed interface Chart {
    /** Returns everything that the chart shows as a table of words, for those who do not see it. */
    Values values();

    /** A table of words: rows are as long as the headings. */
    record Values(List<String> headings, List<List<String>> rows) {
        public Values {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Who against what, with a sign in each cell.
     *
     * @param corner says what the rows are
     * @param key every sign that occurs, with its words
     */
    record Matrix(String corner, List<Column> columns, List<MatrixRow> rows, List<Cell> key) implements Chart {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            key = List.copyOf(key);
        }

        @Override
        public Values values() {
            return new Values(
                    joined(List.of(corner), columns.stream().map(Column::words).toList()),
                    rows.stream()
                            .map(row -> joined(
                                    List.of(row.label()),
                                    row.cells().stream().map(Cell::words).toList()))
                            .toList());
        }
    }

    /**
     * A column of a matrix.
     *
     * @param group what it shares with its neighbours; empty where there is one group alone
     */
    record Column(String group, String label) {
        /** Returns what the column is called apart from its neighbours. */
        public String words() {
            return group.isEmpty() ? label : group + ": " + label;
        }
    }

    /** One row of a matrix. */
    record MatrixRow(String label, List<Cell> cells) {
        public MatrixRow {
            cells = List.copyOf(cells);
        }
    }

    /** A cell of a matrix: a letter or two, what it stands for, and what it asks of its reader. */
    record Cell(String sign, String words, Tone tone) {}

    /**
     * Stacked bars of counts.
     *
     * @param what says what the bars are
     * @param noteHeading says what stands behind the bars; empty where nothing does
     */
    record Bars(String what, String noteHeading, List<Series> series, List<Bar> bars) implements Chart {
        public Bars {
            series = List.copyOf(series);
            bars = List.copyOf(bars);
        }

        @Override
        public Values values() {
            List<String> noted = noteHeading.isEmpty() ? List.of() : List.of(noteHeading);
            return new Values(
                    Stream.of(List.of(what), series.stream().map(Series::label).toList(), noted)
                            .flatMap(List::stream)
                            .toList(),
                    bars.stream()
                            .map(bar -> Stream.of(
                                            List.of(bar.label()),
                                            bar.counts().stream()
                                                    .map(String::valueOf)
                                                    .toList(),
                                            noted.isEmpty() ? List.<String>of() : List.of(bar.note()))
                                    .flatMap(List::stream)
                                    .toList())
                            .toList());
        }

        /** Returns the length of the longest bar. */
        public int longest() {
            return bars.stream().mapToInt(Bar::total).max().orElse(0);
        }
    }

    /** What a part of every bar counts. */
    record Series(String label, Tone tone) {}

    /** One bar: a count for each series, and what stands behind it. */
    record Bar(String label, List<Integer> counts, String note) {
        public Bar {
            counts = List.copyOf(counts);
        }

        /** Returns the length of the bar. */
        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Milestones on a time scale: where each was to be, is expected and was reached. */
    record Timeline(LocalDate asAt, List<Milestone> milestones) implements Chart {
        public Timeline {
            milestones = List.copyOf(milestones);
        }

        @Override
        public Values values() {
            return new Values(
                    List.of("Milestone", "Baseline", "Forecast", "Actual", "State"),
                    milestones.stream()
                            .map(milestone -> List.of(
                                    milestone.label(),
                                    Dates.day(milestone.baseline()),
                                    milestone.forecast().map(Dates::day).orElse("Not given"),
                                    milestone.actual().map(Dates::day).orElse("Not given"),
                                    milestone.state()))
                            .toList());
        }

        /** Returns every date that is drawn, the as-at date among them. */
        public List<LocalDate> dates() {
            List<LocalDate> dates = new ArrayList<>(List.of(asAt));
            for (Milestone milestone : milestones) {
                dates.add(milestone.baseline());
                milestone.forecast().ifPresent(dates::add);
                milestone.actual().ifPresent(dates::add);
            }
            return List.copyOf(dates);
        }
    }

    /**
     * A milestone of a timeline.
     *
     * @param label names it and its partner
     * @param state such as "Overdue by 41 days"
     */
    record Milestone(
            String label,
            LocalDate baseline,
            @Nullable LocalDate forecastOrNull,
            @Nullable LocalDate actualOrNull,
            boolean overdue,
            String state) {
        /** Returns the date now expected. */
        public Optional<LocalDate> forecast() {
            return Optional.ofNullable(forecastOrNull);
        }

        /** Returns the date on which it was reached. */
        public Optional<LocalDate> actual() {
            return Optional.ofNullable(actualOrNull);
        }
    }

    /**
     * Risks by likelihood and consequence, before and now.
     *
     * @param tones of each place: the list at likelihood − 1 holds that of consequence c as element c − 1
     */
    record RiskMatrices(RiskGrid before, RiskGrid now, List<List<Tone>> tones) implements Chart {
        public RiskMatrices {
            tones = tones.stream().map(List::copyOf).toList();
        }

        /** Returns the tone of a place, each factor from 1. */
        public Tone tone(int likelihood, int consequence) {
            return tones.get(likelihood - 1).get(consequence - 1);
        }

        /** The highest likelihood stands first. */
        @Override
        public Values values() {
            List<String> headings = new ArrayList<>(List.of("Likelihood"));
            for (String when : List.of("Before", "Now")) {
                for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
                    headings.add(when + ", consequence " + consequence);
                }
            }
            List<List<String>> rows = new ArrayList<>();
            for (int likelihood = RiskGrid.SIDE; likelihood > 0; likelihood--) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(likelihood)));
                for (RiskGrid grid : List.of(before, now)) {
                    for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
                        row.add(Integer.toString(grid.at(likelihood, consequence)));
                    }
                }
                rows.add(row);
            }
            return new Values(headings, rows);
        }
    }

    /**
     * From one amount to another, step by step, in pounds.
     *
     * @param steps what is added to or, below zero, taken from the start
     * @param envelopeOrNull what may be spent, or null where that is not known
     */
    record Bridge(
            String startLabel,
            BigDecimal start,
            List<Step> steps,
            String endLabel,
            @Nullable BigDecimal envelopeOrNull) implements Chart {
        public Bridge {
            steps = List.copyOf(steps);
        }

        /** Returns what may be spent. */
        public Optional<BigDecimal> envelope() {
            return Optional.ofNullable(envelopeOrNull);
        }

        /** Returns the start and all steps together. */
        public BigDecimal end() {
            return steps.stream().map(Step::amount).reduce(start, BigDecimal::add);
        }

        /** Returns every amount that a bar or a line reaches. */
        public List<BigDecimal> levels() {
            List<BigDecimal> levels = new ArrayList<>(List.of(start));
            for (Step step : steps) {
                levels.add(levels.get(levels.size() - 1).add(step.amount()));
            }
            envelope().ifPresent(levels::add);
            return List.copyOf(levels);
        }

        /** Returns a total as a reader sees it. */
        public String pounds(BigDecimal amount) {
            return Amounts.pounds(amount);
        }

        /** Returns a change as a reader sees it. */
        public String signedPounds(BigDecimal amount) {
            return Amounts.signedPounds(amount);
        }

        /** Returns what the line of the envelope says; empty where there is none. */
        public String envelopeWords() {
            return envelope()
                    .map(envelope -> "Envelope " + Amounts.pounds(envelope))
                    .orElse("");
        }

        @Override
        public Values values() {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(startLabel, Amounts.pounds(start)));
            steps.forEach(step -> rows.add(List.of(step.label(), Amounts.signedPounds(step.amount()))));
            rows.add(List.of(endLabel, Amounts.pounds(end())));
            envelope().ifPresent(envelope -> rows.add(List.of("Envelope", Amounts.pounds(envelope))));
            return new Values(List.of("Step", "Amount"), rows);
        }
    }

    /** A step of a bridge. */
    record Step(String label, BigDecimal amount) {}

    /** One small line chart for each thing that is followed, on scales of their own. */
    record SmallMultiples(List<Panel> panels) implements Chart {
        public SmallMultiples {
            panels = List.copyOf(panels);
        }

        @Override
        public Values values() {
            return new Values(
                    List.of("Indicator", "Period", "Value", "Target", "Movement"),
                    panels.stream()
                            .flatMap(panel -> panel.points().stream()
                                    .map(point -> List.of(
                                            panel.reference() + " " + panel.title() + " (" + panel.party() + ")",
                                            point.period(),
                                            point.value().toPlainString(),
                                            panel.targetWords(),
                                            panel.note())))
                            .toList());
        }
    }

    /**
     * What is followed.
     *
     * @param reference what identifies it to a reader of its return
     * @param targetOrNull what the value should be, or null
     * @param targetWords the same in words; empty for none
     * @param note how the last value stands to the one before, in a word or two
     * @param exception whether it needs attention
     * @param points earliest first, at least one
     */
    record Panel(
            String reference,
            String title,
            String party,
            @Nullable BigDecimal targetOrNull,
            String targetWords,
            String note,
            boolean exception,
            List<Value> points) {
        public Panel {
            points = List.copyOf(points);
        }

        /** Returns what the value should be. */
        public Optional<BigDecimal> target() {
            return Optional.ofNullable(targetOrNull);
        }

        /** Returns the latest value. */
        public Value last() {
            return points.get(points.size() - 1);
        }
    }

    /** The value of a period, which is named in a few signs. */
    record Value(String period, BigDecimal value) {}

    private static List<String> joined(List<String> first, List<String> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }
}
