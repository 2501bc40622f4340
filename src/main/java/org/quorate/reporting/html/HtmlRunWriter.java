package org.quorate.reporting.html;

import java.nio.file.Path;
import java.util.Map;
import org.quorate.reporting.RunReport;

/** Writes what a run did as a single HTML page in UTF-8 with line feeds, for the operator. Thread-safe. */
public final class HtmlRunWriter {
    private final Pages pages = new Pages();

    /**
     * Writes a page to a new file.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void write(RunReport report, Path file) {
        pages.write("run", Map.of("page", new RunPage(report)), file);
    }
}
