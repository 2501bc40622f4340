package org.quorate.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Counted;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.consolidation.DecisionsWanted;
import org.quorate.consolidation.Gateways;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Indicators.Indicator;
import org.quorate.consolidation.SharedItems;
import org.quorate.consolidation.SourceRef;
import org.quorate.reporting.ReportColumn.Kind;

/**
 * The sheet of all that the figures of the paper count, one thing a row, with the words by which it is counted and where it comes
 * from: a figure of the paper is found by filtering it.
 */
final class CountedPage {
    static final String NAME = "Behind the figures";
    static final String KIND = "Counted as";
    static final String PARTNER = "Partner";
    static final String SECTION = "Section or return";
    static final String REFERENCE = "Reference";
    static final String WHAT = "What";

    private static final List<Aspect> ASPECTS = List.of(Aspect.values());
    private static final SourceRef NOWHERE = new SourceRef("", "", "", "", "");

    private final Consolidation consolidation;
    private final SourceColumns sources;

    CountedPage(Consolidation consolidation, SourceColumns sources) {
        this.consolidation = consolidation;
        this.sources = sources;
    }

    ReportSheet.TablePage page() {
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of(KIND, Kind.TEXT, 20),
                ReportColumn.of(PARTNER, Kind.TEXT, 26),
                ReportColumn.of(SECTION, Kind.TEXT, 26),
                ReportColumn.of(REFERENCE, Kind.TEXT, 13),
                ReportColumn.of(WHAT, Kind.LONG_TEXT, 44)));
        for (Aspect aspect : ASPECTS) {
            columns.add(column(aspect));
        }
        columns.addAll(SourceColumns.ofCell());
        return new ReportSheet.TablePage(
                NAME,
                "Behind the figures: what the figures of the paper count",
                "One thing a row, as it is counted. The sources at the end of the paper say which rows a figure is made of.",
                "T_behind_the_figures",
                columns,
                visitor -> visit(one -> visitor.accept(row(new Line(one)))),
                null);
    }

    private static ReportColumn column(Aspect aspect) {
        return switch (aspect.type()) {
            case WORD -> ReportColumn.of(aspect.label(), Kind.TEXT, 18);
            case DAY -> ReportColumn.of(aspect.label(), Kind.DATE, 13);
            case NUMBER ->
                ReportColumn.of(
                        aspect.label(),
                        aspect == Aspect.PLAN || aspect == Aspect.FORECAST
                                ? Kind.MONEY
                                : aspect == Aspect.VALUE || aspect == Aspect.TARGET ? Kind.DECIMAL : Kind.INTEGER,
                        13);
        };
    }

    private List<ReportValue> row(Line line) {
        Counted one = line.counted();
        List<ReportValue> row = new ArrayList<>(ASPECTS.size() + 8);
        row.add(ReportValue.text(one.kind().label()));
        row.add(ReportValue.text(one.party()));
        row.add(ReportValue.text(one.section()));
        row.add(ReportValue.text(one.reference()));
        row.add(ReportValue.text(one.title()));
        for (Aspect aspect : ASPECTS) {
            row.add(value(aspect, one.said().getOrDefault(aspect, "")));
        }
        row.addAll(sources.values(line.sourceOrNull()));
        return row;
    }

    private static ReportValue value(Aspect aspect, String said) {
        if (said.isEmpty()) {
            return ReportValue.BLANK;
        }
        return switch (aspect.type()) {
            case WORD -> ReportValue.text(said);
            case DAY -> new ReportValue.Day(LocalDate.parse(said));
            case NUMBER -> new ReportValue.Number(new BigDecimal(said));
        };
    }

    /** What is counted, and where it comes from; null for what has not come. */
    private record Line(Counted counted, @Nullable SourceRef sourceOrNull) {
        Line(Counted counted) {
            this(counted, counted.source().file().isEmpty() ? null : counted.source());
        }
    }

    private void visit(Consumer<Counted> visitor) {
        Highlights highlights = consolidation.highlights();
        consolidation.completeness().returns().forEach(status -> visitor.accept(counted(status)));
        highlights.counted().visit(visitor);
        highlights.indicators().all().forEach(indicator -> visitor.accept(counted(indicator)));
        highlights.gateways().items().forEach(item -> visitor.accept(counted(item)));
        decisions().forEach(visitor);
        highlights.shared().stream().flatMap(CountedPage::counted).forEach(visitor);
    }

    private static Counted counted(ReturnStatus status) {
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        said.put(Aspect.STATUS, status.standing().label());
        said.put(
                Aspect.TIMING,
                status.submissionOrNull() == null ? "Not received" : status.daysLate() > 0 ? "Late" : "In time");
        said.put(Aspect.RECEIVED, status.submissionOrNull() == null ? "No" : "Yes");
        said.put(Aspect.IN_FIGURES, status.standing().counts() ? "Yes" : "No");
        said.put(Aspect.DAYS, Long.toString(status.daysLate()));
        said.put(Aspect.ERRORS, Integer.toString(status.errors()));
        said.put(Aspect.WARNINGS, Integer.toString(status.warnings()));
        String party = status.party().name();
        return new Counted(
                status.owed() ? Counted.Kind.RETURN : Counted.Kind.RETURN_NOT_OWED,
                party,
                status.definition().title(),
                "",
                "",
                said,
                status.submission()
                        .map(sent -> new SourceRef(party, sent.fileName(), "", "", sent.sha256()))
                        .orElse(NOWHERE));
    }

    private static Counted counted(Indicator indicator) {
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        said.put(Aspect.STATUS, indicator.isException() ? "Misses its target or rated red" : "In order");
        said.put(Aspect.LEVEL, indicator.rating());
        said.put(Aspect.MOVEMENT, indicator.change().label());
        indicator.value().ifPresent(value -> said.put(Aspect.VALUE, value.toPlainString()));
        indicator.target().ifPresent(target -> said.put(Aspect.TARGET, target.toPlainString()));
        if (!indicator.points().isEmpty()) {
            said.put(Aspect.VALUES, Integer.toString(indicator.points().size()));
        }
        said.put(
                Aspect.EARLIER,
                indicator.history().stream()
                        .map(point -> point.value().toPlainString() + " in " + ShortPeriods.of(point.period()))
                        .collect(Collectors.joining("; ")));
        return new Counted(
                Counted.Kind.INDICATOR,
                indicator.party(),
                indicator.section(),
                indicator.reference(),
                indicator.title(),
                said,
                indicator.source());
    }

    private static Counted counted(Gateways.Item item) {
        return new Counted(
                Counted.Kind.GATEWAY,
                "",
                "",
                "",
                item.gateway().title(),
                Map.of(
                        Aspect.STATUS,
                        item.state().label(),
                        Aspect.OPENS,
                        item.gateway().notBefore().toString(),
                        Aspect.MET,
                        Integer.toString(item.met()),
                        Aspect.CRITERIA,
                        Integer.toString(item.criteria().size())),
                item.why().stream()
                        .flatMap(reason -> reason.source().stream())
                        .findFirst()
                        .orElse(NOWHERE));
    }

    private Stream<Counted> decisions() {
        DecisionsWanted decisions = consolidation.highlights().decisions();
        return Stream.concat(
                decisions.items().stream()
                        .map(item -> decision(item.party(), item.reference(), item.title(), "Open", item.source())),
                decisions.taken().stream()
                        .map(taken -> decision(
                                taken.party(),
                                taken.reference(),
                                taken.title(),
                                "Decided",
                                taken.decided().source())));
    }

    private static Counted decision(String party, String reference, String title, String status, SourceRef source) {
        return new Counted(Counted.Kind.DECISION, party, "", reference, title, Map.of(Aspect.STATUS, status), source);
    }

    private static Stream<Counted> counted(SharedItems shared) {
        return shared.items().stream()
                .flatMap(item -> item.said().stream()
                        .map(said -> new Counted(
                                Counted.Kind.SHARED,
                                said.party(),
                                shared.title(),
                                item.key(),
                                item.text(),
                                Map.of(Aspect.STATUS, said.status()),
                                said.source())));
    }
}
