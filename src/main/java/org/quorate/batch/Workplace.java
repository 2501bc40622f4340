package org.quorate.batch;

import java.nio.file.Path;

/**
 * Where a run works.
 *
 * @param ledgerFolder holds the archive of files, the log and, unless it is elsewhere, the database
 * @param outputFolder holds a folder a programme, with a folder a period
 * @param database where the tables of the ledger are
 */
public record Workplace(Path ledgerFolder, Path outputFolder, Database database) {
    /** Makes one whose database is in the ledger folder. */
    public Workplace(Path ledgerFolder, Path outputFolder) {
        this(ledgerFolder, outputFolder, Database.IN_LEDGER_FOLDER);
    }
}
