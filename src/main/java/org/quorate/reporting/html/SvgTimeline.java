package org.quorate.reporting.html;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.quorate.reporting.Chart;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.html.SvgCanvas.Anchor;
import org.quorate.reporting.html.SvgCanvas.Letters;

/** Draws a timeline: a diamond for the baseline, a triangle for the forecast, a filled circle for the actual date. */
final class SvgTimeline {
    private static final int LABELS = 240;
    private static final int STATES = 150;
    private static final int LINE = 22;
    private static final int TOP = 44;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final List<Integer> MONTHS_BETWEEN_MARKS = List.of(1, 2, 3, 6, 12, 24, 60);
    private static final int MOST_MARKS = 6;

    private final Chart.Timeline chart;
    private final SvgCanvas canvas;
    private final LocalDate first;
    private final LocalDate last;

    SvgTimeline(Chart.Timeline chart, SvgCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.first = Collections.min(chart.dates()).withDayOfMonth(1);
        this.last = Collections.max(chart.dates()).plusMonths(1).withDayOfMonth(1);
    }

    int draw() {
        int bottom = TOP + chart.milestones().size() * LINE;
        key();
        marks(bottom);
        double today = x(chart.asAt());
        canvas.dashed(today, TOP - 4, today, bottom, ChartPaint.OUTLINE);
        for (int row = 0; row < chart.milestones().size(); row++) {
            milestone(chart.milestones().get(row), TOP + row * LINE + 11);
        }
        canvas.text(
                Math.min(today, SvgCanvas.WIDTH - STATES - 10),
                bottom + 28,
                Anchor.MIDDLE,
                Letters.QUIET.in(ChartPaint.WORDS),
                "As at " + DAY.format(chart.asAt()));
        return bottom + 34;
    }

    private double x(LocalDate date) {
        double share = (date.toEpochDay() - first.toEpochDay()) / (double) (last.toEpochDay() - first.toEpochDay());
        return LABELS + 8 + share * (SvgCanvas.WIDTH - LABELS - STATES - 16);
    }

    private void key() {
        double x = LABELS + 8;
        baseline(x + 6, 12);
        canvas.text(x + 17, 16.5, Anchor.START, Letters.PLAIN, "Baseline");
        forecast(x + 106, 12);
        canvas.text(x + 117, 16.5, Anchor.START, Letters.PLAIN, "Forecast");
        actual(x + 206, 12);
        canvas.text(x + 217, 16.5, Anchor.START, Letters.PLAIN, "Actual");
    }

    private void marks(int bottom) {
        long months = java.time.temporal.ChronoUnit.MONTHS.between(first, last);
        int step = MONTHS_BETWEEN_MARKS.stream()
                .filter(between -> months / between < MOST_MARKS)
                .findFirst()
                .orElse(120);
        for (LocalDate mark = first; !mark.isAfter(last); mark = mark.plusMonths(step)) {
            canvas.line(x(mark), TOP - 4, x(mark), bottom, ChartPaint.GRID, 1);
            canvas.text(x(mark), bottom + 13, Anchor.MIDDLE, Letters.QUIET, MONTH.format(mark));
        }
    }

    private void milestone(Chart.Milestone milestone, double y) {
        canvas.text(
                LABELS - 8,
                y + 4.5,
                Anchor.END,
                milestone.overdue() ? Letters.STRONG : Letters.PLAIN,
                SvgCanvas.cut(milestone.label(), SvgCanvas.TEXT, LABELS - 10));
        double from = x(milestone.baseline());
        double to = milestone
                .actual()
                .or(milestone::forecast)
                .map(this::x)
                .orElse(milestone.overdue() ? x(chart.asAt()) : from);
        canvas.line(from, y, to, y, ChartPaint.OUTLINE, milestone.overdue() ? 3 : 1);
        milestone.forecast().ifPresent(date -> forecast(x(date), y));
        milestone.actual().ifPresent(date -> actual(x(date), y));
        baseline(from, y);
        canvas.text(
                SvgCanvas.WIDTH - STATES,
                y + 4.5,
                Anchor.START,
                milestone.overdue() ? new Letters(SvgCanvas.SMALL, true, "8E1B14") : Letters.QUIET,
                (milestone.overdue() ? "■ " : "") + milestone.state());
    }

    private void baseline(double x, double y) {
        canvas.path(
                "M" + at(x, y - 6) + "L" + at(x + 6, y) + "L" + at(x, y + 6) + "L" + at(x - 6, y) + "z",
                "FFFFFF",
                ChartPaint.OUTLINE,
                1.6);
    }

    private void forecast(double x, double y) {
        canvas.path(
                "M" + at(x, y - 6) + "L" + at(x + 6.5, y + 5) + "L" + at(x - 6.5, y + 5) + "z",
                "F4C542",
                ChartPaint.OUTLINE,
                1.2);
    }

    private void actual(double x, double y) {
        canvas.path("M" + at(x - 5, y) + "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", "0B4F8A", ChartPaint.OUTLINE, 1.2);
    }

    private static String at(double x, double y) {
        return SvgCanvas.number(x) + " " + SvgCanvas.number(y);
    }
}
