package org.quorate.submission;

import java.util.List;
import org.quorate.finding.Outcome;

/** Reads received files into workbooks: the port behind which every spreadsheet library stands. */
public interface WorkbookReader {
    /**
     * Reads the whole file, or says in findings why it cannot be read. Never writes to the file, never throws for what the
     * file holds, evaluates no formula, runs no macro and follows no link. Thread-safe.
     *
     * @return the workbook with findings on how it was read; without a value, and with at least one critical finding, where
     *     the file cannot be read completely
     * @throws java.io.UncheckedIOException if the machine, not the file, is at fault: the file vanished or the disk fails
     */
    Outcome<Workbook> read(ReceivedFile file, ReadSettings settings);

    /** Reads a file within limits, and without any password. */
    default Outcome<Workbook> read(ReceivedFile file, ReadLimits limits) {
        return read(file, new ReadSettings(limits, List.of()));
    }
}
