package org.quorate.reporting;

import java.util.List;

/**
 * A stacked bar chart over the columns of the table beside it: one bar a row. Immutable.
 *
 * @param alternativeText says in words what the chart shows
 * @param category the heading of the column that names each bar
 * @param series the columns that are stacked, in order
 */
public record ReportChart(String title, String alternativeText, String category, List<Series> series) {
    public ReportChart {
        series = List.copyOf(series);
    }

    /** One stacked part: the heading of its column and how it is set off. */
    public record Series(String heading, org.quorate.programme.Tone tone) {}
}
