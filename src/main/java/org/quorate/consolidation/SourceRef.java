package org.quorate.consolidation;

import org.quorate.ledger.Submission;

/**
 * Where a row or figure comes from: enough to follow it home.
 *
 * @param party its name
 * @param cell in A1 form, or a row such as {@code 7:7}
 * @param sha256 of the file
 */
public record SourceRef(String party, String file, String sheet, String cell, String sha256) {
    private static final int PREFIX = 12;

    static SourceRef of(String party, Submission submission, String sheet, String cell) {
        return new SourceRef(party, submission.fileName(), sheet, cell, submission.sha256());
    }

    /** Returns the beginning of the file's hash: enough to tell files apart. */
    public String hashPrefix() {
        return sha256.substring(0, Math.min(PREFIX, sha256.length()));
    }

    /** Returns the source in one line, as a note prints it. */
    public String line() {
        String place = (sheet.isEmpty() ? "" : ", sheet " + sheet) + (cell.isEmpty() ? "" : ", cell " + cell);
        return party + ": " + file + place + " (SHA-256 " + hashPrefix() + "…)";
    }
}
