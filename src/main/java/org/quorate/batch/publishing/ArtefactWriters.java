package org.quorate.batch.publishing;

import java.nio.file.Path;
import org.quorate.batch.failure.RunFailure;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Reconciliation;
import org.quorate.ledger.Ledger;
import org.quorate.reporting.CommitteePaper;
import org.quorate.reporting.ConsolidatedWorkbook;
import org.quorate.reporting.Paper;
import org.quorate.reporting.WorkbookWriter;
import org.quorate.reporting.csv.CsvRecordsWriter;
import org.quorate.reporting.excel.ConsolidatedWorkbookWriter;
import org.quorate.reporting.html.HtmlPaperWriter;
import org.quorate.reporting.json.JsonFindingsWriter;
import org.quorate.reporting.json.JsonPaperStateFile;
import org.quorate.reporting.json.JsonSummaryWriter;
import org.quorate.reporting.pdf.PdfPaperWriter;
import org.quorate.reporting.word.WordPaperWriter;

/** Which writer writes which artefact. */
public final class ArtefactWriters {
    private final Ledger ledger;
    private final PaperPlan paper;
    private final WorkbookWriter workbooks = new ConsolidatedWorkbookWriter();

    /** Makes writers for one publication, with what becomes of its paper. */
    public ArtefactWriters(Ledger ledger, PaperPlan paper) {
        this.ledger = ledger;
        this.paper = paper;
    }

    /**
     * Writes the artefact to a new file; the same consolidation gives the same bytes.
     *
     * @throws RunFailure if rows that were read did not land in the consolidated workbook
     */
    public void write(Artefact artefact, Consolidation consolidation, Path file) {
        switch (artefact) {
            case CONSOLIDATED_WORKBOOK -> writeWorkbook(consolidation, file);
            case PUBLISHED_WORKBOOK ->
                workbooks.write(new ConsolidatedWorkbook(consolidation, ledger).composePublication(), file);
            case WORD_PAPER -> new WordPaperWriter().write(compose(consolidation), file);
            case HTML_PAPER -> new HtmlPaperWriter().write(compose(consolidation), file);
            case PDF_PAPER -> new PdfPaperWriter(new HtmlPaperWriter()::printed).write(compose(consolidation), file);
            case PAPER_STATE -> new JsonPaperStateFile().write(paper.state(consolidation), file);
            case SUMMARY -> new JsonSummaryWriter(paper.version()).write(consolidation, ledger, file);
            case RECORDS -> new CsvRecordsWriter().write(consolidation, ledger, file);
            case FINDINGS -> new JsonFindingsWriter().write(consolidation, ledger, file);
        }
    }

    private Paper compose(Consolidation consolidation) {
        return new CommitteePaper(consolidation).compose(paper.version());
    }

    private void writeWorkbook(Consolidation consolidation, Path file) {
        ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(consolidation, ledger);
        workbooks.write(workbook.compose(), file);
        Reconciliation reconciliation = workbook.reconciliation();
        if (!reconciliation.disagreements().isEmpty()) {
            Reconciliation.Line line = reconciliation.disagreements().get(0);
            throw RunFailure.failed(
                    "The rows do not add up, so nothing was published: of %s, section %s, %s rows were read but %s consolidated, %s refused and %s nil (%s such lines)."
                            .formatted(
                                    line.file().arrival().fileName(),
                                    line.section(),
                                    line.rowsRead(),
                                    line.consolidated(),
                                    line.refused(),
                                    line.nil(),
                                    reconciliation.disagreements().size()),
                    null);
        }
    }
}
