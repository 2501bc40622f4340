package org.quorate.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWriter;
import org.quorate.reporting.SamplePaper;
import org.quorate.reporting.html.HtmlPaperWriter;

class PdfPaperWriterTest {
    private static final PaperWriter WRITER = new PdfPaperWriter(new HtmlPaperWriter()::printed);

    private final Path folder;

    PdfPaperWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void conformsToPdfUa() {
        assertThat(PdfUa.violations(write(SamplePaper.paper(), "paper.pdf"))).isEmpty();
    }

    @Test
    void saysOfTheFileWhatASearchOrAScreenReaderAsksFor() throws IOException {
        try (PDDocument document = open(SamplePaper.paper())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(
                            "Integrated Urgent Care Alliance: assurance position for Quarter 1 – Quarter 1 2019/20 (April to June 2019) – Governing Body");
            assertThat(document.getDocumentInformation().getSubject())
                    .startsWith("North East Lincolnshire Integrated Urgent Care Alliance · Quarter 1 2019/20");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Quorate");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void leadsToEachSectionByABookmark() throws IOException {
        try (PDDocument document = open(SamplePaper.paper())) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isNotNull();
            }
            assertThat(bookmarks)
                    .containsExactly(
                            "Cover sheet",
                            "1.0 Decision wanted",
                            "2.0 Overall assurance and movement",
                            "3.0 Completeness of the returns",
                            "4.0 What needs attention",
                            "5.0 Risks",
                            "6.0 Clarifications",
                            "7.0 Caveats",
                            "Appendix A: Sources");
        }
    }

    @Test
    void conformsAndSaysSoWhereItsFontsLackACharacter() throws IOException {
        Paper paper = SamplePaper.paperHolding("<b> & \"x\" 😀 مرحبا end");

        try (PDDocument document = open(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<b> & \"x\" [?] [?] end");
        }
        assertThat(PdfUa.violations(folder.resolve("paper.pdf"))).isEmpty();
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument document = open(SamplePaper.paper())) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().matches("[A-Z]{6}\\+LiberationSans.*"));
        }
    }

    @Test
    void numbersItsPages() throws IOException {
        try (PDDocument document = open(SamplePaper.paper())) {
            int pages = document.getNumberOfPages();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Page 1 of " + pages, "Page " + pages + " of " + pages);
        }
    }

    @Test
    void givesTheSameBytesWhateverTheLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path first = write(SamplePaper.paper(), "first.pdf");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(write(SamplePaper.paper(), "second.pdf")).hasSameBinaryContentAs(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.writeString(folder.resolve("edited.pdf"), "edited", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> write(SamplePaper.paper(), "edited.pdf"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("edited.pdf");
        assertThat(folder.resolve("edited.pdf")).hasContent("edited");
    }

    private PDDocument open(Paper paper) throws IOException {
        return Loader.loadPDF(write(paper, "paper.pdf").toFile());
    }

    private Path write(Paper paper, String name) {
        Path file = folder.resolve(name);
        WRITER.write(paper, file);
        return file;
    }
}
