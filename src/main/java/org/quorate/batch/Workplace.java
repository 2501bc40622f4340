package org.quorate.batch;

import java.nio.file.Path;

/**
 * Where a run works.
 *
 * @param ledgerFolder holds the database, the archive of files and the log
 * @param outputFolder holds a folder a programme, with a folder a period
 */
public record Workplace(Path ledgerFolder, Path outputFolder) {}
