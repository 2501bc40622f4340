package org.quorate.reporting;

import java.nio.file.Path;
import java.util.Map;

/** Writes a consolidated workbook: the port behind which the spreadsheet library stands. */
public interface WorkbookWriter {
    /**
     * Writes the workbook to a new file. The same workbook gives the same bytes.
     *
     * @return for each table page, by its sheet's name, how many rows were written
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    Map<String, Long> write(ReportWorkbook workbook, Path file);
}
