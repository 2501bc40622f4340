package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        List<ReportSheet> pages = new ArrayList<>();
        pages.add(overview.completeness());
        pages.add(overview.completenessBySection());
        pages.add(overview.attention());
        pages.addAll(sectionPages());
        pages.add(evidence.findings());
        pages.add(evidence.refusedRows());
        pages.add(evidence.reconciliation());
        pages.add(evidence.sources());
        pages.add(overview.notes());
        pages.add(0, overview.contents(pages));
        pages.add(0, overview.cover());
        return new ReportWorkbook(
                consolidation.frame().programme().identity().name() + ": consolidated workbook, "
                        + consolidation.frame().period().label(),
                "Assurance returns and workplan trackers, consolidated",
                consolidation.frame().asAt(),
                pages);
    }

    private List<ReportSheet> sectionPages() {
        SectionNames names = new SectionNames();
        List<ReportSheet> pages = new ArrayList<>();
        for (ReturnDefinition definition : consolidation.frame().programme().returns()) {
            for (SectionDefinition section : definition.sections()) {
                if (isDueOrGiven(definition, section)) {
                    String name = names.nameFor(definition, section);
                    pages.add(new SectionPage(consolidation, ledger, consolidated, definition, section).page(name));
                }
            }
        }
        return pages;
    }

    private boolean isDueOrGiven(ReturnDefinition definition, SectionDefinition section) {
        return consolidation
                        .frame()
                        .programme()
                        .isDue(section, consolidation.frame().period())
                || consolidation.completeness().returns().stream()
                        .filter(status -> status.definition().equals(definition))
                        .flatMap(status -> status.sections().stream())
                        .anyMatch(status -> status.section().equals(section) && status.records() > 0);
    }

    /** Returns the proof that every row landed, as far as rows have been handed to the writer. */
    public Reconciliation reconciliation() {
        return new Reconciler(consolidation, consolidated, refused).reconcile();
    }

    /** Gives each section a sheet name of its own: its title, with the return's where two sections share a title. */
    private static final class SectionNames {
        private final Set<String> taken = new LinkedHashSet<>(List.of(
                "cover",
                "contents",
                "completeness",
                "what needs attention",
                "findings",
                "refused rows",
                "reconciliation",
                "sources",
                "notes"));

        String nameFor(ReturnDefinition definition, SectionDefinition section) {
            String plain = fit(section.title());
            String name = taken.add(plain.toLowerCase(Locale.ROOT))
                    ? plain
                    : fit(section.title() + " (" + definition.id() + ")");
            taken.add(name.toLowerCase(Locale.ROOT));
            return name;
        }

        private static String fit(String title) {
            String allowed =
                    title.replaceAll("\\s*[\\[\\]:*?/\\\\]+\\s*", " - ").strip();
            return allowed.length() <= ReportSheet.MAX_NAME
                    ? allowed
                    : allowed.substring(0, ReportSheet.MAX_NAME).strip();
        }
    }
}
