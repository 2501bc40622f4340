package org.quorate.batch.publishing;

import java.util.List;
import org.quorate.reporting.ConsolidatedWorkbook;

/** A file that is published for every period. */
public enum Artefact {
    CONSOLIDATED_WORKBOOK(ConsolidatedWorkbook.FILE),
    PUBLISHED_WORKBOOK("consolidated-publication.xlsx"),
    WORD_PAPER("paper.docx"),
    HTML_PAPER("paper.html"),
    PDF_PAPER("paper.pdf"),
    /** What the paper states, for the next version to compare itself with. */
    PAPER_STATE("paper.json"),
    SUMMARY("summary.json"),
    RECORDS("records.csv"),
    FINDINGS("findings.json");

    /**
     * All of them, as they are begun: those first that take the longest to write, so that at the end no thread waits long for another. Beside
     * the PDF paper, whose pages are laid out in memory as a whole, stand those that need next to none.
     */
    public static final List<Artefact> IN_TURN = List.of(
            CONSOLIDATED_WORKBOOK,
            PUBLISHED_WORKBOOK,
            RECORDS,
            PDF_PAPER,
            PAPER_STATE,
            SUMMARY,
            FINDINGS,
            WORD_PAPER,
            HTML_PAPER);

    private final String fileName;

    Artefact(String fileName) {
        this.fileName = fileName;
    }

    /** Returns whether it is a file of the paper, of which there are versions. */
    public boolean isPaper() {
        return PaperFiles.version(fileName).isPresent();
    }

    /** Returns its name where there are no versions of it. */
    public String fileName() {
        return fileName;
    }

    /** Returns its name where the paper is of that version, from 1. */
    public String fileName(int version) {
        return isPaper() ? PaperFiles.name(fileName, version) : fileName;
    }
}
