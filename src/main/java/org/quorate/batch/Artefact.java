package org.quorate.batch;

import java.util.List;
import org.quorate.reporting.ConsolidatedWorkbook;

/** A file that is published for every period. */
enum Artefact {
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

    /** All of them, those first that take the longest to write. */
    static final List<Artefact> LONGEST_FIRST = List.of(
            CONSOLIDATED_WORKBOOK,
            PUBLISHED_WORKBOOK,
            RECORDS,
            PDF_PAPER,
            WORD_PAPER,
            HTML_PAPER,
            PAPER_STATE,
            SUMMARY,
            FINDINGS);

    private final String fileName;

    Artefact(String fileName) {
        this.fileName = fileName;
    }

    /** Whether it is a file of the paper, of which there are versions. */
    boolean isPaper() {
        return PaperFiles.version(fileName).isPresent();
    }

    /** Its name where there are no versions of it. */
    String fileName() {
        return fileName;
    }

    /** Its name where the paper is of that version. */
    String fileName(int version) {
        return isPaper() ? PaperFiles.name(fileName, version) : fileName;
    }
}
