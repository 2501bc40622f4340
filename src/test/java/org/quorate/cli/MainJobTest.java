package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample pack, run once: what is in the outputs. */
class MainJobTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COVERAGE = "Figures cover 14 of 16 returns, from 8 of 8 partners.";

    private static Workbench bench;
    private static Answer answer;
    private static List<String> files = List.of();

    @BeforeAll
    static void runSamplePack(@TempDir Path folder) {
        bench = Workbench.whole(folder);
        answer = bench.run();
        files = List.copyOf(bench.outputs().keySet());
    }

    @Test
    void endsWellAndTellsWhereTheOutputsAreAndWhatIsNext() {
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains(
                        COVERAGE + "\nReview by North East Lincolnshire CCG: accepted with queries.\n",
                        "34 new files read. Outputs: " + bench.outputFolder(),
                        "Next: open " + bench.output("consolidated.xlsx"));
    }

    @Test
    void writesItsFilesAndReceiptsAndNothingElse() {
        assertThat(files)
                .filteredOn(file -> !file.contains("/receipts/"))
                .containsExactlyElementsOf(Workbench.OUTPUTS.stream()
                        .map(file -> "north-east-lincolnshire/2019-20-Q1/" + file)
                        .toList());
    }

    @Test
    void writesAReceiptOfEverySubmission() {
        List<String> receipts = files.stream()
                .filter(file -> file.contains("/receipts/"))
                .map(file -> file.substring(file.indexOf("/receipts/") + 10))
                .toList();

        assertThat(receipts).filteredOn(file -> file.endsWith(".html")).hasSize(17);
        assertThat(receipts).filteredOn(file -> file.endsWith(".txt")).hasSize(17);
        assertThat(receipts)
                .contains(
                        "mental-health-provider/MH Workplan tracker Q1 - receipt.xlsm",
                        "community-provider/Community provider Assurance Q1 - receipt.html")
                .as("of a file that cannot be opened there is no marked copy")
                .doesNotContain("community-provider/Community provider Assurance Q1 - receipt.xlsx");
        assertThat(Workbench.text(
                        bench.output("receipts/community-provider/Community provider Assurance Q1 - receipt.txt")))
                .contains("Receipt: Rejected\n", "There is no marked copy:");
    }

    @Test
    void commentsEveryCellThatIsToBeMended() throws IOException {
        Path marked = bench.output(
                "receipts/mental-health-provider/Mental health provider - Assurance Q1 v2 corrected - receipt.xlsx");
        List<JsonNode> cells = findings()
                .filter(finding ->
                        text(finding, "file").equals("Mental health provider - Assurance Q1 v2 corrected.xlsx"))
                .filter(finding -> !text(finding, "severity").equals("info"))
                .filter(finding -> !finding.path("cells").isEmpty())
                .toList();

        assertThat(cells).isNotEmpty();
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(cells)
                    .allSatisfy(finding -> assertThat(read.getSheet(text(finding, "sheet"))
                                    .getCellComment(new CellAddress(
                                            finding.get("cells").get(0).stringValue()))
                                    .getString()
                                    .getString())
                            .contains(text(finding, "message"), text(finding, "fix")));
        }
    }

    @Test
    void sourcesLeadToTheReceipts() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(bench.output("consolidated.xlsx")))) {
            List<String> targets = read.getSheet("Sources").getHyperlinkList().stream()
                    .map(link -> URI.create(link.getAddress()).getPath())
                    .toList();
            assertThat(targets)
                    .contains("receipts/community-provider/Community provider Assurance Q1 - receipt.html")
                    .allSatisfy(target -> assertThat(bench.output(target)).isRegularFile());
        }
    }

    @Test
    void manifestNamesEveryReceipt() {
        JsonNode outputs = JSON.readTree(bench.output("manifest.json").toFile()).get("outputs");

        assertThat(StreamSupport.stream(outputs.spliterator(), false).map(output -> text(output, "file")))
                .containsAll(files.stream()
                        .map(file -> file.substring("north-east-lincolnshire/2019-20-Q1/".length()))
                        .filter(file -> file.startsWith("receipts/"))
                        .toList());
    }

    @Test
    void findsEveryPlantedDefectAndNothingBesides() {
        assertThat(findings().map(MainJobTest::place))
                .containsExactlyInAnyOrderElementsOf(
                        Workbench.text(Path.of("src/test/resources/samples/planted-defects.csv"))
                                .lines()
                                .filter(line -> line.startsWith(Workbench.PERIOD + ","))
                                .map(line -> line.substring(Workbench.PERIOD.length() + 1))
                                .toList());
    }

    @Test
    void everyFindingTellsWhoseItIsWhatIsExpectedAndHowToMendIt() {
        assertThat(findings()).allSatisfy(finding -> {
            assertThat(text(finding, "message")).isNotBlank();
            assertThat(text(finding, "expected")).isNotBlank();
            assertThat(text(finding, "fix")).isNotBlank();
            assertThat(text(finding, "party")).isNotBlank();
            if (!text(finding, "code").equals("return_missing")
                    && !text(finding, "code").startsWith("shared_")) {
                assertThat(text(finding, "file")).isNotBlank();
            }
        });
    }

    @Test
    void everyFindingOnOneFilledCellTellsWhatWasSeenThere() {
        List<JsonNode> onFilledCells = findings()
                .filter(finding -> text(finding, "cells").matches("[A-Z]+[0-9]+"))
                .filter(finding -> !List.of("answer_missing", "owner_missing").contains(text(finding, "code")))
                .toList();

        assertThat(onFilledCells)
                .hasSizeGreaterThan(20)
                .allSatisfy(finding ->
                        assertThat(text(finding, "seen")).as(finding.toString()).isNotBlank());
    }

    @Test
    void standsAsExpectedForEveryPartyAndReturn() {
        List<String> stands = new ArrayList<>(List.of("party,return,status,errors,warnings,daysLate"));
        for (JsonNode status : json("summary.json").get("returns")) {
            stands.add(Stream.of("party", "return", "status", "errors", "warnings", "daysLate")
                    .map(name -> status.get(name).asString())
                    .reduce((left, right) -> left + "," + right)
                    .orElseThrow());
        }

        assertThat(stands)
                .containsExactlyElementsOf(
                        Workbench.text(Path.of("src/test/resources/expected/completeness-2019-20-Q1.csv"))
                                .lines()
                                .toList());
    }

    @Test
    void tellsWhatBecameOfEveryWaiver() {
        List<Map<String, String>> lines = SheetTable.readAll(bench.output("consolidated.xlsx"), "Approved by (role)")
                .get(0)
                .rows();

        assertThat(lines)
                .extracting(line -> line.get("What is waived") + ": " + line.get("In this period"))
                .containsExactly(
                        "the section \"Finance: risk and reward\": Used",
                        "the check FIN-01: Used",
                        "the check answer_out_of_place in the section \"Data protection and equality\": "
                                + "Ended; would have applied",
                        "the check merged_cells: Not used");
        assertThat(findings().filter(finding -> text(finding, "quiet").equals("waived")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(text(finding, "severity")).isEqualTo("info");
                    assertThat(text(finding, "because"))
                            .isEqualTo("Development support is paid in advance and settled at the end of the year."
                                    + " Approved by Chief Finance Officer of the CCG, until 31 March 2020.");
                });
        assertThat(quiet("waived"))
                .singleElement()
                .satisfies(quiet -> assertThat(text(quiet, "party")).isEqualTo("panacea-federation"));
    }

    @Test
    void tellsWhatPartnersHaveExplainedThisQuarterAndBefore() throws Exception {
        String said = "\"The board met on the Sunday on which the quarter ended\".";
        String taken =
                "\"Copied from our contracts system, which writes dates so; the day is right\", said for 2018-19-Q4;"
                        + " the value has not changed since.";

        assertThat(findings().filter(finding -> text(finding, "quiet").equals("explained")))
                .extracting(finding -> text(finding, "cells"), finding -> text(finding, "because"))
                .containsExactlyInAnyOrder(tuple("D6", said), tuple("E17", taken));
        assertThat(quiet("explained"))
                .extracting(quiet -> text(quiet, "code"), quiet -> text(quiet, "because"))
                .containsExactlyInAnyOrder(tuple("date_on_day_off", said), tuple("date_as_text", taken));
        assertThat(StreamSupport.stream(json("summary.json").get("returns").spliterator(), false))
                .extracting(
                        status -> text(status, "party"),
                        status -> status.get("explained").asInt())
                .filteredOn(explained -> explained.toList().get(1).equals(1))
                .containsExactly(tuple("acute-provider", 1), tuple("acute-provider", 1));
        assertThat(SheetTable.readAll(bench.output("consolidated.xlsx"), "State")
                        .get(0)
                        .rows())
                .filteredOn(line -> "Explained".equals(line.get("State")))
                .extracting(line -> line.get("Severity"), line -> line.get("Code"))
                .containsExactlyInAnyOrder(tuple("info", "date_on_day_off"), tuple("info", "date_as_text"));
        assertThat(Jsoup.parse(bench.output("paper.html").toFile()).text())
                .contains("Partners have explained 2 queries; the explanations stand in the consolidated workbook.");
    }

    @Test
    void tellsThePartnerApartWhatItHasExplained() throws Exception {
        String explained = "Explained by you; nothing needs to be done";
        String receipt = "receipts/acute-provider/Acute provider Assurance Q1 2019-20 - receipt";

        assertThat(Workbench.text(bench.output(receipt + ".txt")))
                .contains("Receipt: Accepted\n", explained + "\n---", "is a Sunday. Explained: \"The board");
        assertThat(Jsoup.parse(bench.output(receipt + ".html").toFile())
                        .select("#explained + ul li")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("D6 2019-06-30 in \"Date signed\" is a Sunday. Explained: \"The board met");
        try (XSSFWorkbook marked = new XSSFWorkbook(Files.newInputStream(bench.output(receipt + ".xlsx")))) {
            assertThat(StreamSupport.stream(marked.getSheetAt(0).spliterator(), false)
                            .map(row ->
                                    row.getCell(0) == null ? "" : row.getCell(0).toString()))
                    .contains(explained);
            assertThat(marked.getSheet("Sign-off").getCellComment(new CellAddress("D6")))
                    .isNull();
        }
    }

    private static List<JsonNode> quiet(String word) {
        return StreamSupport.stream(json("summary.json").get("quiet").spliterator(), false)
                .filter(quiet -> text(quiet, "quiet").equals(word))
                .toList();
    }

    @Test
    void everyLineOfTheReconciliationAgrees() {
        SheetTable lines = reconciliation();

        assertThat(lines.rows()).hasSizeGreaterThan(50).allSatisfy(line -> {
            assertThat(line).containsEntry("Difference", "0");
            assertThat(number(line, "Rows read"))
                    .isEqualTo(number(line, "Consolidated") + number(line, "Refused") + number(line, "Nil"));
        });
    }

    @Test
    void reconciledRowsAreTheRowsOfTheSectionSheets() {
        long rowsOfSections = SheetTable.readAll(bench.output("consolidated.xlsx"), "Source row").stream()
                .mapToLong(table -> table.rows().size())
                .sum();

        assertThat(rowsOfSections)
                .isPositive()
                .isEqualTo(reconciliation().sum("Consolidated"))
                .isEqualTo(
                        json("manifest.json").get("counts").get("consolidated").asLong());
    }

    @Test
    void reconciledRefusalsAreTheRowsOfTheRefusedSheet() {
        long refused = SheetTable.readAll(bench.output("consolidated.xlsx"), "Rows refused").stream()
                .mapToLong(table -> table.sum("Rows refused"))
                .sum();

        assertThat(refused)
                .isPositive()
                .isEqualTo(reconciliation().sum("Refused"))
                .isEqualTo(json("manifest.json").get("counts").get("refused").asLong());
    }

    @Test
    void manifestNamesEveryFileReceivedAndEveryOutputWithItsHash() {
        JsonNode manifest = json("manifest.json");

        assertThat(texts(manifest.get("inputs"), "file"))
                .hasSize(18)
                .contains("Ambulance service Workplan Q1 (1).xlsx");
        assertThat(manifest.get("outputs"))
                .as(
                        "every file but the manifest itself, and three files of each receipt but one of a file that cannot be opened")
                .hasSize(Workbench.OUTPUTS.size() - 1 + 17 * 3 - 1)
                .allSatisfy(output -> assertThat(text(output, "sha256"))
                        .isEqualTo(Workbench.hash(bench.output(text(output, "file")))));
    }

    @Test
    void wordPaperPrintsTheCoverageAndLeavesTheAuthorsFieldsOpen() throws Exception {
        String text = TextUtils.getText(
                WordprocessingMLPackage.load(bench.output("paper.docx").toFile())
                        .getMainDocumentPart()
                        .getContents());

        assertThat(text).contains(COVERAGE, "[To be completed by the author]", "Legal implications");
    }

    @Test
    void webPaperPrintsTheCoverageAndLinksEveryFieldThatIsOpen() throws Exception {
        Document paper = Jsoup.parse(bench.output("paper.html").toFile());

        assertThat(paper.text()).contains(COVERAGE);
        assertThat(paper.select("a[href^=#cover-]").eachText()).contains("Implications: Legal implications");
        assertThat(paper.select("a[href^=#cover-]"))
                .hasSameSizeAs(paper.select("strong.open"))
                .allSatisfy(link -> assertThat(
                                paper.getElementById(link.attr("href").substring(1)))
                        .isNotNull());
    }

    @Test
    void publishesAnEarlierPeriodThatIsAskedFor() {
        Answer earlier = bench.run("--period", Workbench.PERIOD_BEFORE);

        assertThat(earlier.code()).as(earlier.err()).isZero();
        assertThat(earlier.out()).contains("Quarter 4 2018/19", "0 new files read");
        assertThat(bench.outputFolder(Workbench.PERIOD_BEFORE))
                .isDirectoryContaining(file -> file.endsWith("consolidated.xlsx"))
                .isDirectoryContaining(file -> file.endsWith("paper.docx"));
    }

    private static SheetTable reconciliation() {
        List<SheetTable> tables = SheetTable.readAll(bench.output("consolidated.xlsx"), "Difference");
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    private static long number(Map<String, String> line, String heading) {
        return Long.parseLong(line.getOrDefault(heading, "none"));
    }

    private static String place(JsonNode finding) {
        return String.join(
                ",", text(finding, "file"), text(finding, "sheet"), text(finding, "cells"), text(finding, "code"));
    }

    private static Stream<JsonNode> findings() {
        return StreamSupport.stream(json("findings.json").spliterator(), false);
    }

    private static List<String> texts(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> text(node, name))
                .toList();
    }

    /** Returns a property's text, of an array its only element's; empty where there is none. */
    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isArray() && value.size() == 1 ? value.get(0).asString() : value.asString("");
    }

    private static JsonNode json(String file) {
        return JSON.readTree(bench.output(file));
    }
}
