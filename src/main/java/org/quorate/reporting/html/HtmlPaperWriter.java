package org.quorate.reporting.html;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A picture says by its title and description what it shows; in a PDF that is its alternative text. */
    private static final Pattern PICTURE =
            Pattern.compile("<svg((?: [^>]*)?><title>([^<]*)</title><desc>([^<]*)</desc>)");

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
        String page = pages.filled(
                "paper",
                Map.of("page", PaperPage.of(paper), "words", WORDS, "print", true, "style", PrintStyle.text()));
        return PICTURE.matcher(page)
                .replaceAll(picture -> Matcher.quoteReplacement("<svg font-family=\"Liberation Sans\" alt=\"%s: %s\"%s"
                        .formatted(quoted(picture.group(2)), quoted(picture.group(3)), picture.group(1))));
    }

    private static String quoted(String text) {
        return text.replace("\"", "&quot;");
    }
}
