package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.FinanceLines;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Ratings;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;

/** The sheets whose tables are counts of the whole programme, each with its chart. A sheet that would be empty is left out. */
final class ChartPages {
    static final String RATINGS = "Ratings by section";
    static final String PERIOD = "Period";

    private final Highlights highlights;
    private final String coverage;

    ChartPages(Consolidation consolidation) {
        highlights = consolidation.highlights();
        coverage = consolidation.completeness().coverage();
    }

    /** One bar a section, stacked by rating. */
    Optional<ReportSheet> ratings() {
        Ratings ratings = highlights.ratings();
        if (ratings.periods().isEmpty()) {
            return Optional.empty();
        }
        TableHeadings headings = new TableHeadings("Section", "Period");
        List<ReportChart.Series> series = ratings.levels().stream()
                .map(level -> new ReportChart.Series(headings.own(level.label()), level.tone()))
                .toList();
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of("Section", Kind.TEXT, 44).total(Total.LABEL), ReportColumn.of(PERIOD, Kind.TEXT, 34)));
        series.forEach(one ->
                columns.add(ReportColumn.of(one.heading(), Kind.INTEGER, 12).total(Total.SUM)));
        List<List<ReportValue>> rows = new ArrayList<>();
        for (int at = ratings.periods().size() - 1; at >= 0; at--) {
            Ratings.OfPeriod period = ratings.periods().get(at);
            for (Ratings.OfSection section : period.sections()) {
                List<ReportValue> row = new ArrayList<>(List.of(
                        ReportValue.text(section.section() + ", " + ShortPeriods.of(period.period())),
                        ReportValue.text(period.period())));
                ratings.levels().forEach(level -> row.add(ReportValue.number(section.count(level.label()))));
                rows.add(row);
            }
        }
        return Optional.of(new ReportSheet.TablePage(
                RATINGS,
                "Ratings by section and quarter: how many records have each rating",
                "The latest quarter first. Ratings are counted and never averaged. " + coverage,
                "T_ratings",
                columns,
                ReportRows.of(rows),
                new ReportChart(
                        "Ratings by section and quarter",
                        "Stacked bars, one a section and quarter: how many records have each rating. The table on this sheet gives the same figures.",
                        "Section",
                        series)));
    }

    /** One bar a status. */
    Optional<ReportSheet> milestones() {
        return counts(
                "Milestones by status",
                "Milestones by status: how many milestones have each status",
                "T_milestones_by_status",
                "Status",
                "Milestones",
                highlights.milestones().byStatus());
    }

    /** One bar a movement. */
    Optional<ReportSheet> riskMovement() {
        return counts(
                "Risk movement",
                "Risk movement: how many risks moved each way since the last accepted return",
                "T_risk_movement",
                "Movement",
                "Risks",
                highlights.risks().byMovement().entrySet().stream()
                        .collect(Collectors.toMap(
                                moved -> moved.getKey().label(),
                                Map.Entry::getValue,
                                Integer::sum,
                                LinkedHashMap::new)));
    }

    private Optional<ReportSheet> counts(
            String name, String title, String table, String what, String counted, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportSheet.TablePage(
                name,
                title,
                "One %s a row. %s".formatted(what.toLowerCase(Locale.ROOT), coverage),
                table,
                List.of(
                        ReportColumn.of(what, Kind.TEXT, 30).total(Total.LABEL),
                        ReportColumn.of(counted, Kind.INTEGER, 14).total(Total.SUM)),
                ReportRows.of(counts.entrySet().stream()
                        .map(count -> List.of(ReportValue.text(count.getKey()), ReportValue.number(count.getValue())))
                        .toList()),
                new ReportChart(
                        name,
                        "Bars, one a %s: how many %s. The table on this sheet gives the same figures."
                                .formatted(what.toLowerCase(Locale.ROOT), counted.toLowerCase(Locale.ROOT)),
                        what,
                        List.of(new ReportChart.Series(counted, Tone.COMPLETE)))));
    }

    /** Two bars a partner: plan and forecast. */
    Optional<ReportSheet> finance() {
        List<FinanceLines.Line> lines = highlights.finance().lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportSheet.TablePage(
                "Finance by partner",
                "Finance by partner: plan and forecast, in pounds",
                "Sums of what partners report; amounts that could not be read are in none. " + coverage,
                "T_finance_by_partner",
                List.of(
                        ReportColumn.of("Partner", Kind.TEXT, 30).total(Total.LABEL),
                        ReportColumn.of("Plan", Kind.MONEY, 18).total(Total.SUM),
                        ReportColumn.of("Forecast", Kind.MONEY, 18).total(Total.SUM),
                        ReportColumn.of("Forecast less plan", Kind.MONEY, 18).total(Total.SUM),
                        ReportColumn.of("Amounts not readable", Kind.INTEGER, 14)
                                .total(Total.SUM)),
                ReportRows.of(lines.stream()
                        .map(line -> List.<ReportValue>of(
                                ReportValue.text(line.party()),
                                new ReportValue.Number(line.plan()),
                                new ReportValue.Number(line.forecast()),
                                new ReportValue.Number(line.variance()),
                                ReportValue.number(line.unreadable())))
                        .toList()),
                new ReportChart(
                        "Plan and forecast by partner",
                        "Two bars a partner: plan and forecast, in pounds. The table on this sheet gives the same figures.",
                        "Partner",
                        List.of(
                                new ReportChart.Series("Plan", Tone.NEUTRAL),
                                new ReportChart.Series("Forecast", Tone.COMPLETE)),
                        ReportChart.Grouping.SIDE_BY_SIDE)));
    }
}
