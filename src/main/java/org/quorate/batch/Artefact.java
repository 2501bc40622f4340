package org.quorate.batch;

/** A file that is published for every period. */
enum Artefact {
    CONSOLIDATED_WORKBOOK("consolidated.xlsx"),
    WORD_PAPER("paper.docx"),
    HTML_PAPER("paper.html"),
    PDF_PAPER("paper.pdf"),
    SUMMARY("summary.json"),
    RECORDS("records.csv"),
    FINDINGS("findings.json");

    private final String fileName;

    Artefact(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
