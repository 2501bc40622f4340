package org.quorate.reporting;

import java.nio.file.Path;

/** Writes a committee paper in one file format: the port behind which the document libraries stand. */
public interface PaperWriter {
    /**
     * Writes the paper to a new file. The same paper gives the same bytes.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    void write(Paper paper, Path file);
}
