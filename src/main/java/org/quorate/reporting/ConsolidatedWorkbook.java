package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Reconciliation;
import org.quorate.ledger.Ledger;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/**
 * Composes the consolidated workbook of a consolidation. One instance makes one workbook: it counts the rows that are handed to
 * the writer, and {@link #reconciliation()} tells, once the workbook is written, whether every row landed.
 */
public final class ConsolidatedWorkbook {
    private final Consolidation consolidation;
    private final Ledger ledger;
    private final RowCount consolidated = new RowCount();
    private final RowCount refused = new RowCount();

    /** Makes a workbook of the consolidation whose records the ledger streams. */
    public ConsolidatedWorkbook(Consolidation consolidation, Ledger ledger) {
        this.consolidation = consolidation;
        this.ledger = ledger;
    }

    /** Returns the workbook; its rows are read from the ledger while it is written. */
    public ReportWorkbook compose() {
        OverviewPages overview = new OverviewPages(consolidation);
        EvidencePages evidence = new EvidencePages(consolidation, ledger, refused, this::reconciliation);
        List<ReportSheet> before = new ArrayList<>(
                List.of(overview.completeness(), overview.completenessBySection(), overview.attention()));
        before.addAll(new ReviewPages(consolidation).pages());
        new SideBySidePage(consolidation).page().ifPresent(before::add);
        List<ReportSheet> after = new ArrayList<>(List.of(
                evidence.findings(),
                evidence.refusedRows(),
                evidence.reconciliation(),
                evidence.sources(),
                new DriftPage(consolidation).page(),
                overview.notes()));
        if (!consolidation.frame().programme().governance().waivers().isEmpty()) {
            after.add(after.size() - 1, new WaiversPage(consolidation).page());
        }
        List<ReportSheet> pages = new ArrayList<>(List.of(overview.cover(), overview.contents(List.of())));
        pages.addAll(before);
        pages.addAll(after);
        pages.addAll(2 + before.size(), sectionPages(new SectionNames(pages)));
        pages.set(1, overview.contents(pages.subList(2, pages.size())));
        return new ReportWorkbook(
                consolidation.frame().programme().identity().name() + ": consolidated workbook, "
                        + consolidation.frame().period().label(),
                "Assurance returns and workplan trackers, consolidated",
                consolidation.frame().asAt(),
                pages);
    }

    private List<ReportSheet> sectionPages(SectionNames names) {
        List<ReportSheet> pages = new ArrayList<>();
        for (ReturnDefinition definition : consolidation.frame().programme().returns()) {
            for (SectionDefinition section : definition.sections()) {
                if (isDueOrGiven(definition, section)) {
                    pages.add(new SectionPage(consolidation, ledger, consolidated, definition, section)
                            .page(names.sheet(definition, section), names.table(definition, section)));
                }
            }
        }
        return pages;
    }

    private boolean isDueOrGiven(ReturnDefinition definition, SectionDefinition section) {
        return (!definition.isReview()
                        && consolidation
                                .frame()
                                .programme()
                                .isDue(section, consolidation.frame().period()))
                || consolidation.completeness().all().stream()
                        .filter(status -> status.definition().equals(definition))
                        .flatMap(status -> status.sections().stream())
                        .anyMatch(status -> status.section().equals(section) && status.records() > 0);
    }

    /** Returns the proof that every row landed, as far as rows have been handed to the writer. */
    public Reconciliation reconciliation() {
        return new Reconciler(consolidation, consolidated, refused).reconcile();
    }
}
