package org.quorate.template;

import java.nio.file.Path;

/** The port by which issued workbooks are written. Implementations are stateless. */
public interface TemplateWriter {
    /**
     * Writes the workbook to a new file; the same workbook gives the same bytes.
     *
     * @throws java.io.UncheckedIOException if the file exists or cannot be written
     */
    void write(IssuedWorkbook workbook, Path file);
}
