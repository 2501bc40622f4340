package org.quorate.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Counted;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.consolidation.Ratings;
import org.quorate.consolidation.Review;
import org.quorate.consolidation.SourceFile;
import org.quorate.finding.Quiet;
import org.quorate.reporting.NoteSource.Rows;
import org.quorate.reporting.NoteSource.Take;

/** Of which rows of the consolidated workbook each kind of figure of a paper is made, and how. */
final class FigureSources {
    private static final String STATUS = Aspect.STATUS.label();
    private static final String LEVEL = Aspect.LEVEL.label();
    private static final String MOVEMENT = Aspect.MOVEMENT.label();
    private static final String TIMING = Aspect.TIMING.label();
    private static final String IN_FIGURES = Aspect.IN_FIGURES.label();

    static final Rows RETURNS = counted(
            Map.of(),
            List.of(
                    Take.counted(),
                    Take.counted(STATUS),
                    Take.counted(TIMING),
                    Take.counted(Aspect.RECEIVED.label()),
                    Take.counted(IN_FIGURES),
                    Take.different(CountedPage.PARTNER)),
            Counted.Kind.RETURN);

    static final Rows RETURNS_IN_FIGURES = counted(
            Map.of(IN_FIGURES, List.of("Yes")),
            List.of(Take.counted(), Take.counted(TIMING), Take.different(CountedPage.PARTNER)),
            Counted.Kind.RETURN);

    static final Rows RETURNS_BEYOND =
            counted(Map.of(IN_FIGURES, List.of("Yes")), List.of(Take.counted()), Counted.Kind.RETURN_NOT_OWED);

    static final Rows EVERY_RETURN = counted(
            Map.of(),
            List.of(
                    Take.listed(),
                    Take.counted(),
                    Take.total(Aspect.ERRORS.label()),
                    Take.total(Aspect.WARNINGS.label())),
            Counted.Kind.RETURN,
            Counted.Kind.RETURN_NOT_OWED);

    static final Rows MILESTONES = counted(
            Map.of(),
            List.of(Take.counted(), Take.counted(STATUS), Take.counted(LEVEL), Take.counted(MOVEMENT)),
            Counted.Kind.MILESTONE);

    static final Rows MILESTONE_DATES = counted(
            Map.of(),
            List.of(Take.listed(), Take.given(Aspect.BASELINE.label()), Take.counted(TIMING)),
            Counted.Kind.MILESTONE);

    static final Rows OVERDUE = counted(
            Map.of(TIMING, List.of("Overdue")),
            List.of(Take.counted(), Take.counted(Aspect.RE_FORECAST.label()), Take.listed()),
            Counted.Kind.MILESTONE);

    static final Rows RISKS =
            counted(Map.of(), List.of(Take.counted(STATUS), Take.counted(MOVEMENT)), Counted.Kind.RISK);

    static final Rows OPEN_RISKS =
            counted(Map.of(STATUS, List.of("Open")), List.of(Take.counted(LEVEL), Take.listed()), Counted.Kind.RISK);

    static final Rows RISK_MATRICES = counted(
            Map.of(STATUS, List.of("Open")),
            List.of(
                    Take.counted(Aspect.LIKELIHOOD_BEFORE.label(), Aspect.CONSEQUENCE_BEFORE.label()),
                    Take.counted(Aspect.LIKELIHOOD.label(), Aspect.CONSEQUENCE.label())),
            Counted.Kind.RISK);

    static final Rows CLARIFICATIONS = counted(
            Map.of(), List.of(Take.counted(), Take.counted(STATUS), Take.counted(TIMING)), Counted.Kind.CLARIFICATION);

    static final Rows ASKED = rows(
            ReviewPages.CLARIFICATIONS,
            Map.of(ReviewPages.STANDS, List.of(ReviewPages.ASKED)),
            List.of(Take.counted(), Take.listed()));

    static final Rows REVIEWED = rows(ReviewPages.ASSURANCE, Map.of(), List.of(Take.listed()));

    static final Rows ASSURANCE = counted(
            Map.of(), List.of(Take.counted(LEVEL), Take.counted(CountedPage.WHAT, LEVEL)), Counted.Kind.ASSURANCE);

    static final Rows INDICATORS = counted(
            Map.of(),
            List.of(
                    Take.counted(),
                    Take.counted(STATUS),
                    Take.counted(MOVEMENT),
                    Take.given(Aspect.VALUES.label()),
                    Take.listed()),
            Counted.Kind.INDICATOR);

    static final Rows FINANCE = counted(
            Map.of(),
            List.of(
                    Take.total(Aspect.PLAN.label()),
                    Take.total(Aspect.FORECAST.label()),
                    Take.different(CountedPage.PARTNER)),
            Counted.Kind.FINANCE);

    static final Rows FINANCE_BY_PARTNER = counted(
            Map.of(),
            List.of(
                    Take.total(Aspect.PLAN.label(), CountedPage.PARTNER),
                    Take.total(Aspect.FORECAST.label(), CountedPage.PARTNER),
                    Take.total(Aspect.UNREADABLE.label(), CountedPage.PARTNER)),
            Counted.Kind.FINANCE);

    static final Rows DECISIONS =
            counted(Map.of(), List.of(Take.counted(STATUS), Take.listed()), Counted.Kind.DECISION);

    static final Rows GATEWAYS =
            counted(Map.of(), List.of(Take.counted(), Take.counted(STATUS), Take.listed()), Counted.Kind.GATEWAY);

    static final Rows CRITERIA = rows(GatewaysPage.NAME, Map.of(), List.of(Take.listed()));

    static final Rows ATTENTION = rows(
            OverviewPages.ATTENTION, Map.of(), List.of(Take.counted(), Take.counted(OverviewPages.WHY), Take.listed()));

    static final Rows SECTIONS = rows(OverviewPages.BY_SECTION, Map.of(), List.of(Take.counted(), Take.listed()));

    static final Rows WAIVERS = rows(WaiversPage.NAME, Map.of(), List.of(Take.listed()));

    static final Rows SUPERSEDED = rows(
            EvidencePages.SOURCES,
            Map.of(EvidencePages.COUNTS_AS, List.of(SourceFile.Role.SUPERSEDED.label())),
            List.of(Take.counted()));

    static final Rows EXPLAINED = rows(
            EvidencePages.FINDINGS,
            Map.of(EvidencePages.STATE, List.of(Quiet.EXPLAINED.label())),
            List.of(Take.total(EvidencePages.CASES)));

    private FigureSources() {}

    /** Those rows, and those of the sentence that says what all figures cover. */
    static List<Rows> covered(Completeness completeness, Rows... own) {
        List<Rows> rows = new ArrayList<>(List.of(own));
        rows.add(RETURNS);
        rows.add(RETURNS_IN_FIGURES);
        if (completeness.countedBeyond() > 0) {
            rows.add(RETURNS_BEYOND);
        }
        return rows;
    }

    /** How many records have each rating, by period and by section. */
    static Rows ratings(Ratings ratings) {
        List<Take> takes = new ArrayList<>();
        takes.add(Take.listed());
        ratings.levels().forEach(level -> takes.add(Take.total(level.label(), ChartPages.PERIOD)));
        return rows(ChartPages.RATINGS, Map.of(), takes);
    }

    /** The milestones that are overdue; with what the review says of ratings, where it gives any. */
    static List<Rows> overdue(Review review) {
        return review.ratings().isEmpty() ? List.of(OVERDUE) : List.of(OVERDUE, REVIEWED);
    }

    /** Of what the statements of a kind are made up now, besides the places that they name themselves. */
    static List<Rows> of(PaperState.Kind kind) {
        return switch (kind) {
            case FIGURE ->
                List.of(
                        RETURNS,
                        RETURNS_IN_FIGURES,
                        ATTENTION,
                        ASSURANCE,
                        MILESTONES,
                        RISKS,
                        OPEN_RISKS,
                        CLARIFICATIONS,
                        FINANCE_BY_PARTNER);
            case FINDING -> List.of(EVERY_RETURN);
            default -> List.of();
        };
    }

    /** What partners say of the things of one list. */
    static Rows shared(String title) {
        return counted(
                Map.of(CountedPage.SECTION, List.of(title)),
                List.of(
                        Take.different(CountedPage.PARTNER),
                        Take.different(CountedPage.REFERENCE),
                        Take.counted(CountedPage.REFERENCE, STATUS),
                        Take.listed()),
                Counted.Kind.SHARED);
    }

    /** Who owes the return with that title. */
    static Rows owing(String title) {
        return counted(
                Map.of(CountedPage.SECTION, List.of(title)),
                List.of(Take.different(CountedPage.PARTNER)),
                Counted.Kind.RETURN);
    }

    private static Rows counted(Map<String, List<String>> where, List<Take> takes, Counted.Kind... kinds) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(CountedPage.KIND, Arrays.stream(kinds).map(Counted.Kind::label).toList());
        all.putAll(where);
        return rows(CountedPage.NAME, all, takes);
    }

    static Rows rows(String sheet, Map<String, List<String>> where, List<Take> takes) {
        return new Rows(ConsolidatedWorkbook.FILE, sheet, where, takes);
    }
}
