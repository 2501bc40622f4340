package org.quorate.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.SampleFigures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pictures read back by a parser of XML. */
class SvgChartTest {
    static Stream<Block.Figure> everyFigure() {
        return SampleFigures.all().stream();
    }

    private static Element picture(Block.Figure figure) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document read = factory.newDocumentBuilder().parse(new InputSource(new StringReader(SvgChart.of(figure))));
            return read.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(SvgChart.of(figure), e);
        }
    }

    private static List<Element> elements(Element picture, String name) {
        NodeList found = picture.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private static List<String> words(Block.Figure figure) {
        return elements(picture(figure), "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void namesAndDescribesThePicture(Block.Figure figure) {
        Element picture = picture(figure);

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(elements(picture, "title"))
                .extracting(Element::getTextContent)
                .containsExactly(figure.caption());
        assertThat(elements(picture, "desc"))
                .extracting(Element::getTextContent)
                .containsExactly(figure.alternative());
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void usesNothingThatClashesOrThatAConverterDoesNotDraw(Block.Figure figure) {
        Element picture = picture(figure);

        assertThat(elements(picture, "*"))
                .extracting(Element::getLocalName)
                .isSubsetOf("title", "desc", "text", "rect", "path", "line", "g");
        assertThat(elements(picture, "*"))
                .allSatisfy(element -> assertThat(element.hasAttribute("id")
                                || element.hasAttribute("style")
                                || element.hasAttribute("class"))
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void keepsEveryWordWithinThePicture(Block.Figure figure) {
        Element picture = picture(figure);
        double height = Double.parseDouble(picture.getAttribute("height"));

        assertThat(elements(picture, "text")).allSatisfy(text -> {
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, 680.0);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height);
        });
    }

    @Test
    void printsTheSignsOfAMatrixWithTheirWords() {
        assertThat(words(SampleFigures.matrix()))
                .containsExactly(
                        "Assurance",
                        "Workplan",
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
                        "A",
                        "A",
                        "Accepted",
                        "M",
                        "Missing");
    }

    @Test
    void printsTheNumberInEveryPartOfABar() {
        assertThat(words(SampleFigures.bars()))
                .containsExactly(
                        "Red", "Green", "Milestones", "3", "5", "Red +1", "Schemes & \"more\"", "1", "No change");
    }

    @Test
    void saysOfMilestonesWhatIsOverdue() {
        assertThat(words(SampleFigures.timeline()))
                .contains("Baseline", "Forecast", "Actual", "M1, North", "■ Overdue by 60 days", "Closed")
                .contains("As at 31 Jul 2019");
    }

    @Test
    void printsHowManyRisksStandAtEachPlace() {
        assertThat(words(SampleFigures.riskMatrices())).contains("Before: 2", "2", "Now: 8", "7", "Likelihood");
    }

    @Test
    void printsEveryAmountOfABridge() {
        assertThat(words(SampleFigures.bridge()))
                .containsSubsequence(
                        "Plan", "£1,000,000", "North", "+£50,000", "South", "−£20,000", "Forecast", "£1,030,000")
                .contains("Dashed line: Envelope £1,040,000", "The scale does not begin at zero.");
    }

    @Test
    void printsTheValuesOfAnIndicator() {
        assertThat(words(SampleFigures.indicators()))
                .containsExactlyInAnyOrder(
                        "K1 Answered within a minute",
                        "North",
                        "49",
                        "52.5",
                        "Q4 2018/19",
                        "Q1 2019/20",
                        "■ Improved · target at least 70");
    }

    @Test
    void standsInThePageWithItsCaptionAndTheTableBehindIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("paper.html");
        new HtmlPaperWriter().write(SampleFigures.paper(), file);
        org.jsoup.nodes.Document page = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8));

        assertThat(page.select("figure > figcaption").eachText())
                .hasSize(6)
                .startsWith("Figure 1: What was received")
                .endsWith("Figure 6: Indicators over time");
        assertThat(page.select("figure > svg[role=img]")).hasSize(6);
        assertThat(page.select("#figure-2 details th, #figure-2 details td").eachText())
                .containsExactly(
                        "Ratings",
                        "Red",
                        "Green",
                        "Movement",
                        "Milestones",
                        "3",
                        "5",
                        "Red +1",
                        "Schemes & \"more\"",
                        "1",
                        "0",
                        "No change");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
