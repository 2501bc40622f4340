package org.quorate.reporting.html;

import java.math.BigDecimal;
import java.util.List;
import org.quorate.programme.Tone;
import org.quorate.reporting.Chart;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.html.SvgCanvas.Anchor;
import org.quorate.reporting.html.SvgCanvas.Box;
import org.quorate.reporting.html.SvgCanvas.Letters;

/** Draws a bridge as level bars below each other; the scale begins near the smallest total, so that changes can be seen. */
final class SvgBridge {
    private static final int LABELS = 205;
    private static final int AMOUNTS = 110;
    private static final int LINE = 26;
    private static final int BAR = 18;

    private final Chart.Bridge chart;
    private final SvgCanvas canvas;
    private final double low;
    private final double high;

    SvgBridge(Chart.Bridge chart, SvgCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        List<BigDecimal> levels = chart.levels();
        double least =
                levels.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = levels.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double margin = most > least ? (most - least) * 0.4 : Math.max(1, Math.abs(most) * 0.1);
        this.low = least >= 0 ? Math.max(0, least - margin) : least - margin;
        this.high = most + (most > least ? (most - least) * 0.05 : margin);
    }

    int draw() {
        int rows = chart.steps().size() + 2;
        double y = 6;
        total(chart.startLabel(), chart.start(), y);
        BigDecimal level = chart.start();
        for (Chart.Step step : chart.steps()) {
            canvas.line(x(level), y + BAR, x(level), y + LINE, ChartPaint.OUTLINE, 1);
            y += LINE;
            BigDecimal next = level.add(step.amount());
            step(step, level, next, y);
            level = next;
        }
        canvas.line(x(level), y + BAR, x(level), y + LINE, ChartPaint.OUTLINE, 1);
        total(chart.endLabel(), level, y + LINE);
        int bottom = 6 + rows * LINE;
        canvas.line(LABELS, 2, LABELS, bottom - 4, ChartPaint.OUTLINE, 1);
        if (low > 0) {
            canvas.text(LABELS, bottom + 10, Anchor.START, Letters.QUIET, "The scale does not begin at zero.");
        }
        chart.envelope().ifPresent(envelope -> {
            canvas.dashed(x(envelope), 0, x(envelope), bottom, ChartPaint.WORDS);
            canvas.text(
                    LABELS,
                    bottom + 24,
                    Anchor.START,
                    Letters.QUIET.in(ChartPaint.WORDS),
                    "Dashed line: " + chart.envelopeWords());
        });
        return bottom + (chart.envelope().isPresent() ? 30 : 16);
    }

    private double x(BigDecimal amount) {
        return LABELS + (amount.doubleValue() - low) / (high - low) * (SvgCanvas.WIDTH - LABELS - AMOUNTS);
    }

    private void total(String label, BigDecimal amount, double y) {
        label(label, y, Letters.STRONG);
        double from = low >= 0 ? LABELS : x(BigDecimal.ZERO);
        canvas.part(
                new Box(Math.min(from, x(amount)), y, Math.abs(x(amount) - from), BAR), ChartPaint.of(Tone.COMPLETE));
        canvas.text(Math.max(from, x(amount)) + 6, y + 13.5, Anchor.START, Letters.STRONG, chart.pounds(amount));
    }

    private void step(Chart.Step step, BigDecimal from, BigDecimal to, double y) {
        label(step.label(), y, Letters.PLAIN);
        double left = Math.min(x(from), x(to));
        canvas.part(
                new Box(left, y, Math.abs(x(to) - x(from)), BAR),
                ChartPaint.of(step.amount().signum() > 0 ? Tone.NEGATIVE : Tone.POSITIVE));
        canvas.text(
                Math.max(x(from), x(to)) + 6, y + 13.5, Anchor.START, Letters.PLAIN, chart.signedPounds(step.amount()));
    }

    private void label(String words, double y, Letters letters) {
        canvas.text(LABELS - 8, y + 13.5, Anchor.END, letters, SvgCanvas.cut(words, SvgCanvas.TEXT, LABELS - 18));
    }
}
