package org.quorate.reporting.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.quorate.reporting.Chart;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.html.SvgCanvas.Anchor;
import org.quorate.reporting.html.SvgCanvas.Box;
import org.quorate.reporting.html.SvgCanvas.Letters;

/** Draws small line charts, three in a row, each on a scale of its own, with the target as a dashed line. */
final class SvgPanels {
    private static final int IN_A_ROW = 3;
    private static final double WIDTH = SvgCanvas.WIDTH / (double) IN_A_ROW;
    private static final int HEIGHT = 152;
    private static final int TOP = 52;
    private static final int BOTTOM = 112;

    private SvgPanels() {}

    static int draw(Chart.SmallMultiples chart, SvgCanvas canvas) {
        for (int at = 0; at < chart.panels().size(); at++) {
            panel(chart.panels().get(at), at % IN_A_ROW * WIDTH, at / IN_A_ROW * HEIGHT, canvas);
        }
        return (chart.panels().size() + IN_A_ROW - 1) / IN_A_ROW * HEIGHT;
    }

    private static void panel(Chart.Panel panel, double left, double top, SvgCanvas canvas) {
        double wide = WIDTH - 16;
        // Bold letters are wider.
        List<String> title =
                SvgCanvas.wrapped(panel.reference() + " " + panel.title(), SvgCanvas.SMALL, wide * 0.92, 2);
        for (int line = 0; line < title.size(); line++) {
            canvas.text(
                    left,
                    top + 12 + line * 12,
                    Anchor.START,
                    new Letters(SvgCanvas.SMALL, true, ChartPaint.WORDS),
                    title.get(line));
        }
        canvas.text(
                left,
                top + 12 + title.size() * 12,
                Anchor.START,
                Letters.QUIET,
                SvgCanvas.cut(panel.party(), SvgCanvas.SMALL, wide));
        canvas.plain(new Box(left, top + BOTTOM + 3, wide, 1), ChartPaint.OUTLINE);
        lines(panel, left, top, wide, canvas);
        String note = (panel.exception() ? "■ " : "")
                + panel.note()
                + (panel.targetWords().isEmpty() ? "" : " · target " + panel.targetWords());
        canvas.text(
                left,
                top + BOTTOM + 30,
                Anchor.START,
                panel.exception() ? Letters.QUIET.in("8E1B14") : Letters.QUIET,
                SvgCanvas.cut(note, SvgCanvas.SMALL, wide));
    }

    private static void lines(Chart.Panel panel, double left, double top, double wide, SvgCanvas canvas) {
        List<BigDecimal> all =
                new ArrayList<>(panel.points().stream().map(Chart.Value::value).toList());
        panel.target().ifPresent(all::add);
        double low = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double span = high > low ? high - low : 1;
        double y0 = top + BOTTOM - 6;
        double rise = BOTTOM - 6 - TOP - 14;
        panel.target().ifPresent(target -> {
            double y = y0 - (target.doubleValue() - low) / span * rise;
            canvas.dashed(left, y, left + wide, y, ChartPaint.QUIET);
        });
        int count = panel.points().size();
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < count; at++) {
            double x = x(left, wide, at, count);
            double y = y0 - (panel.points().get(at).value().doubleValue() - low) / span * rise;
            path.append(at == 0 ? "M" : "L")
                    .append(SvgCanvas.number(x))
                    .append(' ')
                    .append(SvgCanvas.number(y));
        }
        canvas.path(path.toString(), "none", "0B4F8A", 2);
        for (int at = 0; at < count; at++) {
            Chart.Value point = panel.points().get(at);
            double x = x(left, wide, at, count);
            double y = y0 - (point.value().doubleValue() - low) / span * rise;
            boolean end = at == 0 || at == count - 1;
            canvas.path(
                    "M" + SvgCanvas.number(x - 3) + " " + SvgCanvas.number(y) + "a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
                    "0B4F8A",
                    "0B4F8A",
                    1);
            if (end || count <= 4) {
                canvas.text(
                        x,
                        y - 7,
                        Anchor.MIDDLE,
                        new Letters(SvgCanvas.SMALL, at == count - 1, ChartPaint.WORDS),
                        point.value().toPlainString());
            }
            if (end) {
                boolean only = count == 1;
                canvas.text(
                        only ? x : at == 0 ? left : left + wide,
                        top + BOTTOM + 16,
                        only ? Anchor.MIDDLE : at == 0 ? Anchor.START : Anchor.END,
                        Letters.QUIET,
                        point.period());
            }
        }
    }

    private static double x(double left, double wide, int at, int count) {
        return count == 1 ? left + wide / 2 : left + 30 + at * (wide - 60) / (count - 1);
    }
}
