package org.quorate.batch.workplace;

import java.nio.file.Path;

/**
 * Where a run works.
 *
 * @param ledgerFolder holds the archive of files, the log and, unless it is elsewhere, the database
 * @param outputFolder holds a folder a programme, with a folder a period
 * @param database where the tables of the ledger are
 * @param log in which form the log is kept
 */
public record Workplace(Path ledgerFolder, Path outputFolder, Database database, LogForm log) {
    /** Makes one whose database is in the ledger folder. */
    public Workplace(Path ledgerFolder, Path outputFolder) {
        this(ledgerFolder, outputFolder, Database.IN_LEDGER_FOLDER);
    }

    /** Makes one whose log is text. */
    public Workplace(Path ledgerFolder, Path outputFolder, Database database) {
        this(ledgerFolder, outputFolder, database, LogForm.TEXT);
    }

    /** Returns the same with the shortest paths that lead there. */
    Workplace withoutDetours() {
        return new Workplace(ledgerFolder.normalize(), outputFolder.normalize(), database, log);
    }

    /** Returns the same with its log in that form. */
    public Workplace logging(LogForm form) {
        return new Workplace(ledgerFolder, outputFolder, database, form);
    }
}
