package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.reporting.pdf.PdfUa;

/** The PDF papers of the samples: everybody can read them, and they say what the HTML papers say. */
class PdfPapersTest {
    @ParameterizedTest
    @EnumSource
    void conformsToPdfUa(SampleOutputs.Pack pack) {
        assertThat(PdfUa.violations(pack.output("paper.pdf"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysAllThatTheHtmlPaperSays(SampleOutputs.Pack pack) throws IOException {
        Document page = Jsoup.parse(pack.output("paper.html").toFile());
        page.select("sup, .mark, .sources a, nav, .skip, .unseen, .behind, .boxes [aria-hidden]")
                .remove();
        String printed = printed(pack.output("paper.pdf"));

        List<String> said = page.select("h1, h2, h3, header p, main p, main li, th, td, caption, footer p").stream()
                .filter(element -> element.select("p, li").size() <= 1)
                .map(Element::text)
                .map(PdfPapersTest::withoutSpace)
                .toList();
        assertThat(said)
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(printed).contains(text));
    }

    @Test
    void breaksNoLabelOfAPointWithinItsWords() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                SampleOutputs.Pack.NORTH_CUMBRIA.output("paper.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .filteredOn(line -> line.startsWith("Recommendation 1:"))
                    .hasSize(2);
        }
    }

    private static String printed(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return withoutSpace(new PDFTextStripper()
                    .getText(document)
                    .replaceAll("(?m)^Page \\d+ of \\d+$", "")
                    .replaceAll("\\[\\d+]|[●√▲■]", ""));
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u00A0]|\\[\\d+]", "");
    }
}
