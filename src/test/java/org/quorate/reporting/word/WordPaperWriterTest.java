package org.quorate.reporting.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.HouseStyle.AppendixForm;
import org.quorate.programme.HouseStyle.Look;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.ParagraphForm;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.HouseStyle.SectionForm;
import org.quorate.programme.StyleBase;
import org.quorate.reporting.NoteSource;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PrintableText;
import org.quorate.reporting.SamplePaper;

class WordPaperWriterTest {
    private final Path folder;

    WordPaperWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void opensWithBannerAndTitleBlock() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.paragraphs("Banner"))
                .containsExactly(
                        "SYNTHETIC EXAMPLE – every return behind this paper was invented. Not a paper of a real body.");
        assertThat(written.paragraphs("Committee")).containsExactly("Governing Body");
        assertThat(written.paragraphs("Title"))
                .containsExactly("Integrated Urgent Care Alliance: assurance position for Quarter 1");
        assertThat(written.paragraphs("Subtitle"))
                .containsExactly(
                        "North East Lincolnshire Integrated Urgent Care Alliance",
                        "Quarter 1 2019/20 (April to June 2019) · Position as at 31 July 2019");
    }

    @Test
    void leavesOutWhatThePaperDoesNotHave() {
        WrittenPaper written = written(new Paper(
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

        assertThat(written.texts("//w:body/w:p"))
                .containsExactly("Committee", "Title", "Programme", "Q1 · Position as at 31 July 2019");
        assertThat(written.count("//w:tbl")).isZero();
    }

    @Test
    void listsTheOpenFieldsForTheAuthorAndLeadsToThem() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.paragraphs("AuthorNoteHeading")).containsExactly("For the author: fields to complete");
        assertThat(written.paragraphs("AuthorNote"))
                .containsExactly(
                        "14 fields of the cover sheet are open:", "Remove this note before the paper is circulated.");
        assertThat(written.paragraphs("AuthorNoteItem"))
                .hasSize(14)
                .startsWith("Implications: Risk Assurance Framework implications")
                .endsWith("NHS Constitution");
        assertThat(written.texts("//w:r[w:rPr/w:rStyle/@w:val='OpenMark']"))
                .hasSize(14)
                .allMatch("[To be completed by the author]"::equals);
    }

    @Test
    void keepsTheFieldsOfTheCoverSheetInOrderUnderTheirGroups() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.texts(
                        "//w:tbl[1]//w:p[w:pPr/w:pStyle/@w:val='CoverLabel' or w:pPr/w:pStyle/@w:val='CoverField']"))
                .containsExactlyElementsOf(SamplePaper.paper().cover().stream()
                        .map(Paper.CoverEntry::label)
                        .toList());
        assertThat(written.texts("//w:tc[w:tcPr/w:gridSpan/@w:val='2']"))
                .containsExactly("Implications", "Data protection impact assessment implications (DPIA)");
        assertThat(written.paragraphs("CoverNote")).contains("Tick all that apply.", "Care Contracting Committee");
    }

    @Test
    void givesTheAuthorBoxesThatCanBeTicked() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.texts("//w:sdt[w:sdtPr/*[local-name()='checkbox']]"))
                .hasSize(20)
                .allMatch("☐"::equals);
        assertThat(written.texts("//w:tr[contains(., 'Conflicts of interest')]/w:tc[2]/w:p"))
                .containsExactly("☐ Yes☐ No", "[To be completed by the author]");
        assertThat(written.paragraphs("CoverOption")).contains("☐Sustainable services", "☐Empowering people");
    }

    @Test
    void numbersSectionsAndParagraphsByTheirStyles() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.paragraphs("Heading1"))
                .containsExactly(
                        "Decision wanted",
                        "Overall assurance and movement",
                        "Completeness of the returns",
                        "What needs attention",
                        "Risks",
                        "Clarifications",
                        "Caveats");
        assertThat(written.paragraphs("HeadingUnnumbered")).containsExactly("Cover sheet");
        assertThat(written.paragraphs("AppendixHeading")).containsExactly("Sources");
        assertThat(written.paragraphs("NumberedParagraph")).hasSize(8).contains("The Governing Body is asked to:");
        assertThat(written.paragraphs("ListBullet")).hasSize(3);
        assertThat(written.numberOf("Heading1")).isEqualTo("%1.0");
        assertThat(written.numberOf("NumberedParagraph")).isEqualTo("%1.%2");
        assertThat(written.numberOf("ListBullet")).isEqualTo("•");
        assertThat(written.numberOf("SourceNote")).isEqualTo("[%1]");
    }

    @Test
    void numbersInTheFormOfTheHouseAndAsTheSectionsSay() {
        WrittenPaper written = written(SamplePaper.paperIn(new HouseStyle(
                new Numbering(
                        SectionForm.PLAIN,
                        ParagraphForm.UNNUMBERED,
                        PointForm.BULLET,
                        PointForm.ROMAN,
                        AppendixForm.NUMBER),
                Look.USUAL,
                null)));

        assertThat(written.numberOf("Heading1")).isEqualTo("%1");
        assertThat(written.lists("Heading1")).containsExactly("by style", "%1 decimal from 4", "%1 decimal from 4");
        assertThat(written.paragraphs("Heading2")).containsExactly("Of finance");
        assertThat(written.paragraphs("BodyText"))
                .containsExactly("First[1]", "Second", "Third", "Fourth", "Every risk.", "Every milestone.");
        assertThat(written.lists("ListPoint")).hasSize(4).containsOnly("(%1) lowerRoman from 1");
        assertThat(written.attributes("//w:p[w:pPr/w:pStyle/@w:val='ListPoint']//w:numId/@w:val"))
                .as("each list counts for itself")
                .containsExactly("7", "7", "8", "8");
        assertThat(written.lists("CoverText"))
                .containsExactly("by style", "(%1) lowerRoman from 1", "(%1) lowerRoman from 1");
        assertThat(written.paragraphs("AppendixHeading")).containsExactly("All risks", "All milestones", "Sources");
        assertThat(written.numberOf("AppendixHeading")).isEqualTo("Appendix %1:");
    }

    @Test
    void goesOnCountingParagraphsUnderASectionOfItsOwnNumber() {
        WrittenPaper written = written(SamplePaper.paperIn(HouseStyle.USUAL));

        assertThat(written.lists("NumberedParagraph"))
                .containsExactly("by style", "by style", "%1.%2 decimal from 4", "%1.%2 decimal from 4");
    }

    @Test
    void beginsTheBodyOnAPageOfItsOwnBehindACoverSheet() {
        assertThat(written(SamplePaper.paperIn(HouseStyle.USUAL)).texts("//w:p[w:pPr/w:pageBreakBefore]"))
                .containsExactly("One");
    }

    @Test
    void takesFontColourAndCapitalsFromTheHouse() {
        WrittenPaper written = written(
                SamplePaper.paperIn(new HouseStyle(Numbering.USUAL, new Look("Georgia", "5C1010", true), null)));

        assertThat(written.part("word/styles.xml"))
                .contains("w:ascii=\"Georgia\"", "w:fill=\"5C1010\"", "<w:caps/>")
                .doesNotContain("Arial", "1F3A5F");
    }

    @Test
    void takesStylesAndPageFromTheBodysOwnDocumentButKeepsTheNumbering() throws IOException {
        WrittenPaper written = written(
                SamplePaper.paperIn(new HouseStyle(Numbering.USUAL, Look.USUAL, new StyleBase("house.docx", house()))));

        assertThat(written.part("word/styles.xml")).contains("C00000", "w:styleId=\"HouseQuote\"");
        assertThat(written.numberOf("Heading1")).isEqualTo("%1.0");
        assertThat(written.attributes("//w:sectPr/w:pgSz/@w:w")).containsExactly("12240");
        assertThat(written.attributes("//w:tbl[1]/w:tblGrid/w:gridCol/@w:w").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(12240 - 2 * 1440);
        assertThat(String.join(" ", written.texts("//w:body/w:p"))).doesNotContain("A letter of the body");
    }

    /** A document on letter paper, whose first heading is dark red and numbered otherwise, with a style of its own. */
    private static byte[] house() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("A letter of the body");
            CTSectPr section = document.getDocument().getBody().addNewSectPr();
            section.addNewPgSz().setW(BigInteger.valueOf(12240));
            section.getPgSz().setH(BigInteger.valueOf(15840));
            section.addNewPgMar().setLeft(BigInteger.valueOf(1440));
            section.getPgMar().setRight(BigInteger.valueOf(1440));
            CTStyle heading = CTStyle.Factory.newInstance();
            heading.setStyleId("Heading1");
            heading.setType(STStyleType.PARAGRAPH);
            heading.addNewName().setVal("heading 1");
            heading.addNewRPr().addNewColor().setVal("C00000");
            heading.addNewPPr().addNewNumPr().addNewNumId().setVal(BigInteger.valueOf(77));
            CTStyle own = CTStyle.Factory.newInstance();
            own.setStyleId("HouseQuote");
            own.setType(STStyleType.PARAGRAPH);
            own.addNewName().setVal("House Quote");
            document.createStyles().addStyle(new XWPFStyle(heading));
            document.getStyles().addStyle(new XWPFStyle(own));
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void givesEveryTableCaptionRepeatedHeadingsAndWholeRows() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.paragraphs("Caption"))
                .hasSize(5)
                .startsWith("Table 1: Level of assurance by partner, with movement since Quarter 4 2018/19");
        assertThat(written.texts("//w:tbl[2]/w:tr[w:trPr/w:tblHeader]/w:tc"))
                .containsExactly("Partner", "Quarter 4", "Quarter 1", "Movement");
        assertThat(written.count("//w:tr[w:trPr/w:tblHeader]")).isEqualTo(5);
        assertThat(written.count("//w:tr[not(w:trPr/w:cantSplit)]")).isZero();
        assertThat(written.attributes("//w:tblPr/w:tblCaption/@w:val"))
                .hasSize(6)
                .contains("Cover sheet", "Table 5: Clarifications that are open");
        assertThat(written.attributes("//w:tblPr/w:tblDescription/@w:val"))
                .contains("Columns: Partner, Quarter 4, Quarter 1, Movement.");
    }

    @Test
    void fillsTheWidthBetweenTheMarginsWithEveryTable() {
        WrittenPaper written = written(SamplePaper.paper());

        for (int table = 1; table <= 6; table++) {
            assertThat(written.attributes("//w:tbl[" + table + "]/w:tblGrid/w:gridCol/@w:w").stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(9638);
        }
    }

    @Test
    void setsATonedCellOffByWordShapeAndFill() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.texts("//w:tbl[2]/w:tr[5]/w:tc"))
                .containsExactly("Provider D", "■ Red", "■ Red[4]", "No change");
        assertThat(written.attributes("//w:tbl[2]/w:tr[5]/w:tc/w:tcPr/w:shd/@w:fill"))
                .containsExactly("FBE3E1", "FBE3E1");
    }

    @Test
    void leadsEveryLinkToABookmark() {
        WrittenPaper written = written(SamplePaper.paper());

        List<String> bookmarks = written.attributes("//w:bookmarkStart/@w:name");
        assertThat(bookmarks).doesNotHaveDuplicates().contains("source_1", "source_5", "cover_4");
        assertThat(written.attributes("//w:hyperlink/@w:anchor"))
                .hasSizeGreaterThan(30)
                .isSubsetOf(bookmarks);
        assertThat(written.attributes("//w:bookmarkStart/@w:id")).doesNotHaveDuplicates();
        assertThat(written.paragraphs("SourceNote"))
                .containsExactlyElementsOf(SamplePaper.paper().sources().stream()
                        .map(NoteSource::line)
                        .toList());
    }

    @Test
    void tellsThePageAndThePaperAtTheFootOfEveryPage() {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.footer())
                .containsExactly(
                        "North East Lincolnshire Integrated Urgent Care Alliance · Quarter 1 2019/20 (April to June 2019)"
                                + "Page 1 of 1",
                        "SYNTHETIC EXAMPLE – every return behind this paper was invented. Not a paper of a real body.");
        assertThat(written.attributes("//w:sectPr/w:pgSz/@w:w")).containsExactly("11906");
        assertThat(written.attributes("//w:sectPr/w:pgMar/@w:left")).containsExactly("1134");
    }

    @Test
    void tellsTitleSubjectLanguageAndDate() throws IOException {
        WrittenPaper written = written(SamplePaper.paper());

        assertThat(written.part("docProps/core.xml"))
                .contains(
                        ">Integrated Urgent Care Alliance: assurance position for Quarter 1<",
                        ">Quorate</dc:creator>",
                        ">en-GB</dc:language>",
                        ">2019-07-31T00:00:00Z</dcterms:created>",
                        ">2019-07-31T00:00:00Z</dcterms:modified>");
        assertThat(written.part("word/styles.xml")).contains("w:val=\"en-GB\"", "w:ascii=\"Arial\"");
    }

    @Test
    void keepsMarkupInThePaperAsText() {
        String text = "<script>alert(1)</script> & \"x\" '${7*7}' 😀 مرحبا \u202e\u0007 " + "long ".repeat(20);
        String expected = PrintableText.of(text);

        WrittenPaper written = written(SamplePaper.paperHolding(text));

        assertThat(List.of("Title", "Banner", "CoverLabel", "CoverText", "Heading1", "ListBullet", "TableText"))
                .allSatisfy(style -> assertThat(written.paragraphs(style)).contains(expected));
        assertThat(written.paragraphs("SourceNote")).isNotEmpty().allMatch(note -> note.contains(expected));
        assertThat(written.paragraphs("NumberedParagraph")).containsExactly(expected + "[1]");
        assertThat(written.attributes("//w:sdtPr/w:alias/@w:val")).isNotEmpty().allMatch(title -> title.length() <= 64);
    }

    @Test
    void breaksLinesWhereTheTextDoes() {
        WrittenPaper written = written(SamplePaper.paperHolding("one\ntwo\r\nthree"));

        assertThat(written.count("//w:p[w:pPr/w:pStyle/@w:val='NumberedParagraph']//w:br"))
                .isEqualTo(2);
        assertThat(written.paragraphs("NumberedParagraph")).containsExactly("onetwothree[1]");
    }

    @Test
    void givesTheSameBytesWhateverTheLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            write(SamplePaper.paper(), "first.docx");
            Locale.setDefault(Locale.UK);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            write(SamplePaper.paper(), "second.docx");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(folder.resolve("second.docx")).hasSameBinaryContentAs(folder.resolve("first.docx"));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.writeString(folder.resolve("edited.docx"), "edited", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> write(SamplePaper.paper(), "edited.docx"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("edited.docx");
        assertThat(folder.resolve("edited.docx")).hasContent("edited");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private WrittenPaper written(Paper paper) {
        return WrittenPaper.read(write(paper, "paper.docx"));
    }

    private Path write(Paper paper, String name) {
        Path file = folder.resolve(name);
        new WordPaperWriter().write(paper, file);
        return file;
    }
}
