package org.quorate.reporting.html;

import java.nio.file.Path;
import java.util.Map;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PaperWriter;

/** Writes committee papers as single HTML pages in UTF-8 with line feeds, and gives them laid out for print. Thread-safe. */
public final class HtmlPaperWriter implements PaperWriter {
    private static final Map<String, String> WORDS = Map.of(
            "cover", PaperWording.COVER,
            "sources", PaperWording.SOURCES,
            "openFields", PaperWording.OPEN_FIELDS,
            "open", Paper.OPEN,
            "box", PaperWording.BOX);

    private final Pages pages = new Pages();

    @Override
    public void write(Paper paper, Path file) {
        pages.write("paper", Map.of("page", PaperPage.of(paper), "words", WORDS, "print", false), file);
    }

    /**
     * Returns the page as it is laid out on paper: well-formed XML with a style sheet of its own, in which nothing depends on a
     * screen, and with the bookmarks of a PDF.
     */
    public String printed(Paper paper) {
        return pages.filled(
                "paper",
                Map.of("page", PaperPage.of(paper), "words", WORDS, "print", true, "style", PrintStyle.text()));
    }
}
