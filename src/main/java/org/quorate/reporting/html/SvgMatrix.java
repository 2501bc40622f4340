package org.quorate.reporting.html;

import java.util.List;
import org.quorate.consolidation.RiskGrid;
import org.quorate.programme.Tone;
import org.quorate.reporting.Chart;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.html.SvgCanvas.Anchor;
import org.quorate.reporting.html.SvgCanvas.Box;
import org.quorate.reporting.html.SvgCanvas.Letters;

/** Draws matrices: signs against who and what, and risks by likelihood and consequence. */
final class SvgMatrix {
    private static final int LABELS = 190;
    private static final int CELL = 24;
    private static final int HEADING_LINES = 2;
    private static final int HIGHEST_HEADING = 130;
    private static final int GROUP = 20;
    private static final int KEY_LINE = 22;
    private static final int RISK_CELL = 44;
    private static final int RISK_HEIGHT = 26;

    private SvgMatrix() {}

    static int draw(Chart.Matrix matrix, SvgCanvas canvas) {
        double column = Math.min(
                90, (SvgCanvas.WIDTH - LABELS - 4) / (double) matrix.columns().size());
        int groups = groups(matrix.columns(), column, canvas);
        int headings =
                headings(matrix.columns().stream().map(Chart.Column::label).toList(), column, groups, canvas);
        for (int row = 0; row < matrix.rows().size(); row++) {
            Chart.MatrixRow line = matrix.rows().get(row);
            double y = headings + row * CELL;
            canvas.text(
                    LABELS - 8,
                    y + 16,
                    Anchor.END,
                    Letters.PLAIN,
                    SvgCanvas.cut(line.label(), SvgCanvas.TEXT, LABELS - 10));
            for (int at = 0; at < line.cells().size(); at++) {
                Chart.Cell cell = line.cells().get(at);
                canvas.part(
                        new Box(LABELS + at * column, y, column - 2, CELL - 2),
                        ChartPaint.of(cell.tone()),
                        cell.sign());
            }
        }
        return key(matrix.key(), headings + matrix.rows().size() * CELL + 10, canvas);
    }

    /** What neighbours share, over a line as long as they are. */
    private static int groups(List<Chart.Column> columns, double width, SvgCanvas canvas) {
        int start = 0;
        boolean any = false;
        while (start < columns.size()) {
            String group = columns.get(start).group();
            int end = start + 1;
            while (end < columns.size() && columns.get(end).group().equals(group)) {
                end++;
            }
            if (!group.isEmpty()) {
                any = true;
                double left = LABELS + start * width;
                double wide = (end - start) * width - 2;
                canvas.text(
                        left,
                        12,
                        Anchor.START,
                        new Letters(SvgCanvas.SMALL, true, ChartPaint.WORDS),
                        SvgCanvas.cut(group, SvgCanvas.SMALL, wide));
                canvas.plain(new Box(left, 16, wide, 1.5), ChartPaint.OUTLINE);
            }
            start = end;
        }
        return any ? GROUP : 0;
    }

    /** Level where a column is wide enough for its words, upright otherwise. */
    private static int headings(List<String> columns, double width, int top, SvgCanvas canvas) {
        boolean level = columns.stream()
                .allMatch(words -> SvgCanvas.wrapped(words, SvgCanvas.SMALL, width - 6, HEADING_LINES).stream()
                        .noneMatch(line -> line.endsWith("…")));
        double longest = columns.stream()
                .mapToDouble(words -> SvgCanvas.width(words, SvgCanvas.SMALL))
                .max()
                .orElse(0);
        int high = level ? 34 : (int) Math.min(HIGHEST_HEADING, longest + 10);
        int height = top + high;
        for (int at = 0; at < columns.size(); at++) {
            double x = LABELS + at * width;
            if (level) {
                List<String> lines = SvgCanvas.wrapped(columns.get(at), SvgCanvas.SMALL, width - 6, HEADING_LINES);
                for (int line = 0; line < lines.size(); line++) {
                    canvas.text(
                            x + (width - 2) / 2,
                            height - 6 - (lines.size() - 1 - line) * 13,
                            Anchor.MIDDLE,
                            Letters.QUIET,
                            lines.get(line));
                }
            } else {
                List<String> lines = SvgCanvas.wrapped(columns.get(at), SvgCanvas.SMALL, high - 10, width > 30 ? 2 : 1);
                double first = x + (width - 2) / 2 + 4 - (lines.size() - 1) * 6.5;
                for (int line = 0; line < lines.size(); line++) {
                    canvas.upright(first + line * 13, height - 5, Letters.QUIET, lines.get(line));
                }
            }
        }
        return height;
    }

    private static int key(List<Chart.Cell> key, int top, SvgCanvas canvas) {
        double x = 4;
        int y = top;
        for (Chart.Cell cell : key) {
            double wide = 30 + SvgCanvas.width(cell.words(), SvgCanvas.SMALL) + 16;
            if (x + wide > SvgCanvas.WIDTH) {
                x = 4;
                y += KEY_LINE;
            }
            canvas.part(new Box(x, y, 24, 18), ChartPaint.of(cell.tone()), cell.sign());
            canvas.text(x + 30, y + 13, Anchor.START, Letters.QUIET, cell.words());
            x += wide;
        }
        return y + KEY_LINE;
    }

    static int draw(Chart.RiskMatrices matrices, SvgCanvas canvas) {
        grid(matrices, matrices.before(), "Before", 66, canvas);
        grid(matrices, matrices.now(), "Now", 66 + SvgCanvas.WIDTH / 2, canvas);
        return 24 + RiskGrid.SIDE * RISK_HEIGHT + 36;
    }

    private static void grid(Chart.RiskMatrices matrices, RiskGrid grid, String when, double left, SvgCanvas canvas) {
        canvas.text(left, 14, Anchor.START, Letters.STRONG, when + ": " + grid.total());
        canvas.upright(left - 24, 24 + RiskGrid.SIDE * RISK_HEIGHT - 30, Letters.QUIET, "Likelihood");
        for (int likelihood = 1; likelihood <= RiskGrid.SIDE; likelihood++) {
            double y = 24 + (RiskGrid.SIDE - likelihood) * RISK_HEIGHT;
            canvas.text(left - 8, y + 17, Anchor.END, Letters.QUIET, Integer.toString(likelihood));
            for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
                Tone tone = matrices.tone(likelihood, consequence);
                int count = grid.at(likelihood, consequence);
                canvas.part(
                        new Box(left + (consequence - 1) * RISK_CELL, y, RISK_CELL, RISK_HEIGHT),
                        ChartPaint.of(tone),
                        count == 0 ? "" : Integer.toString(count));
            }
        }
        double bottom = 24 + RiskGrid.SIDE * RISK_HEIGHT + 14;
        for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
            canvas.text(
                    left + (consequence - 0.5) * RISK_CELL,
                    bottom,
                    Anchor.MIDDLE,
                    Letters.QUIET,
                    Integer.toString(consequence));
        }
        canvas.text(left + 2.5 * RISK_CELL, bottom + 15, Anchor.MIDDLE, Letters.QUIET, "Consequence");
    }
}
