package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator learns of runs: from the log, from the history, from the page of a run. */
class RunsCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workbench bench;

    RunsCommandTest(@TempDir Path folder) {
        bench = Workbench.small(folder);
    }

    private Answer runs(String... options) {
        return Workbench.execute(
                Stream.concat(Stream.of("runs", "--ledger", bench.ledger().toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private List<JsonNode> history(String... options) {
        Answer answer =
                runs(Stream.concat(Stream.of("--json"), Stream.of(options)).toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out().lines().map(JSON::readTree).toList();
    }

    private List<String> told() {
        return Workbench.text(bench.ledger().resolve("quorate.log"))
                .lines()
                .filter(line -> line.contains(" Run "))
                .map(line -> line.substring(line.indexOf(" Run ") + 1))
                .toList();
    }

    private Document page(int number) throws IOException {
        return Jsoup.parse(bench.ledger()
                .resolve("runs")
                .resolve("run-%d.html".formatted(number))
                .toFile());
    }

    @Test
    void tellsTheSameNumbersInTheAnswerTheLogTheHistoryAndOnThePage() throws IOException {
        JsonNode answer = JSON.readTree(bench.run("--json").out());
        int files = answer.get("newFiles").asInt();
        int outputs = answer.get("written").size();
        assertThat(files).isEqualTo(3);

        JsonNode run = history().get(0);
        assertThat(run.get("number").asInt()).isEqualTo(1);
        assertThat(run.get("command").stringValue()).isEqualTo("run");
        assertThat(run.get("programme").stringValue()).isEqualTo("north-east-lincolnshire");
        assertThat(run.get("period").stringValue()).isEqualTo("2019-20-Q1");
        assertThat(run.get("asAt").stringValue()).isEqualTo(answer.get("asAt").stringValue());
        assertThat(run.get("outcome").stringValue()).isEqualTo("done");
        assertThat(run.get("newFiles").asInt()).isEqualTo(files);
        assertThat(run.get("outputs").asInt()).isEqualTo(outputs);
        assertThat(sum(run.get("decisions"))).isEqualTo(files);
        JsonNode findings = JSON.readTree(bench.output("findings.json").toFile());
        assertThat(findings.isEmpty()).isFalse();
        assertThat(sum(run.get("findings"))).isEqualTo(sum(run.get("codes"))).isPositive();
        assertThat(run.get("stepMilliseconds").propertyNames())
                .containsExactlyInAnyOrder(
                        "intake",
                        "checkReturns",
                        "takeStock",
                        "consolidate",
                        "writeReceipts",
                        "writeArtefacts",
                        "moveIntoPlace");
        assertThat(run.get("slowestFileMilliseconds").propertyNames())
                .containsExactlyInAnyOrder(
                        "Acute provider Workplan Q1 v2 FINAL.xlsx",
                        "Ambulance service Assurance Q1.xlsx",
                        "Panacea Assurance Q1.xlsx");

        assertThat(told())
                .singleElement()
                .asString()
                .matches("Run 1, run of north-east-lincolnshire, 2019-20-Q1, as at "
                        + run.get("asAt").stringValue() + ": 3 new files \\(.*\\); found .*; " + outputs
                        + " outputs written; done in .*; exit 0");

        Document page = page(1);
        assertThat(page.title()).startsWith("Run 1: Done: North East Lincolnshire");
        assertThat(fact(page, "New files")).startsWith("3: ");
        assertThat(fact(page, "Outputs written")).isEqualTo(Integer.toString(outputs));
        assertThat(page.select("section[aria-labelledby=received] tbody tr")).hasSize(files);
        assertThat(page.select("section[aria-labelledby=found] td:last-child").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(sum(run.get("codes")));
        assertThat(page.select("section[aria-labelledby=steps] table").get(1).select("tbody tr"))
                .hasSize(3);
    }

    @Test
    void leadsFromThePageToReceiptsAndOutputs() throws IOException {
        bench.run();

        List<String> links = page(1).select("a[href]").eachAttr("href");
        Path folder = bench.ledger().resolve("runs");
        assertThat(links)
                .hasSizeGreaterThan(Workbench.OUTPUTS.size())
                .allSatisfy(link -> assertThat(folder.toUri().resolve(URI.create(link)))
                        .extracting(Path::of)
                        .matches(Files::exists, "is there"));
        assertThat(links).anyMatch(link -> link.endsWith("/consolidated.xlsx"));
        assertThat(links).anyMatch(link -> link.contains("/receipts/") && link.contains("Panacea%20Assurance%20Q1"));
    }

    @Test
    void countsANightWithNothingNewAsARunWithoutAPage() throws IOException {
        bench.run();
        bench.run();

        assertThat(history())
                .extracting(run -> run.get("outcome").stringValue())
                .containsExactly("nothing_new", "done");
        assertThat(told().get(1))
                .matches(
                        "Run 2, run of north-east-lincolnshire, 2019-20-Q1, as at .*: no new files; nothing new in .*; exit 0");
        assertThat(bench.ledger().resolve("runs").resolve("run-2.html")).doesNotExist();
        try (Stream<Path> pages = Files.list(bench.ledger().resolve("runs"))) {
            assertThat(pages).hasSize(1);
        }
    }

    @Test
    void keepsTheSentenceOfAFailure() throws IOException {
        Workbench.write(bench.outputRoot(), "a file");
        String sentence = "There is a file where a folder is needed: "
                + bench.outputRoot().resolve("north-east-lincolnshire") + ".";
        bench.run();

        JsonNode run = history().get(0);
        assertThat(run.get("outcome").stringValue()).isEqualTo("failed");
        assertThat(run.get("exitCode").asInt()).isEqualTo(3);
        assertThat(run.get("sentence").stringValue()).isEqualTo(sentence);
        assertThat(run.get("newFiles").asInt()).as("what was read stays").isEqualTo(3);
        assertThat(page(1).select("section[aria-labelledby=wrong] p").text()).isEqualTo(sentence);
        assertThat(runs("--number", "1").out())
                .contains(
                        "failed in ",
                        "; exit 3: " + sentence,
                        "Put right what the sentence says and run again",
                        "Page      "
                                + bench.ledger()
                                        .resolve("runs")
                                        .toAbsolutePath()
                                        .resolve("run-1.html"));
    }

    @Test
    void keepsTheExitCodeOfReturnsThatNeedAttention() {
        assertThat(bench.run("--fail-on", "error").code()).isEqualTo(ExitCode.NEEDS_ATTENTION);

        JsonNode run = history().get(0);
        assertThat(run.get("exitCode").asInt()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(run.get("outcome").stringValue()).isEqualTo("done");
    }

    @Test
    void printsTheHistoryAsATableAndOneRunStepByStep() {
        bench.run();

        assertThat(runs().out().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith("Run Began (UTC) Took Command Programme Period Outcome Files Outputs"))
                .anyMatch(line -> line.matches("1 \\S+ \\S+ .* run north-east-lincolnshire 2019-20-Q1 Done 3 \\d+"));
        assertThat(runs("--number", "1").out())
                .contains("\nSteps\n", "  checkReturns\n", "\nSlowest files\n", "\nFound, by code\n");
        assertThat(runs("--last", "1", bench.pack().toString()).out()).contains("north-east-lincolnshire");
        Answer unknown = runs("--number", "7");
        assertThat(unknown.err()).isEqualTo("quorate: There is no run 7; the last one is 1.%n".formatted());
        assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void tellsAMonitorWhetherTheLastRunEndedWell() throws SQLException {
        assertThat(runs("--check", "26").err()).contains("There is no ledger at ");
        bench.run();
        Answer well = runs("--check", "26");
        assertThat(well.code()).as(well.out()).isZero();
        assertThat(well.out()).startsWith("In order: Run 1, run of north-east-lincolnshire");

        change("UPDATE ledger_run_end SET ended_at = TIMESTAMP WITH TIME ZONE '2019-07-01 09:00:00Z'");
        Answer longAgo = runs("--check", "26");
        assertThat(longAgo.code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(longAgo.out())
                .startsWith("Not in order: Run 1")
                .contains(" (ended 2019-07-01T09:00:00Z, longer ago than 26 hours)");

        change("DELETE FROM ledger_run_figure", "DELETE FROM ledger_run_end");
        Answer killed = runs("--check", "26");
        assertThat(killed.code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(killed.out()).startsWith("Not in order: Run 1").contains("did not end");
        assertThat(runs("--number", "1").out()).contains("It was killed, or lost its database.");
    }

    @Test
    void keepsItsLogInJsonWhereItIsAskedTo() throws IOException {
        bench.run("--log", "json");

        Path log = bench.ledger().resolve("quorate.log.jsonl");
        List<JsonNode> lines = Workbench.text(log).lines().map(JSON::readTree).toList();
        assertThat(lines)
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line.propertyNames()).contains("@timestamp", "log", "message", "ecs"));
        JsonNode run =
                lines.stream().filter(line -> line.has("quorate")).findFirst().orElseThrow();
        assertThat(run.get("message").stringValue()).startsWith("Run 1, run of ");
        assertThat(run.get("quorate").get("run").asInt()).isEqualTo(1);
        assertThat(run.get("quorate").get("new_files").asInt()).isEqualTo(3);
        assertThat(run.get("quorate").get("outcome").stringValue()).isEqualTo("Done");
        assertThat(run.get("quorate").get("exit").asInt()).isZero();
        assertThat(bench.ledger().resolve("quorate.log")).doesNotExist();
    }

    @Test
    void logsNothingOfWhatWorkbooksSayNorAnySecret() throws IOException {
        String secret = "hunter2 secret";
        Path file = bench.inbox().resolve("Panacea Assurance Q1.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.createSheet("Notes")
                    .createRow(0)
                    .createCell(0)
                    .setCellValue("Patient Wilhelmina Featherstonehaugh, NHS number 943 476 5919, call 01472 555 0123");
            try (OutputStream changed = Files.newOutputStream(file)) {
                workbook.write(changed);
            }
        }
        Workbench.write(bench.pack().resolveSibling("secret.txt"), secret);
        bench.edit(
                "programme.json",
                "\"synthetic\": true,",
                "\"synthetic\": true, \"reading\": { \"passwords\": [{ \"file\": \"../secret.txt\" }] },");

        assertThat(bench.run("--log", "json").code()).isZero();
        assertThat(bench.run("--as-at", "2019-07-09").code()).isZero();

        assertThat(history()).hasSize(2);
        assertThat(history().get(1).get("codes").has("nhs_number_suspected")).isTrue();
        for (String log : List.of("quorate.log", "quorate.log.jsonl")) {
            assertThat(Workbench.text(bench.ledger().resolve(log)))
                    .contains("Run ")
                    .doesNotContainIgnoringCase("featherstonehaugh")
                    .doesNotContain("943 476 5919", "9434765919", "555 0123", secret);
        }
        assertThat(Workbench.text(bench.ledger().resolve("runs").resolve("run-1.html")))
                .doesNotContainIgnoringCase("featherstonehaugh")
                .doesNotContain("943 476 5919", "555 0123");
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + bench.ledger().toAbsolutePath().resolve("quorate"), "quorate", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static int sum(JsonNode amounts) {
        return amounts.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    private static String fact(Document page, String label) {
        Element term = page.select("dt").stream()
                .filter(one -> one.text().equals(label))
                .findFirst()
                .orElseThrow();
        return term.nextElementSibling().text();
    }
}
