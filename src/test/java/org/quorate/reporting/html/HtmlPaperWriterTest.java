package org.quorate.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.HouseStyle.AppendixForm;
import org.quorate.programme.HouseStyle.Look;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.ParagraphForm;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.HouseStyle.SectionForm;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWriter;
import org.quorate.reporting.PrintableText;
import org.quorate.reporting.SamplePaper;

class HtmlPaperWriterTest {
    private static final PaperWriter WRITER = new HtmlPaperWriter();

    private final Path folder;

    HtmlPaperWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void opensWithBannerTitleBlockAndOneMainHeading() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("body > a.skip:first-child").attr("href")).isEqualTo("#main");
        assertThat(page.select("h1").eachText())
                .containsExactly("Integrated Urgent Care Alliance: assurance position for Quarter 1");
        assertThat(page.select("header > p").eachText())
                .containsExactly(
                        "SYNTHETIC EXAMPLE – every return behind this paper was invented. Not a paper of a real body.",
                        "Governing Body",
                        "North East Lincolnshire Integrated Urgent Care Alliance",
                        "Quarter 1 2019/20 (April to June 2019) Position as at 31 July 2019");
        assertThat(page.select("body > header, body > nav, body > main, body > footer"))
                .hasSize(4);
    }

    @Test
    void leavesOutWhatThePaperDoesNotHave() throws IOException {
        Document page = page(new Paper(
                "Title",
                "Committee",
                "Programme",
                "Q1",
                LocalDate.of(2019, 7, 31),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                HouseStyle.USUAL));

        assertThat(page.select(".banner, .author, .cover, .sources, main h2")).isEmpty();
        assertThat(page.title()).isEqualTo("Title – Q1 – Committee");
    }

    @Test
    void listsTheOpenFieldsForTheAuthorAndLeadsToThem() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.select(".author h2").text()).isEqualTo("For the author: fields to complete");
        assertThat(page.select(".author p").text()).isEqualTo("14 fields of the cover sheet are open:");
        assertThat(page.select(".author li").eachText())
                .hasSize(14)
                .startsWith("Implications: Risk Assurance Framework implications");
        assertThat(page.select(".cover .open").eachText())
                .hasSize(14)
                .allMatch("[To be completed by the author]"::equals);
    }

    @Test
    void keepsTheFieldsOfTheCoverSheetInOrderUnderTheirGroups() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.select(".cover th .label").eachText())
                .hasSize(SamplePaper.paper().cover().size())
                .startsWith("Purpose of report", "Recommendations", "Committee process and assurance")
                .endsWith("NHS Constitution", "Appendices / attachments");
        assertThat(page.select(".cover .group[scope=rowgroup]").eachText())
                .containsExactly("Implications", "Data protection impact assessment implications (DPIA)");
        assertThat(page.select(".cover tr:has(#cover-6) .beside li").eachText()).containsExactly("☐ Yes", "☐ No");
        assertThat(page.select(".cover tr:has(#cover-16) .boxes li").eachText())
                .containsExactly(
                        "☐ Sustainable services",
                        "☐ Empowering people",
                        "☐ Supporting communities",
                        "☐ Delivering a fit for purpose organisation");
    }

    @Test
    void numbersSectionsAndParagraphsInHouseStyle() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "For the author: fields to complete",
                        "Cover sheet",
                        "1.0 Decision wanted",
                        "2.0 Overall assurance and movement",
                        "3.0 Completeness of the returns",
                        "4.0 What needs attention",
                        "5.0 Risks",
                        "6.0 Clarifications",
                        "7.0 Caveats",
                        "Appendix A: Sources");
        assertThat(page.select(".numbered .number").eachText())
                .containsExactly("1.1", "2.1", "3.1", "4.1", "5.1", "6.1", "7.1", "7.2");
        assertThat(page.select("h3, h4, h5, h6")).isEmpty();
    }

    @Test
    void numbersInTheFormOfTheHouseAndAsTheSectionsSay() throws IOException {
        Document page = page(SamplePaper.paperIn(new HouseStyle(
                new Numbering(
                        SectionForm.PLAIN,
                        ParagraphForm.UNNUMBERED,
                        PointForm.BULLET,
                        PointForm.ROMAN,
                        AppendixForm.NUMBER),
                Look.USUAL,
                null)));

        assertThat(page.select("main h2, main h3").eachText())
                .containsExactly(
                        "Cover sheet",
                        "1 One",
                        "Of finance",
                        "4 Four",
                        "4 Four again",
                        "Appendix 1: All risks",
                        "Appendix 2: All milestones",
                        "Appendix 3: Sources");
        assertThat(page.select("nav a").eachText()).contains("4 Four again", "Appendix 1: All risks");
        assertThat(page.select(".numbered")).isEmpty();
        assertThat(page.select("table.cover li").eachText()).containsExactly("(i) the first", "(ii) the second");
        assertThat(page.select("section > ol.labelled li").eachText())
                .containsExactly("(i) the first", "(ii) the second", "(i) the first", "(ii) the second");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryTableCaptionHeadingsAndAPlaceToScroll() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.select("table.data caption").eachText())
                .startsWith("Table 1: Level of assurance by partner, with movement since Quarter 4 2018/19")
                .hasSize(5);
        assertThat(page.select("table.data thead th:not([scope=col])")).isEmpty();
        assertThat(page.select("#table-1 tbody th[scope=row]").eachText())
                .containsExactly("Provider A", "Provider B", "Provider C", "Provider D", "Provider E");
        assertThat(page.select("[role=region][tabindex=0] > table.data")).hasSize(5);
        assertThat(page.select("[role=region]").eachAttr("aria-label"))
                .isEqualTo(page.select("table.data caption").eachText());
    }

    @Test
    void setsATonedCellOffByWordShapeAndFill() throws IOException {
        Document page = page(SamplePaper.paper());

        Element cell = page.select("#table-1 tbody tr").get(3).child(1);
        assertThat(cell.text()).isEqualTo("■ Red");
        assertThat(cell.className()).isEqualTo("tone-negative");
        assertThat(cell.select(".mark").attr("aria-hidden")).isEqualTo("true");
        assertThat(page.select("#table-1 .tone-neutral .mark")).isEmpty();
    }

    @Test
    void leadsEveryLinkToAnElementOfThePage() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.select("a[href]"))
                .hasSizeGreaterThan(30)
                .allMatch(link -> link.attr("href").startsWith("#") || link.hasClass("evidence"))
                .allMatch(link -> link.hasClass("evidence")
                        || page.getElementById(link.attr("href").substring(1)) != null);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("sup a").eachText()).contains("[1]", "[2]", "[3]", "[4]", "[5]");
        assertThat(page.select(".sources li a:not(.evidence)").eachAttr("href"))
                .containsExactly("#note-1-1", "#note-2-1", "#note-3-1", "#note-4-1", "#note-5-1");
    }

    @Test
    void leadsFromASourceToTheReceiptOrWorkbookBesideIt() throws IOException {
        assertThat(page(SamplePaper.paper()).select(".sources a.evidence").eachAttr("href"))
                .hasSize(5)
                .contains("./receipts/Provider%20C/q1%20final%20v2.xlsx%20-%20receipt.html", "./consolidated.xlsx");
    }

    @Test
    void needsNeitherNetworkNorScript() throws IOException {
        Document page = page(SamplePaper.paper());

        assertThat(page.select("script, link, img, iframe, object, [src], [onclick]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("http", "url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void keepsMarkupInThePaperAsText() throws IOException {
        String text = "<script>alert(1)</script> & \"x\" '${7*7}' [[${7*7}]] 😀 مرحبا \u202e\u0007";
        String expected = PrintableText.of(text);

        Document page = page(SamplePaper.paperHolding(text));

        assertThat(page.select("script")).isEmpty();
        assertThat(List.of("h1", "header .banner", ".committee", ".cover .label", ".cover td p", ".points li"))
                .allSatisfy(place -> assertThat(wholeText(page, place)).isEqualTo(expected));
        assertThat(wholeText(page, ".numbered .text")).isEqualTo(expected + "[1]");
        assertThat(wholeText(page, ".data caption")).isEqualTo("Table 1: " + expected);
        assertThat(page.select(".scroll").attr("aria-label")).isEqualTo("Table 1: " + expected);
    }

    @Test
    void givesTheSameBytesWhateverTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            write(SamplePaper.paper(), "first.html");
            Locale.setDefault(Locale.UK);
            write(SamplePaper.paper(), "second.html");
        } finally {
            Locale.setDefault(before);
        }

        assertThat(folder.resolve("second.html")).hasSameBinaryContentAs(folder.resolve("first.html"));
        assertThat(Files.readString(folder.resolve("first.html"), StandardCharsets.UTF_8))
                .doesNotContain("\r", " th:", "xmlns", "${");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.writeString(folder.resolve("edited.html"), "edited", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> write(SamplePaper.paper(), "edited.html"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("edited.html");
        assertThat(folder.resolve("edited.html")).hasContent("edited");
    }

    private Document page(Paper paper) throws IOException {
        return Jsoup.parse(write(paper, "paper.html").toFile(), "UTF-8");
    }

    private static String wholeText(Document page, String place) {
        return Objects.requireNonNull(page.select(place).first(), place).wholeText();
    }

    private Path write(Paper paper, String name) {
        Path file = folder.resolve(name);
        WRITER.write(paper, file);
        return file;
    }
}
