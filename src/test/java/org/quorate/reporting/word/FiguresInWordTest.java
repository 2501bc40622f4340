package org.quorate.reporting.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.docx4j.dml.chart.CTBarSer;
import org.docx4j.dml.chart.CTLineSer;
import org.docx4j.dml.chart.CTNumDataSource;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DrawingML.Chart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.SampleFigures;

/** Figures of a Word paper, read back by another library than the one that wrote them. */
class FiguresInWordTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("paper.docx");
        new WordPaperWriter().write(SampleFigures.paper(), file);
    }

    private Chart chart(int number) throws Docx4JException {
        Part part = WordprocessingMLPackage.load(file.toFile())
                .getParts()
                .get(new PartName("/word/charts/chart" + number + ".xml"));
        assertThat(part).isInstanceOf(Chart.class);
        return (Chart) part;
    }

    private List<CTBarSer> bars(int number) throws Docx4JException {
        return ((org.docx4j.dml.chart.CTBarChart) plot(number).get(0)).getSer();
    }

    private List<CTLineSer> lines(int number) throws Docx4JException {
        return ((org.docx4j.dml.chart.CTLineChart) plot(number).get(0)).getSer();
    }

    private List<Object> plot(int number) throws Docx4JException {
        return chart(number).getContents().getChart().getPlotArea().getAreaChartOrArea3DChartOrLineChart();
    }

    private static List<String> values(CTNumDataSource source) {
        List<String> values = new ArrayList<>();
        source.getNumRef().getNumCache().getPt().forEach(point -> values.add(point.getV()));
        return values;
    }

    @Test
    void captionsEveryFigureAndDescribesIt() {
        WrittenPaper written = WrittenPaper.read(file);

        assertThat(written.paragraphs("Caption"))
                .containsExactly(
                        "Figure 1: What was received",
                        "Figure 2: Ratings by section",
                        "Figure 3: Milestones by date",
                        "Figure 4: Open risks",
                        "Figure 5: From plan to forecast",
                        "Figure 6: Indicators over time");
        assertThat(written.attributes("//wp:docPr/@descr"))
                .containsExactly(
                        "Red 3 and Green 5, then Red 1.",
                        "M1 is overdue; M2 was reached.",
                        "From £1,000,000 by +£50,000 and −£20,000 to £1,030,000.",
                        "K1 Answered within a minute, North: 49 in Q4 2018/19, 52.5 in Q1 2019/20; ■ Improved, target at least 70.");
        assertThat(written.attributes("//w:tblDescription/@w:val"))
                .containsExactly(
                        "North: all accepted. <South>: one missing.",
                        "Before: 2 at likelihood 4 and consequence 4. Now: 1 there.");
    }

    @Test
    void writesMatricesAsTablesOfSigns() {
        WrittenPaper written = WrittenPaper.read(file);

        assertThat(written.texts("(//w:tbl)[1]//w:tc"))
                .containsExactly(
                        "",
                        "Assurance",
                        "Workplan",
                        "Partner",
                        "Risks",
                        "Finance",
                        "Milestones",
                        "North & West",
                        "A",
                        "A",
                        "A",
                        "<South>",
                        "A",
                        "M",
                        "A");
        assertThat(written.texts("(//w:tbl)[2]//w:tr[4]/w:tc"))
                .containsExactly("4", "–", "–", "–", "2", "–", "–", "–", "–", "1", "–");
        assertThat(written.texts("(//w:tbl)[1]/following-sibling::w:p[1]")).containsExactly("A Accepted · M Missing");
    }

    @Test
    void chartsCountsAsStackedBars() throws Docx4JException {
        List<CTBarSer> series = bars(1);

        assertThat(series)
                .extracting(one -> values(one.getVal()))
                .containsExactly(List.of("3", "1"), List.of("5", "0"));
        assertThat(series.get(0).getSpPr().getPattFill()).isNull();
        assertThat(series.get(1).getSpPr().getPattFill().getPrst().value()).isEqualTo("ltDnDiag");
        assertThat(WrittenPaper.read(file).paragraphs("TableText"))
                .contains("Movement. Milestones: Red +1. Schemes & \"more\": No change.");
    }

    @Test
    void chartsMilestonesByThreeShapes() throws Docx4JException {
        List<CTLineSer> series = lines(2);

        assertThat(series)
                .extracting(one -> one.getMarker().getSymbol().getVal().value())
                .containsExactly("diamond", "triangle", "circle", "none");
        // Days as a spreadsheet counts them: 1 June, 30 September, 3 July and 31 July 2019.
        assertThat(series)
                .extracting(one -> values(one.getVal()))
                .containsExactly(
                        List.of("43617", "43647"), List.of("43738"), List.of("43649"), List.of("43677", "43677"));
        assertThat(series.get(0)
                        .getCat()
                        .getStrRef()
                        .getStrCache()
                        .getPt()
                        .get(0)
                        .getV())
                .isEqualTo("■ M1, North");
    }

    @Test
    void chartsABridgeOnABaseThatIsNotSeen() throws Docx4JException {
        List<CTBarSer> series = bars(3);

        assertThat(series)
                .extracting(one -> values(one.getVal()))
                .containsExactly(
                        List.of("1000000", "1030000"),
                        List.of("1000000", "1030000"),
                        List.of("50000"),
                        List.of("20000"));
        assertThat(series.get(0).getSpPr().getNoFill()).isNotNull();
        assertThat(((org.docx4j.dml.chart.CTLineChart) plot(3).get(1)).getSer())
                .extracting(one -> values(one.getVal()))
                .containsExactly(List.of("1040000", "1040000", "1040000", "1040000"));
    }

    @Test
    void chartsAnIndicatorWithItsTarget() throws Docx4JException {
        assertThat(lines(4))
                .extracting(one -> values(one.getVal()))
                .containsExactly(List.of("49", "52.5"), List.of("70", "70"));
    }

    @Test
    void carriesTheDataOfEachChartAsAWorkbook() throws IOException {
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> books = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xlsx"))
                    .toList();
            assertThat(books).hasSize(4);
            try (ZipInputStream book = new ZipInputStream(
                    new ByteArrayInputStream(zip.getInputStream(books.get(0)).readAllBytes()))) {
                for (ZipEntry part = book.getNextEntry(); part != null; part = book.getNextEntry()) {
                    if (part.getName().equals("xl/sharedStrings.xml")) {
                        texts.addAll(Jsoup.parse(book, "UTF-8", "", Parser.xmlParser())
                                .select("t")
                                .eachText());
                        break;
                    }
                }
            }
        }
        assertThat(texts).containsExactly("Red", "Green", "Milestones", "Schemes & \"more\"");
    }

    @Test
    void givesTheSameBytesEveryTime() throws InterruptedException {
        // The times within a zip count in steps of two seconds.
        Thread.sleep(2100);
        Path second = folder.resolve("second.docx");
        new WordPaperWriter().write(SampleFigures.paper(), second);

        assertThat(second).hasSameBinaryContentAs(file);
    }
}
