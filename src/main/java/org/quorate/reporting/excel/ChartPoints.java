package org.quorate.reporting.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.ReportChart;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;

/**
 * The values of a chart, gathered while its table's rows are written, so that a reader's program can draw it before it
 * calculates. A chart shows the first rows only, as many as can still be read.
 */
final class ChartPoints {
    static final int MOST_BARS = 200;

    private final @Nullable ReportChart chartOrNull;
    private final int categoryColumn;
    private final List<Integer> seriesColumns;
    private final List<String> categories = new ArrayList<>();
    private final List<List<@Nullable BigDecimal>> series = new ArrayList<>();

    /**
     * @param page whose chart, if it has one, names headings of its own table
     */
    ChartPoints(TablePage page) {
        chartOrNull = page.chartOrNull();
        List<String> headings =
                page.columns().stream().map(column -> column.heading()).toList();
        categoryColumn =
                page.chart().map(chart -> headings.indexOf(chart.category())).orElse(-1);
        seriesColumns = page.chart().stream()
                .flatMap(chart -> chart.series().stream())
                .map(part -> headings.indexOf(part.heading()))
                .toList();
        seriesColumns.forEach(column -> series.add(new ArrayList<>()));
    }

    /** Adds the points of the next row. */
    void add(List<ReportValue> row) {
        if (chartOrNull == null || categories.size() == MOST_BARS) {
            return;
        }
        categories.add(words(row.get(categoryColumn)));
        for (int at = 0; at < seriesColumns.size(); at++) {
            ReportValue value = row.get(seriesColumns.get(at));
            series.get(at).add(value instanceof ReportValue.Number number ? number.number() : null);
        }
    }

    private static String words(ReportValue value) {
        if (value instanceof ReportValue.Text text) {
            return text.text();
        }
        if (value instanceof ReportValue.SheetLink link) {
            return link.text();
        }
        return CellContent.of(org.quorate.reporting.ReportColumn.Kind.TEXT, value)
                .content();
    }

    /** Returns the chart to draw; empty if there is none, or nothing to show in it. */
    Optional<ReportChart> chart() {
        return categories.isEmpty() ? Optional.empty() : Optional.ofNullable(chartOrNull);
    }

    /** Returns how many bars it has. */
    int bars() {
        return categories.size();
    }

    /** Returns the column that names each bar, 0-based. */
    int categoryColumn() {
        return categoryColumn;
    }

    /** Returns the column of a series, 0-based. */
    int column(int index) {
        return seriesColumns.get(index);
    }

    /** Returns the names of the bars. */
    List<String> categories() {
        return categories;
    }

    /** Returns the values of a series, one for each bar; null where there is no number. */
    List<@Nullable BigDecimal> values(int index) {
        return series.get(index);
    }
}
