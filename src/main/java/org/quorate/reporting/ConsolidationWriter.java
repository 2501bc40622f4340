package org.quorate.reporting;

import java.nio.file.Path;
import org.quorate.consolidation.Consolidation;
import org.quorate.ledger.Ledger;

/** Writes a consolidation in one form that machines read: the port behind which the libraries stand. */
public interface ConsolidationWriter {
    /**
     * Writes to a new file, streaming what the ledger holds. The same consolidation gives the same bytes: UTF-8, ISO dates, line
     * feeds.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    void write(Consolidation consolidation, Ledger ledger, Path file);
}
