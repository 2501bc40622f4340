package org.quorate.reporting.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;
import org.quorate.reporting.Chart;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.PaperWording;

/** Writes figures: native charts that an author can edit, and matrices as tables. */
final class Figures {
    private static final int LINE = 330;
    private static final int FRAME = 420;
    private static final int LONGEST_LABEL = 26;
    private static final int HIGH = 3900;
    private static final int PANELS_IN_A_ROW = 3;
    private static final int PANEL_HEIGHT = 2100;
    private static final String BLUE = "0B4F8A";
    /** Excel's day 0, as it counts days after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Manuscript manuscript;
    private final NativeChart charts;
    private int figures;

    Figures(Manuscript manuscript, LocalDate asAt) {
        this.manuscript = manuscript;
        this.charts = new NativeChart(manuscript, asAt);
    }

    void write(Block.Figure figure) {
        figures++;
        XWPFParagraph caption = manuscript.paragraph("Caption");
        Lines.append(caption, "Figure ");
        Lines.field(caption, "SEQ Figure \\* ARABIC", Integer.toString(figures));
        Lines.append(caption, new Paper.Phrase(": " + figure.caption(), figure.notes()));
        String name = PaperWording.caption(figures, figure);
        Chart chart = figure.chart();
        if (chart instanceof Chart.Matrix matrix) {
            new MatrixTable(manuscript).write(matrix, name, figure.alternative());
        } else if (chart instanceof Chart.RiskMatrices matrices) {
            new MatrixTable(manuscript).write(matrices, name, figure.alternative());
        } else if (chart instanceof Chart.Bars bars) {
            bars(bars, name, figure.alternative());
        } else if (chart instanceof Chart.Timeline timeline) {
            timeline(timeline, name, figure.alternative());
        } else if (chart instanceof Chart.Bridge bridge) {
            bridge(bridge, name, figure.alternative());
        } else if (chart instanceof Chart.SmallMultiples multiples) {
            panels(multiples);
        }
    }

    private XWPFParagraph line() {
        return manuscript.paragraph("TableText");
    }

    private static List<@Nullable BigDecimal> whole(List<Integer> counts) {
        return new ArrayList<>(counts.stream().map(BigDecimal::valueOf).toList());
    }

    private void bars(Chart.Bars chart, String name, String alternative) {
        List<ChartPaint> paints =
                ChartPaint.of(chart.series().stream().map(Chart.Series::tone).toList());
        List<ChartXml.Column> columns = new ArrayList<>();
        for (int at = 0; at < paints.size(); at++) {
            int series = at;
            ChartPaint paint = paints.get(at);
            columns.add(new ChartXml.Column(
                    chart.series().get(at).label(),
                    whole(chart.bars().stream()
                            .map(bar -> bar.counts().get(series))
                            .toList()),
                    ChartXml.shape(paint),
                    "",
                    ChartXml.label("0;-0;;", paint.fill(), paint.letters(), true, "")));
        }
        ChartXml.Sheet sheet =
                new ChartXml.Sheet(chart.bars().stream().map(Chart.Bar::label).toList(), columns);
        charts.add(
                line(),
                sheet,
                ChartXml.levelBars(sheet, columns.size() > 1),
                manuscript.textWidth(),
                (columns.size() > 1 ? FRAME : 0) + LINE * chart.bars().size(),
                name,
                alternative);
        String notes = chart.bars().stream()
                .filter(bar -> !bar.note().isEmpty())
                .map(bar -> bar.label() + ": " + bar.note())
                .collect(Collectors.joining(". "));
        if (!notes.isEmpty()) {
            Lines.append(line(), chart.noteHeading() + ". " + notes + ".");
        }
    }

    private void timeline(Chart.Timeline chart, String name, String alternative) {
        List<Chart.Milestone> milestones = chart.milestones();
        List<ChartXml.Column> columns = List.of(
                dates(
                        "Baseline",
                        milestones,
                        milestone -> Optional.of(milestone.baseline()),
                        ChartXml.marker("diamond", 9, ChartPaint.OUTLINE)),
                dates("Forecast", milestones, Chart.Milestone::forecast, ChartXml.marker("triangle", 8, "F4C542")),
                dates("Actual", milestones, Chart.Milestone::actual, ChartXml.marker("circle", 7, BLUE)),
                new ChartXml.Column(
                        "As at",
                        new ArrayList<>(Collections.nCopies(milestones.size(), serial(chart.asAt()))),
                        ChartXml.line(ChartPaint.OUTLINE, 15875, "dash"),
                        ChartXml.marker("none", 0, ""),
                        ""));
        ChartXml.Sheet sheet = new ChartXml.Sheet(
                milestones.stream()
                        .map(milestone -> (milestone.overdue() ? "■ " : "") + cut(milestone.label()))
                        .toList(),
                columns);
        LocalDate first = Collections.min(chart.dates()).withDayOfMonth(1);
        LocalDate last = Collections.max(chart.dates()).plusMonths(1).withDayOfMonth(1);
        charts.add(
                line(),
                sheet,
                ChartXml.lines(
                        sheet, new ChartXml.Scale(serial(first), serial(last), "mmm yyyy", true), true, true, ""),
                manuscript.textWidth(),
                HIGH + 1300,
                name,
                alternative);
    }

    /** The whole label stands in the alternative text. */
    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static ChartXml.Column dates(
            String name,
            List<Chart.Milestone> milestones,
            Function<Chart.Milestone, Optional<LocalDate>> date,
            String marker) {
        List<@Nullable BigDecimal> serials = new ArrayList<>();
        for (Chart.Milestone milestone : milestones) {
            serials.add(date.apply(milestone).map(Figures::serial).orElse(null));
        }
        return new ChartXml.Column(name, serials, "<a:ln w=\"19050\"><a:noFill/></a:ln>", marker, "");
    }

    private static BigDecimal serial(LocalDate date) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date));
    }

    /** Stacked columns over a base that is not seen; where an amount lies below zero no base can carry it, and it stands alone. */
    private void bridge(Chart.Bridge chart, String name, String alternative) {
        List<String> names = new ArrayList<>(List.of(chart.startLabel()));
        chart.steps().forEach(step -> names.add(step.label()));
        names.add(chart.endLabel());
        int last = names.size() - 1;
        List<BigDecimal> levels = new ArrayList<>(List.of(chart.start()));
        chart.steps().forEach(step -> levels.add(levels.get(levels.size() - 1).add(step.amount())));
        boolean carried = levels.stream().allMatch(level -> level.signum() >= 0);
        List<@Nullable BigDecimal> base = gaps(names.size());
        List<@Nullable BigDecimal> totals = gaps(names.size());
        List<@Nullable BigDecimal> more = gaps(names.size());
        List<@Nullable BigDecimal> less = gaps(names.size());
        totals.set(0, chart.start());
        totals.set(last, chart.end());
        for (int at = 0; at < chart.steps().size(); at++) {
            BigDecimal amount = chart.steps().get(at).amount();
            base.set(at + 1, carried ? levels.get(at).min(levels.get(at + 1)) : BigDecimal.ZERO);
            (amount.signum() > 0 ? more : less).set(at + 1, amount.abs());
        }
        List<ChartXml.Column> columns = List.of(
                new ChartXml.Column("Base", base, ChartXml.invisible(), "", ""),
                part("Total", totals, Tone.COMPLETE, "£#,##0"),
                part("More", more, Tone.NEGATIVE, "+£#,##0"),
                part("Less", less, Tone.POSITIVE, "−£#,##0"));
        ChartXml.Sheet sheet = new ChartXml.Sheet(names, columns);
        List<ChartXml.Column> over = chart.envelope()
                .map(envelope -> List.of(new ChartXml.Column(
                        chart.envelopeWords(),
                        new ArrayList<>(Collections.nCopies(names.size(), envelope)),
                        ChartXml.line(ChartPaint.WORDS, 15875, "dash"),
                        ChartXml.marker("none", 0, ""),
                        "")))
                .orElse(List.of());
        charts.add(
                line(),
                sheet.with(over),
                ChartXml.uprightBars(
                        sheet, over, new ChartXml.Scale(carried ? floor(chart.levels()) : null, null, "£#,##0", true)),
                manuscript.textWidth(),
                HIGH,
                name,
                alternative);
    }

    private static List<@Nullable BigDecimal> gaps(int count) {
        return new ArrayList<>(Collections.nCopies(count, null));
    }

    /** Below the smallest level by as much as they differ, in round thousands, so that changes can be seen. */
    private static BigDecimal floor(List<BigDecimal> levels) {
        BigDecimal least = Collections.min(levels);
        BigDecimal spread = Collections.max(levels).subtract(least);
        return least.subtract(spread)
                .max(BigDecimal.ZERO)
                .setScale(-4, RoundingMode.FLOOR)
                .setScale(0, RoundingMode.UNNECESSARY);
    }

    private static ChartXml.Column part(String name, List<@Nullable BigDecimal> values, Tone tone, String format) {
        ChartPaint paint = ChartPaint.of(tone);
        return new ChartXml.Column(
                name,
                values,
                ChartXml.shape(paint),
                "",
                ChartXml.label(format, paint.fill(), paint.letters(), true, ""));
    }

    private void panels(Chart.SmallMultiples chart) {
        XWPFParagraph paragraph = line();
        for (int at = 0; at < chart.panels().size(); at++) {
            if (at > 0 && at % PANELS_IN_A_ROW == 0) {
                paragraph = line();
            }
            panel(chart.panels().get(at), paragraph);
        }
    }

    private void panel(Chart.Panel panel, XWPFParagraph paragraph) {
        List<ChartXml.Column> columns = new ArrayList<>(List.of(new ChartXml.Column(
                "Value",
                new ArrayList<>(panel.points().stream().map(Chart.Value::value).toList()),
                ChartXml.line(BLUE, 22225, "solid"),
                ChartXml.marker("circle", 6, BLUE),
                ChartXml.label("General", "", ChartPaint.WORDS, true, "t"))));
        panel.target()
                .ifPresent(target -> columns.add(new ChartXml.Column(
                        "Target",
                        new ArrayList<>(Collections.nCopies(panel.points().size(), target)),
                        ChartXml.line(ChartPaint.QUIET, 12700, "dash"),
                        ChartXml.marker("none", 0, ""),
                        "")));
        ChartXml.Sheet sheet = new ChartXml.Sheet(
                panel.points().stream().map(Chart.Value::period).toList(), columns);
        String words = panel.reference() + " " + panel.title() + ", " + panel.party();
        String judged = (panel.exception() ? "■ " : "")
                + panel.note()
                + (panel.targetWords().isEmpty() ? "" : ", target " + panel.targetWords());
        charts.add(
                paragraph,
                sheet,
                ChartXml.lines(
                        sheet,
                        new ChartXml.Scale(null, null, "General", false),
                        false,
                        false,
                        panel.reference() + ", " + panel.party() + ": " + judged),
                manuscript.textWidth() / PANELS_IN_A_ROW - 20,
                PANEL_HEIGHT,
                words,
                words + ": "
                        + String.join(
                                ", ",
                                IntStream.range(0, panel.points().size())
                                        .mapToObj(at ->
                                                panel.points().get(at).value().toPlainString() + " in "
                                                        + panel.points().get(at).period())
                                        .toList())
                        + "; " + judged + ".");
    }
}
