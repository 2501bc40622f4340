package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnRecord.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.ConsolidatedWorkbook;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/** The charts of a consolidated workbook, read back as plain XML. */
class ChartsOfTheWorkbookTest {
    private final Map<String, Document> charts = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Round round = Round.of(Sections.milestones(), Sections.risks(), Sections.finance())
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .with(
                                        Sections.milestones()
                                                .with(
                                                        record("M1")
                                                                .answer("rating", choice("Red"))
                                                                .answer("status", choice("Open")),
                                                        record("M2")
                                                                .answer("rating", choice("Green"))
                                                                .answer("status", choice("Closed"))),
                                        Sections.risks()
                                                .with(record("R1")
                                                        .answer("likelihood", amount("2"))
                                                        .answer("consequence", amount("3"))),
                                        Sections.finance()
                                                .with(record("F1")
                                                        .answer("plan", amount("1000"))
                                                        .answer("forecast", amount("1200")))),
                        Sent.by("south")
                                .with(Sections.finance()
                                        .with(record("F1")
                                                .answer("plan", amount("500"))
                                                .answer("forecast", amount("450")))));
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbookWriter()
                .write(new ConsolidatedWorkbook(round.consolidated(), round.ledger()).compose(), file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/charts/chart"))
                    .forEach(entry -> {
                        try (InputStream content = zip.getInputStream(entry)) {
                            Document chart = Jsoup.parse(content, "UTF-8", "", Parser.xmlParser());
                            charts.put(
                                    String.join("", chart.select("c|title a|t").eachText()), chart);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
        }
    }

    private List<String> series(String title) {
        return chart(title).select("c|ser").stream()
                .map(one -> one.select("c|tx c|v").text() + " "
                        + String.join(",", one.select("c|val c|v").eachText()))
                .toList();
    }

    private List<String> names(String title) {
        Element first = chart(title).select("c|ser").get(0);
        return first.select("c|cat c|v").eachText();
    }

    private Document chart(String title) {
        assertThat(charts).containsKey(title);
        return charts.getOrDefault(title, new Document(""));
    }

    @Test
    void drawsOneChartForEachTableOfCounts() {
        assertThat(charts.keySet())
                .containsExactlyInAnyOrder(
                        "Sections received, by partner",
                        "Ratings by section and quarter",
                        "Milestones by status",
                        "Risk movement",
                        "Plan and forecast by partner");
    }

    @Test
    void stacksRatingsAndSetsPlanBesideForecast() {
        assertThat(series("Ratings by section and quarter")).containsExactly("Red 1", "Green 1");
        assertThat(names("Ratings by section and quarter")).containsExactly("Milestones, Q1 2019/20");
        assertThat(chart("Ratings by section and quarter").select("c|grouping").attr("val"))
                .isEqualTo("stacked");
        assertThat(series("Plan and forecast by partner")).containsExactly("Plan 1000,500", "Forecast 1200,450");
        assertThat(names("Plan and forecast by partner")).containsExactly("The north partner", "The south partner");
        assertThat(chart("Plan and forecast by partner").select("c|grouping").attr("val"))
                .isEqualTo("clustered");
        assertThat(chart("Plan and forecast by partner").select("c|overlap").attr("val"))
                .isEqualTo("0");
    }

    @Test
    void countsMilestonesByStatusAndRisksByMovement() {
        assertThat(names("Milestones by status")).containsExactly("Open", "Closed");
        assertThat(series("Milestones by status")).containsExactly("Milestones 1,1");
        assertThat(names("Risk movement")).containsExactly("No comparison");
        assertThat(series("Risk movement")).containsExactly("Risks 1");
    }
}
