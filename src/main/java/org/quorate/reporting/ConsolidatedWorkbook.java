package org.quorate.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Reconciliation;
import org.quorate.ledger.Ledger;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/**
 * Composes the consolidated workbook of a consolidation. One instance makes one workbook: it counts the rows that are handed to
 * the writer, and {@link #reconciliation()} tells, once the workbook is written, whether every row landed.
 */
public final class ConsolidatedWorkbook {
    /** The name of its file in the folder of a period's outputs. */
    public static final String FILE = "consolidated.xlsx";

    /** The subjects that a lead looks for first, in the order in which a committee meets them. */
    private static final List<Subject> ORDER = List.of(
            Subject.ASSURANCE,
            Subject.INDICATOR,
            Subject.MILESTONE,
            Subject.TIMELINE,
            Subject.GATEWAY,
            Subject.RISK,
            Subject.CLARIFICATION,
            Subject.DECISION,
            Subject.ESCALATION,
            Subject.COMPLIANCE,
            Subject.FINANCE,
            Subject.SIGN_OFF);

    private final Consolidation consolidation;
    private final Ledger ledger;
    private final SourceColumns sources;
    private final RowCount consolidated = new RowCount();
    private final RowCount refused = new RowCount();

    /** Makes a workbook of the consolidation whose records the ledger streams. */
    public ConsolidatedWorkbook(Consolidation consolidation, Ledger ledger) {
        this.consolidation = consolidation;
        this.ledger = ledger;
        this.sources = new SourceColumns(consolidation);
    }

    /** Returns the workbook; its rows are read from the ledger while it is written. */
    public ReportWorkbook compose() {
        OverviewPages overview = new OverviewPages(consolidation, sources);
        EvidencePages evidence = new EvidencePages(consolidation, sources, ledger, refused, this::reconciliation);
        List<ReportSheet> front = new ArrayList<>(List.of(
                overview.cover(),
                OverviewPages.contents(),
                overview.completeness(),
                overview.completenessBySection(),
                overview.attention()));
        new ChartPages(consolidation).ratings().ifPresent(front::add);
        Map<Subject, List<ReportSheet>> views = views();
        List<ReportSheet> evidencePages = new ArrayList<>(List.of(
                new CountedPage(consolidation, sources).page(),
                new ChangesPage(consolidation, sources, ledger).page(),
                evidence.findings(),
                evidence.refusedRows(),
                evidence.reconciliation(),
                evidence.sources(),
                new DriftPage(consolidation, sources).page(),
                overview.notes()));
        if (!consolidation.frame().programme().governance().waivers().isEmpty()) {
            evidencePages.add(evidencePages.size() - 1, new WaiversPage(consolidation).page());
        }
        List<ReportSheet> named = new ArrayList<>(front);
        views.values().forEach(named::addAll);
        named.addAll(evidencePages);
        List<ReportSheet> pages = new ArrayList<>(front);
        pages.addAll(subjectPages(views, new SectionNames(named), this::isDueOrGiven));
        pages.addAll(evidencePages);
        return workbook(ReportProfile.WORKING, pages);
    }

    /**
     * Returns the workbook as it can be put on a website: how the programme stands and what its providers report, without covers,
     * what only serves the work with it, and contact details.
     */
    public ReportWorkbook composePublication() {
        OverviewPages overview = new OverviewPages(consolidation, sources);
        List<ReportSheet> pages = new ArrayList<>(List.of(
                overview.publishedCover(),
                OverviewPages.contents(),
                overview.completeness(),
                overview.completenessBySection(),
                overview.attention()));
        new ChartPages(consolidation).ratings().ifPresent(pages::add);
        Map<Subject, List<ReportSheet>> views = views();
        views.remove(Subject.CLARIFICATION);
        List<ReportSheet> named = new ArrayList<>(pages);
        views.values().forEach(named::addAll);
        Publication publication = new Publication(overview.notes());
        named.add(publication.notes());
        pages.addAll(subjectPages(
                views,
                new SectionNames(named),
                (definition, section) ->
                        !definition.isReview() && section.subject() != Subject.COVER && isGiven(definition, section)));
        List<ReportSheet> published =
                new ArrayList<>(pages.stream().map(publication::of).toList());
        published.add(publication.notes());
        return workbook(ReportProfile.PUBLICATION, published);
    }

    private ReportWorkbook workbook(ReportProfile profile, List<ReportSheet> pages) {
        return new ReportWorkbook(
                consolidation.frame().programme().identity().name() + ": consolidated workbook, "
                        + consolidation.frame().period().label(),
                "Assurance returns and workplan trackers, consolidated",
                consolidation.frame().asAt(),
                profile,
                pages);
    }

    /** The sheets that look at a subject across the programme; the records themselves are on the sheets of their sections. */
    private Map<Subject, List<ReportSheet>> views() {
        Map<Subject, List<ReportSheet>> views = new EnumMap<>(Subject.class);
        if (!consolidation.frame().programme().reviews().isEmpty()) {
            ReviewPages review = new ReviewPages(consolidation, sources);
            views.put(Subject.ASSURANCE, List.of(review.assurance()));
            views.put(Subject.CLARIFICATION, List.of(review.clarifications()));
        }
        ChartPages charts = new ChartPages(consolidation);
        charts.milestones().ifPresent(page -> views.put(Subject.MILESTONE, List.of(page)));
        charts.riskMovement().ifPresent(page -> views.put(Subject.RISK, List.of(page)));
        charts.finance().ifPresent(page -> views.put(Subject.FINANCE, List.of(page)));
        new SideBySidePage(consolidation, sources).page().ifPresent(page -> views.put(Subject.TIMELINE, List.of(page)));
        new GatewaysPage(consolidation, sources).page().ifPresent(page -> views.put(Subject.GATEWAY, List.of(page)));
        return views;
    }

    /** Subject by subject in a reader's order, then what else the pack asks for, in its order. */
    private List<ReportSheet> subjectPages(
            Map<Subject, List<ReportSheet>> views,
            SectionNames names,
            BiPredicate<ReturnDefinition, SectionDefinition> wanted) {
        List<Placed> placed = new ArrayList<>();
        for (ReturnDefinition definition : consolidation.frame().programme().returns()) {
            for (SectionDefinition section : definition.sections()) {
                if (wanted.test(definition, section)) {
                    placed.add(new Placed(
                            section.subject(),
                            new SectionPage(consolidation, ledger, consolidated, sources, definition, section)
                                    .page(names.sheet(definition, section), names.table(definition, section))));
                }
            }
        }
        List<ReportSheet> pages = new ArrayList<>();
        for (Subject subject : ORDER) {
            pages.addAll(views.getOrDefault(subject, List.of()));
            placed.stream().filter(one -> one.subject() == subject).forEach(one -> pages.add(one.page()));
        }
        placed.stream().filter(one -> !ORDER.contains(one.subject())).forEach(one -> pages.add(one.page()));
        return pages;
    }

    private record Placed(Subject subject, ReportSheet page) {}

    private boolean isDueOrGiven(ReturnDefinition definition, SectionDefinition section) {
        return (!definition.isReview()
                        && consolidation
                                .frame()
                                .programme()
                                .isDue(section, consolidation.frame().period()))
                || isGiven(definition, section);
    }

    private boolean isGiven(ReturnDefinition definition, SectionDefinition section) {
        return consolidation.completeness().all().stream()
                .filter(status -> status.definition().equals(definition))
                .flatMap(status -> status.sections().stream())
                .anyMatch(status -> status.section().equals(section) && status.records() > 0);
    }

    /** Returns the proof that every row landed, as far as rows have been handed to the writer. */
    public Reconciliation reconciliation() {
        return new Reconciler(consolidation, consolidated, refused).reconcile();
    }
}
