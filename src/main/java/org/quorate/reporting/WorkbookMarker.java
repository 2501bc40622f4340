package org.quorate.reporting;

import java.nio.file.Path;

/** Marks in a received workbook what its receipt says: the port behind which the form of workbooks stands. */
public interface WorkbookMarker {
    /**
     * Writes a copy of the workbook in which the cells of the receipt are marked and a first sheet says what to fix. The same
     * receipt and workbook give the same bytes.
     *
     * @param received the file as it came
     * @param marked a new file
     * @return whether it was written; not where the file is of a kind that cannot be marked, or cannot be read
     * @throws java.io.UncheckedIOException if the machine is at fault
     */
    boolean mark(Receipt receipt, Path received, Path marked);
}
