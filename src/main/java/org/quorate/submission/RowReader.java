package org.quorate.submission;

import java.util.List;
import org.quorate.finding.Finding;

/** Reads received files row by row: for workbooks that are too large to be kept. */
public interface RowReader {
    /**
     * Reads the whole file as a {@link WorkbookReader} does, and hands each row on instead of keeping it. Where a format can only
     * be read as a whole, its rows are handed on afterwards. Thread-safe.
     *
     * @param visitor has had rows of a file that turns out to be unreadable further on: what it made of them counts only when
     *     this returns without a critical finding
     * @return the findings on how it was read, those of a {@link WorkbookReader}
     * @throws java.io.UncheckedIOException if the machine, not the file, is at fault: the file vanished or the disk fails
     */
    List<Finding> visit(ReceivedFile file, ReadSettings settings, RowVisitor visitor);
}
