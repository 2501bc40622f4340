package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a paper that was circulated, or that somebody edited, when more comes in. */
class PaperVersionsTest {
    private static final String LATE = "Fed C assurance.xlsx";
    private static final String OTHER = "Ambulance service Workplan Q1.xlsx";
    private static final String AT = "2019-08-05T10:00";
    private static final String HEADING = "What changed since the paper that was circulated";
    private static final List<String> FIRST = List.of("paper.docx", "paper.html", "paper.json", "paper.pdf");
    private static final List<String> SECOND =
            List.of("paper-v2.docx", "paper-v2.html", "paper-v2.json", "paper-v2.pdf");

    private final Workbench bench;

    PaperVersionsTest(@TempDir Path folder) {
        bench = Workbench.smallAfterARun(folder);
    }

    private Answer circulate(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("circulate", bench.pack().toString(), "--period", Workbench.PERIOD));
        arguments.addAll(bench.places());
        arguments.addAll(List.of(more));
        return Workbench.execute(arguments.toArray(new String[0]));
    }

    private Answer circulated(String... more) {
        Answer answer = circulate(more);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private Map<String, String> hashes(List<String> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file, Workbench.hash(bench.output(file))));
        return hashes;
    }

    private JsonNode summary() {
        return JsonMapper.shared().readTree(Workbench.text(bench.output("summary.json")));
    }

    private List<String> changes(String kind) {
        List<String> changes = new ArrayList<>();
        summary().at("/paper/changes").forEach(change -> {
            if (change.get("kind").asString().equals(kind)) {
                changes.add("%s: %s -> %s"
                        .formatted(
                                change.get("what").asString(),
                                change.get("before").asString(),
                                change.get("now").asString()));
            }
        });
        return changes;
    }

    private JsonNode run(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        Answer answer = bench.run(all.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        return JsonMapper.shared().readTree(answer.out());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    @Test
    void leavesTheCirculatedPaperAloneAndSaysInTheNextVersionWhatChanged() throws IOException {
        assertThat(circulated("--at", AT).out())
                .contains(
                        "Version 1 of the paper was circulated on 5 August 2019 at 10:00: paper.docx, paper.html, paper.json, paper.pdf.",
                        "It stays as it is; what comes later makes version 2.");
        Workbench.write(bench.output("paper.docx"), "the author's own words, after it went out");
        Map<String, String> first = hashes(FIRST);
        FileTime time = Files.getLastModifiedTime(bench.output("paper.html"));
        bench.receive(LATE);

        JsonNode answer = run();

        assertThat(hashes(FIRST)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(bench.output("paper.html"))).isEqualTo(time);
        assertThat(bench.output("edited")).doesNotExist();
        assertThat(texts(answer.get("written")))
                .containsAll(SECOND)
                .contains("consolidated.xlsx", "summary.json", "records.csv", "findings.json")
                .noneMatch(FIRST::contains);
        assertThat(texts(answer.get("remarks")))
                .contains(
                        "Version 1 of the paper was circulated on 5 August 2019 at 10:00 and stays as it is.",
                        bench.output("paper.docx") + " is not what was circulated; the archive keeps that.");

        assertThat(summary().at("/paper/version").asInt()).isEqualTo(2);
        assertThat(summary().at("/paper/since").toString())
                .isEqualTo("{\"version\":1,\"asAt\":\"2019-08-02\",\"circulated\":\"2019-08-05T10:00\"}");
        assertThat(changes("return"))
                .containsExactly(
                        "GP federation C: Quarterly assurance return: Missing -> Accepted with queries, received 11 July 2019 at 15:20");
        assertThat(changes("figure"))
                .contains(
                        "Returns received: 3 of 16 -> 4 of 16",
                        "Returns in the figures: 3 of 16 -> 4 of 16",
                        "Returns missing: 13 -> 12");
        assertThat(changes("finding"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("GP federation C: Quarterly assurance return:  -> ");
        assertThat(schemaFaults()).isEmpty();

        Document page = Jsoup.parse(Workbench.text(bench.output("paper-v2.html")));
        assertThat(page.text())
                .contains(
                        "Version 2: see the appendix \"" + HEADING + "\".",
                        "This is version 2 of the paper. Version 1, as at 2 August 2019, was circulated on 5 August 2019 at 10:00.");
        Element table = page.select("table:has(caption:contains(Returns that came or were corrected))")
                .first();
        assertThat(table).isNotNull();
        assertThat(table.select("tbody tr")).hasSize(1);
        assertThat(table.select("tbody tr").text())
                .contains("GP federation C: Quarterly assurance return")
                .contains("Missing")
                .contains("Accepted with queries, received 11 July 2019 at 15:20");
        assertThat(wordText("paper-v2.docx"))
                .contains(HEADING, "Returns missing", "GP federation C: Quarterly assurance return");
        assertThat(Workbench.text(bench.output("paper.html"))).doesNotContain("Version 2", HEADING);

        Map<String, String> all = bench.outputs();
        Map<String, String> times = bench.times();
        assertThat(run().get("published").asBoolean()).isFalse();
        assertThat(bench.outputs()).isEqualTo(all);
        assertThat(bench.times()).isEqualTo(times);
    }

    private List<String> schemaFaults() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "schema", "summary.schema.json")), InputFormat.JSON)
                .validate(Workbench.text(bench.output("summary.json")), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private String wordText(String file) throws IOException {
        try (ZipFile word = new ZipFile(bench.output(file).toFile());
                InputStream document = word.getInputStream(word.getEntry("word/document.xml"))) {
            return Jsoup.parse(
                            new String(document.readAllBytes(), StandardCharsets.UTF_8),
                            org.jsoup.parser.Parser.xmlParser())
                    .text();
        }
    }

    @Test
    void saysThatAReturnWasCorrectedWithTheFileThatSaysSo() {
        circulated("--at", AT);
        bench.receiveCopy("Panacea Assurance Q1.xlsx", "Panacea Assurance Q1 corrected.xlsx");

        run();

        assertThat(changes("return"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Panacea")
                .contains(" -> ");
        assertThat(summary().at("/paper/changes/0/source/file").asString())
                .isEqualTo("Panacea Assurance Q1 corrected.xlsx");
        assertThat(changes("milestone")).isEmpty();
        assertThat(changes("decision")).isEmpty();
    }

    @Test
    void replacesADraftThatNobodyCirculatedOrEdited() {
        String draft = Workbench.hash(bench.output("paper.docx"));
        bench.receive(LATE);

        run();

        assertThat(Workbench.hash(bench.output("paper.docx"))).isNotEqualTo(draft);
        assertThat(bench.output("paper-v2.docx")).doesNotExist();
        assertThat(summary().get("paper").toString()).isEqualTo("{\"version\":1}");
    }

    @Test
    void keepsAnEditedPaperInItsPlaceAndComparesTheNextVersionWithIt() {
        Workbench.write(bench.output("paper.docx"), "the author's own words");
        Map<String, String> first = hashes(FIRST);
        bench.receive(LATE);

        run();
        bench.receive(OTHER);
        run();

        assertThat(hashes(FIRST)).isEqualTo(first);
        assertThat(bench.output("paper-v3.docx"))
                .as("the second version was a draft, and is still the second")
                .doesNotExist();
        assertThat(changes("return"))
                .anyMatch(change -> change.startsWith("GP federation C: Quarterly assurance return: Missing -> "))
                .hasSize(2);
        assertThat(summary().at("/paper/since").toString()).isEqualTo("{\"version\":1,\"asAt\":\"2019-08-02\"}");
        assertThat(Workbench.text(bench.output("paper-v2.html")))
                .contains("What changed since the version that was edited", "was edited by hand and is kept");
    }

    @Test
    void saysOfAnEditedPaperThatItWasCirculatedOnceItIs() {
        Workbench.write(bench.output("paper.docx"), "the author's own words");
        bench.receive(LATE);
        run();

        circulated("--paper-version", "1", "--at", AT);
        run();

        assertThat(bench.output("paper.docx")).hasContent("the author's own words");
        assertThat(Workbench.text(bench.output("paper-v2.html"))).contains(HEADING, "5 August 2019 at 10:00");
        assertThat(run().get("published").asBoolean()).isFalse();
    }

    @Test
    void comparesWithTheCirculatedPaperThoughALaterVersionWasEdited() {
        circulated("--at", AT);
        bench.receive(LATE);
        run();
        Workbench.write(bench.output("paper-v2.docx"), "words on the second version");
        bench.receive(OTHER);

        run();

        assertThat(bench.output("paper-v2.docx")).hasContent("words on the second version");
        assertThat(bench.output("paper-v3.docx")).exists();
        assertThat(summary().at("/paper/since/version").asInt()).isEqualTo(1);
        assertThat(changes("return"))
                .as("both that came since the first version")
                .hasSize(2);
    }

    @Test
    void bringsTheCirculatedPaperBackWhenTheOutputsAreGone() {
        Workbench.write(bench.output("paper.docx"), "as it went out");
        circulated("--at", AT);
        bench.receive(LATE);
        run();
        Map<String, String> all = bench.outputs();
        bench.deleteOutputs();

        run();

        assertThat(bench.outputs()).isEqualTo(all);
        assertThat(bench.output("paper.docx")).hasContent("as it went out");
    }

    @Test
    void makesNoNewVersionWhileTheCirculatedOneSaysWhatTheFiguresSay() {
        circulated("--at", AT);
        Map<String, String> all = bench.outputs();

        assertThat(run().get("published").asBoolean()).isFalse();
        assertThat(bench.outputs()).isEqualTo(all);

        run("--as-at", "2019-07-20");
        assertThat(bench.output("paper-v2.docx")).exists();
        assertThat(changes("return")).as("another day, and no other return").isEmpty();

        run();
        assertThat(bench.output("paper-v2.docx"))
                .as("a draft of another day, and the circulated one is right again")
                .doesNotExist();
        assertThat(summary().get("paper").toString()).isEqualTo("{\"version\":1}");
    }

    @Test
    void writesNothingAgainThatWouldBeTheSame() throws IOException {
        circulated("--at", AT);
        FileTime early = FileTime.from(Instant.parse("2019-08-05T10:00:00Z"));
        Path receipt = bench.output("receipts/panacea-federation/Panacea Assurance Q1 - receipt.xlsx");
        for (Path file : List.of(receipt, bench.output("records.csv"), bench.output("findings.json"))) {
            Files.setLastModifiedTime(file, early);
        }
        Map<String, String> before = bench.outputs();
        Files.copy(
                bench.inbox().resolve("Panacea Assurance Q1.xlsx"),
                bench.inbox().resolve("The same again.xlsx"));

        JsonNode answer = run();

        assertThat(answer.get("published").asBoolean()).isTrue();
        assertThat(texts(answer.get("written")))
                .doesNotContain("records.csv")
                .noneMatch(file -> file.startsWith("receipts/"));
        assertThat(Files.getLastModifiedTime(receipt)).isEqualTo(early);
        assertThat(Files.getLastModifiedTime(bench.output("records.csv"))).isEqualTo(early);
        String folder = "north-east-lincolnshire/2019-20-Q1/";
        assertThat(bench.outputs().get(folder + "records.csv")).isEqualTo(before.get(folder + "records.csv"));
        assertThat(bench.outputs().get(folder + "consolidated.xlsx"))
                .as("its sheet of sources names the new file")
                .isNotEqualTo(before.get(folder + "consolidated.xlsx"));
    }

    @Test
    void notesACirculationOnceAndTellsWhatItCannotCirculate() {
        circulated("--at", AT);

        assertThat(circulated("--at", "2019-09-01T09:00").out()).contains("circulated on 5 August 2019 at 10:00");
        Answer none = circulate("--paper-version", "2");
        assertThat(none.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(none.err())
                .isEqualToIgnoringNewLines("quorate: There is no version 2 of the paper in " + bench.outputFolder()
                        + "; \"quorate run\" writes papers.");
        assertThat(circulate("--at", "yesterday").err())
                .contains("\"yesterday\" is no time; write it like 2019-08-05T10:00");
    }
}
