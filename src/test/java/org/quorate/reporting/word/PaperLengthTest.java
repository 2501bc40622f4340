package org.quorate.reporting.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.LibreOffice;

/**
 * The papers that are shown as samples are as short as a committee wants them: at most four pages between cover sheet and first
 * appendix. The cover sheet is the body's own form, whose length it has chosen itself, and is not counted. Passed over, and
 * said so, where there is nothing to print with.
 */
class PaperLengthTest {
    private static final int MOST_PAGES = 4;
    private static final Path PACKS = Path.of("input-samples");
    private static final Path SAMPLES = Path.of("output-samples");

    @Test
    void everySampleHasAtMostFourPagesBeforeItsFirstAppendix(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "not tested: there is no soffice on the path");
        List<String> packs =
                List.of("harrogate", "north-cumbria", "north-east-lincolnshire", "north-east-london", "portsmouth");
        List<Path> papers = new ArrayList<>();
        for (String pack : packs) {
            papers.add(Files.copy(paper(pack), folder.resolve(pack + ".docx")));
        }

        List<Path> printed = LibreOffice.printed(Files.createDirectory(folder.resolve("printing")), papers);

        for (int index = 0; index < packs.size(); index++) {
            assertThat(pagesOfBody(packs.get(index), printed.get(index)))
                    .as(packs.get(index))
                    .isBetween(1, MOST_PAGES);
        }
    }

    private static Path paper(String pack) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(pack))) {
            return files.filter(file -> file.getFileName().toString().equals("paper.docx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int pagesOfBody(String pack, Path pdf) throws IOException {
        PaperDefinition paper =
                new PackReader().read(PACKS.resolve(pack)).value().orElseThrow().paper();
        String first = folded(
                paper.style().numbering().section(1) + paper.sections().get(0).heading());
        String appendix = folded(paper.style().numbering().appendix(1) + ":");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return page(document, appendix) - page(document, first);
        }
    }

    /** Returns the page that begins with the text, from 1. */
    private static int page(PDDocument document, String beginning) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (folded(stripper.getText(document)).startsWith(beginning)) {
                return page;
            }
        }
        throw new AssertionError("no page begins with " + beginning);
    }

    private static String folded(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
