package org.quorate.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.AssuranceLevels;
import org.quorate.consolidation.Clarifications;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.OverallAssurance;
import org.quorate.consolidation.Review;
import org.quorate.consolidation.SourceRef;
import org.quorate.reporting.ReportColumn.Kind;

/** The sheets on which the partners' word and the review's stand side by side. A programme without reviews has none. */
final class ReviewPages {
    static final String ASSURANCE = "Assurance in review";
    static final String CLARIFICATIONS = "Clarifications by age";
    static final String STANDS = "How it stands";
    static final String ASKED = "Asked by the review";

    private final Consolidation consolidation;
    private final Highlights highlights;
    private final SourceColumns sources;

    ReviewPages(Consolidation consolidation, SourceColumns sources) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
        this.sources = sources;
    }

    private String reviewed() {
        return String.join(" ", consolidation.completeness().reviewed());
    }

    ReportSheet.TablePage assurance() {
        List<List<ReportValue>> rows = new ArrayList<>();
        OverallAssurance overall = highlights.assurance().overall();
        if (!overall.proposed().isEmpty()) {
            rows.add(row("", "Overall, as it follows", overall.proposed(), "", held(overall), null));
        }
        overall.lifted()
                .ifPresent(reason ->
                        rows.add(row("", "Overall, whatever is missing", "", "", reason.words(), reason.source())));
        overall.set()
                .ifPresent(set -> rows.add(row(
                        "",
                        "Overall",
                        overall.proposed(),
                        set.level(),
                        set.reason().words(),
                        set.reason().source())));
        for (AssuranceLevels.Reviewed level : highlights.assurance().reviewed()) {
            rows.add(row(
                    level.party(),
                    level.about(),
                    level.own(),
                    level.level(),
                    level.reason().words(),
                    level.reason().source()));
        }
        for (Review.Rating rating : highlights.review().ratings()) {
            rows.add(row(
                    rating.party().name(),
                    rating.topic().title() + ": " + rating.reference(),
                    "",
                    rating.rating(),
                    rating.reason().words(),
                    rating.reason().source()));
        }
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of("Partner", Kind.TEXT, 26),
                ReportColumn.of("What", Kind.LONG_TEXT, 40),
                ReportColumn.of("Returns say", Kind.TEXT, 18),
                ReportColumn.of("Review says", Kind.TEXT, 18),
                ReportColumn.of("Reason", Kind.LONG_TEXT, 60)));
        columns.addAll(SourceColumns.ofCell());
        return new ReportSheet.TablePage(
                ASSURANCE,
                "Assurance in review: levels and ratings that the review gives, and why",
                reviewed() + " The overall level is the lowest; levels are never averaged.",
                "T_assurance_in_review",
                columns,
                ReportRows.of(rows),
                null);
    }

    private static String held(OverallAssurance overall) {
        return overall.heldDownBy() == 0
                ? "The lowest level"
                : "No better while returns are missing: " + overall.heldDownBy();
    }

    ReportSheet.TablePage clarifications() {
        List<List<ReportValue>> rows = new ArrayList<>();
        for (Clarifications.Open open : highlights.clarifications().open()) {
            rows.add(sourced(
                    List.of(
                            ReportValue.text(open.party()),
                            ReportValue.text(open.reference()),
                            ReportValue.text(open.question()),
                            ReportValue.text("Open from the period before"),
                            day(open.askedOn()),
                            open.askedOn().isPresent() ? ReportValue.number(open.days()) : ReportValue.BLANK,
                            ReportValue.BLANK,
                            day(open.respondBy())),
                    open.source()));
        }
        for (Review.Asked asked : highlights.review().asked()) {
            rows.add(sourced(
                    List.of(
                            ReportValue.text(asked.party().name()),
                            ReportValue.text(asked.reference()),
                            ReportValue.text(asked.question()),
                            ReportValue.text(ASKED),
                            day(asked.askedOn()),
                            ReportValue.BLANK,
                            ReportValue.text(asked.askedBy()),
                            day(asked.respondBy())),
                    asked.source()));
        }
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of("Partner", Kind.TEXT, 26),
                ReportColumn.of("Reference", Kind.TEXT, 13),
                ReportColumn.of("Question", Kind.LONG_TEXT, 60),
                ReportColumn.of(STANDS, Kind.TEXT, 24),
                ReportColumn.of("Asked on", Kind.DATE, 13),
                ReportColumn.of("Days open", Kind.INTEGER, 12),
                ReportColumn.of("Asked by", Kind.TEXT, 26),
                ReportColumn.of("Answer by", Kind.DATE, 13)));
        columns.addAll(SourceColumns.ofCell());
        return new ReportSheet.TablePage(
                CLARIFICATIONS,
                "Clarifications by age: those without an answer, then those that the review asks",
                reviewed() + " Days run to the as-at date.",
                "T_clarifications_by_age",
                columns,
                ReportRows.of(rows),
                null);
    }

    private static ReportValue day(Optional<LocalDate> day) {
        return day.<ReportValue>map(ReportValue.Day::new).orElse(ReportValue.BLANK);
    }

    private List<ReportValue> row(
            String party, String what, String own, String review, String reason, @Nullable SourceRef source) {
        return sourced(
                List.of(
                        ReportValue.text(party),
                        ReportValue.text(what),
                        ReportValue.text(own),
                        ReportValue.text(review),
                        ReportValue.text(reason)),
                source);
    }

    private List<ReportValue> sourced(List<ReportValue> values, @Nullable SourceRef source) {
        List<ReportValue> row = new ArrayList<>(values);
        row.addAll(sources.values(source));
        return row;
    }
}
