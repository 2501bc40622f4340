package org.quorate.reporting.html;

import java.util.List;
import org.quorate.reporting.Chart;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.html.SvgCanvas.Anchor;
import org.quorate.reporting.html.SvgCanvas.Box;
import org.quorate.reporting.html.SvgCanvas.Letters;

/** Draws stacked bars: a key above where there are several parts, the number in or behind each part, a note at the end. */
final class SvgBars {
    private static final int LABELS = 190;
    private static final int NOTES = 190;
    private static final int BAR = 18;
    private static final int LINE = 25;
    private static final int KEY = 26;

    private SvgBars() {}

    static int draw(Chart.Bars chart, SvgCanvas canvas) {
        List<ChartPaint> paints =
                ChartPaint.of(chart.series().stream().map(Chart.Series::tone).toList());
        boolean several = chart.series().size() > 1;
        int top = several ? KEY : 2;
        if (several) {
            key(chart.series(), paints, canvas);
        }
        int notes = chart.noteHeading().isEmpty() ? 40 : NOTES;
        double unit = (SvgCanvas.WIDTH - LABELS - notes) / (double) Math.max(1, chart.longest());
        for (int row = 0; row < chart.bars().size(); row++) {
            bar(chart.bars().get(row), paints, top + row * LINE, unit, several, canvas);
        }
        int bottom = top + chart.bars().size() * LINE;
        canvas.line(LABELS, top, LABELS, bottom - 4, ChartPaint.OUTLINE, 1);
        return bottom;
    }

    private static void key(List<Chart.Series> series, List<ChartPaint> paints, SvgCanvas canvas) {
        double x = LABELS;
        for (int at = 0; at < series.size(); at++) {
            String words = series.get(at).label();
            canvas.part(new Box(x, 3, 22, 14), paints.get(at));
            canvas.text(x + 27, 14.5, Anchor.START, Letters.PLAIN, words);
            x += 27 + SvgCanvas.width(words, SvgCanvas.TEXT) + 14;
        }
    }

    private static void bar(
            Chart.Bar bar, List<ChartPaint> paints, double y, double unit, boolean several, SvgCanvas canvas) {
        canvas.text(
                LABELS - 8,
                y + 13.5,
                Anchor.END,
                Letters.PLAIN,
                SvgCanvas.cut(bar.label(), SvgCanvas.TEXT, LABELS - 10));
        double x = LABELS;
        for (int at = 0; at < paints.size(); at++) {
            int count = bar.counts().get(at);
            if (count > 0) {
                Box box = new Box(x, y, count * unit, BAR);
                if (several) {
                    canvas.part(box, paints.get(at), Integer.toString(count));
                } else {
                    canvas.part(box, paints.get(at));
                }
                x += count * unit;
            }
        }
        double wide = SvgCanvas.WIDTH - x - 10;
        if (several) {
            List<String> lines = SvgCanvas.wrapped(bar.note(), SvgCanvas.SMALL, wide, 2);
            for (int line = 0; line < lines.size(); line++) {
                canvas.text(
                        x + 8,
                        y + (lines.size() == 1 ? 13 : 7 + line * 12),
                        Anchor.START,
                        Letters.QUIET,
                        lines.get(line));
            }
        } else {
            canvas.text(x + 6, y + 13.5, Anchor.START, Letters.STRONG, Integer.toString(bar.total()));
        }
    }
}
