package org.quorate.reporting;

import java.util.List;

/**
 * A bar chart over the columns of the table beside it: one bar a row, or one group of bars. Immutable.
 *
 * @param alternativeText says in words what the chart shows
 * @param category the heading of the column that names each bar
 * @param series the columns that are drawn, in order
 */
public record ReportChart(
        String title, String alternativeText, String category, List<Series> series, Grouping grouping) {
    public ReportChart {
        series = List.copyOf(series);
    }

    /** Makes a chart of stacked bars. */
    public ReportChart(String title, String alternativeText, String category, List<Series> series) {
        this(title, alternativeText, category, series, Grouping.STACKED);
    }

    /** How the bars of one row stand to each other. */
    public enum Grouping {
        /** One behind the other: together they are a whole. */
        STACKED,
        /** Beside each other: they are compared. */
        SIDE_BY_SIDE
    }

    /** One part: the heading of its column and how it is set off. */
    public record Series(String heading, org.quorate.programme.Tone tone) {}
}
