package org.quorate.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReceiptBuilder.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.testing.ReceiptBuilder;

class HtmlReceiptWriterTest {
    @TempDir
    private Path folder = Path.of("");

    private Document written(ReceiptBuilder receipt, String markedFile) throws IOException {
        Path file = folder.resolve("receipt.html");
        new HtmlReceiptWriter().write(receipt.build(), markedFile, file);
        return Jsoup.parse(Files.readString(file));
    }

    @Test
    void saysTheStatusInWordsAndTheNextStepUnderAHeading() throws IOException {
        Document page = written(receipt().error("Risks", "\"Owner\" is not filled in.", "C2"), "a.xlsx");

        assertThat(page.select("h1 .status span:not([aria-hidden])").text()).isEqualTo("Accepted with queries");
        assertThat(page.select("h1 [aria-hidden]").text()).isEqualTo("?");
        assertThat(page.select("h2").eachText()).containsExactly("What to do next", "What to fix", "The file");
        assertThat(page.select(".next p").text()).isEqualTo("Put right what is listed below.");
        assertThat(page.title()).isEqualTo("Accepted with queries: Acute provider");
    }

    @Test
    void listsWhatToFixBySheetWithItsCells() throws IOException {
        Document page = written(
                receipt()
                        .error("Risks", "\"Owner\" is not filled in.", "C2", "C7")
                        .warning("Plan", "Odd.", "A1")
                        .noted("The workbook contains macros."),
                "a.xlsx");

        assertThat(page.select("h3").eachText()).containsExactly("Risks", "Plan");
        assertThat(page.select(".fixes li").eachText())
                .containsExactly(
                        "Error C2, C7 \"Owner\" is not filled in. Mend it.",
                        "Query A1 Odd. Mend it.",
                        "The workbook contains macros.");
    }

    @Test
    void tellsTheEvidence() throws IOException {
        assertThat(written(receipt(), "a.xlsx").select("dl").text())
                .isEqualTo(
                        "File Return Q1.xlsx Received 2 July 2019 at 09:14 (Europe/London) Size 12,345 bytes SHA-256 "
                                + "ab".repeat(32));
    }

    @Test
    void leadsToTheMarkedWorkbookBesideIt() throws IOException {
        assertThat(written(receipt(), "a:b #1 50% - receipt.xlsx").select("a").attr("href"))
                .isEqualTo("./a:b%20%231%2050%25%20-%20receipt.xlsx");
    }

    @Test
    void saysWhyThereIsNoMarkedWorkbook() throws IOException {
        Document page = written(receipt(), "");

        assertThat(page.select("a")).isEmpty();
        assertThat(page.text()).contains("There is no marked copy: the cells of this file cannot be marked");
    }

    @Test
    void takesNoTextForMarkup() throws IOException {
        Document page = written(receipt().error("<b>Risks", "<script>alert(1)</script>", "C2"), "");

        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("h3 bdi").text()).isEqualTo("<b>Risks");
    }

    @Test
    void asksForNothingFromElsewhere() throws IOException {
        assertThat(written(receipt().error("Risks", "Odd.", "C2"), "a.xlsx").select("link, script, img, iframe, [src]"))
                .isEmpty();
    }
}
