package org.quorate.reporting.html;

import org.quorate.reporting.Chart;
import org.quorate.reporting.Paper.Block;

/** Draws figures as SVG. Stateless. */
final class SvgChart {
    private SvgChart() {}

    /** Returns the picture as markup that can stand in a page as it is. */
    static String of(Block.Figure figure) {
        SvgCanvas canvas = new SvgCanvas();
        int height = draw(figure.chart(), canvas);
        return canvas.picture(height, figure.caption(), figure.alternative());
    }

    private static int draw(Chart chart, SvgCanvas canvas) {
        if (chart instanceof Chart.Matrix matrix) {
            return SvgMatrix.draw(matrix, canvas);
        }
        if (chart instanceof Chart.Bars bars) {
            return SvgBars.draw(bars, canvas);
        }
        if (chart instanceof Chart.Timeline timeline) {
            return new SvgTimeline(timeline, canvas).draw();
        }
        if (chart instanceof Chart.RiskMatrices matrices) {
            return SvgMatrix.draw(matrices, canvas);
        }
        if (chart instanceof Chart.Bridge bridge) {
            return new SvgBridge(bridge, canvas).draw();
        }
        return SvgPanels.draw((Chart.SmallMultiples) chart, canvas);
    }
}
