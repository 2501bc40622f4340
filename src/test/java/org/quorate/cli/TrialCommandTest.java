package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrialCommandTest {
    private static final Path PACK = Path.of("input-samples", "north-east-lincolnshire");

    @TempDir
    private Path folder = Path.of("");

    private CommandAnswer trial(Path pack, String... options) {
        List<Object> args = new ArrayList<>(List.of("trial", pack, "--ledger", folder.resolve("no-ledger")));
        args.addAll(List.of(options));
        return CommandAnswer.of(args.toArray());
    }

    @Test
    void tellsByPeriodAndPartnerWhatFailsAndWhatIsNotCheckedAndWhy() {
        CommandAnswer answer = trial(PACK, "--check", "FIN-01");

        assertThat(answer.code()).isZero();
        assertThat(answer.lines())
                .containsExactly(
                        "Check FIN-01 of Quarterly assurance return, as if it were on (warning): "
                                + "=OR(ABS([@forecast]-[@plan])<=0.02*[@plan],[@comment]<>\"\")",
                        "",
                        "Quarter 4 2018/19 (January to March 2019)",
                        "  GP federation C (Federation C assurance.xlsx): 1 of 1 record failed; accepted with queries all the "
                                + "same",
                        "  warning   Finance C6: The forecast for Front-door shifts (set-up) is 5200 against a plan of 6000, "
                                + "and no reason is given (check FIN-01). Say in \"Reason for variance\" why the forecast is "
                                + "more than 2% off the plan.",
                        "  Without a failure: 7 returns",
                        "",
                        "Quarter 1 2019/20 (April to June 2019)",
                        "  GP federation B (GP Federation B assurance Q1.xlsx): no failure; accepted with queries all the same",
                        "  info      Finance C7: Not checked for 1 record, because \"Forecast for the year (£)\" cannot be "
                                + "read: FIN-01. Nothing needs to be done for the check alone; it is made once the reason is "
                                + "gone.",
                        "  Panacea federation (Panacea Assurance Q1.xlsx): 1 of 2 records failed; accepted with queries all "
                                + "the same",
                        "  warning   Finance C6: The forecast for Network development support is 31000 against a plan of "
                                + "24000, and no reason is given (check FIN-01). Say in \"Reason for variance\" why the "
                                + "forecast is more than 2% off the plan.",
                        "  Without a failure: 5 returns",
                        "  Not checked, because no return could be read from it: Community provider Assurance Q1.xlsx",
                        "",
                        "Of 15 returns in 2 periods, 2 would have failed it; for 0 the decision would have been another.");
    }

    @Test
    void comparesWithTheLastAcceptedReturnAsTheRunDoes() {
        CommandAnswer answer = trial(PACK, "--check", "RISK-01", "--period", "2019-20-Q1");

        assertThat(answer.out())
                .contains(
                        "  GP federation C (Fed C assurance.xlsx): 1 of 4 records failed;",
                        "  warning   Risks H8: The score last quarter of AR2 is given as 6, which is not what your last "
                                + "return says (check RISK-01).")
                .contains("Of 7 returns in 1 period, 1 would have failed it")
                .doesNotContain("there is no earlier return to compare with", "Quarter 4 2018/19");
    }

    @Test
    void triesAFormulaThatIsNotInThePackAndTellsWhoseDecisionItWouldChange() {
        CommandAnswer answer = trial(
                PACK,
                "--section=finance",
                "--severity=critical",
                "--period=2018-19-Q4",
                "--formula==[@forecast]>=[@plan]");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("accepted with queries would have become rejected")
                .contains("critical  Finance C6: The formula is FALSE (check tried).")
                .contains(" in 1 period, 6 would have failed it; for 6 the decision would have been another.");
    }

    @Test
    void makesACheckThatIsOffOrNotDueYetAndCountsAsIfItWereOn() {
        Workbench bench = Workbench.whole(folder);
        bench.edit(
                "returns/assurance.json",
                "\"severity\": \"error\", \"stage\": \"trial\"",
                "\"severity\": \"critical\", " + "\"stage\": \"off\"");
        bench.edit("returns/assurance.json", "=[@Actual to date (£)]<=[@Forecast for the year (£)]", "=[@plan]<0");

        CommandAnswer answer = trial(bench.pack(), "--check", "FIN-02", "--period", "2018-19-Q4");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("(critical): =[@plan]<0").contains("would have become rejected");
    }

    @Test
    void recordsNothingAndMakesNoLedger() throws IOException {
        Workbench bench = Workbench.small(folder);

        trial(bench.pack(), "--check", "FIN-01");

        assertThat(folder.resolve("no-ledger")).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(bench.pack());
        }
    }

    @Test
    void readsFromTheArchiveWhatIsNoLongerInTheInboxAndChangesNoOutput() throws IOException {
        Workbench bench = Workbench.small(folder);
        bench.run();
        var outputs = bench.outputs();
        Files.delete(bench.inbox().resolve("Panacea Assurance Q1.xlsx"));

        CommandAnswer without = trial(bench.pack(), "--check", "FIN-01");
        CommandAnswer answer = CommandAnswer.of("trial", bench.pack(), "--check", "FIN-01", "--ledger", bench.ledger());

        assertThat(without.out()).contains("Of 1 return in 1 period, 0 would have failed it");
        assertThat(answer.out())
                .contains("Panacea federation (Panacea Assurance Q1.xlsx): 1 of 2 records failed;")
                .contains("Of 2 returns in 1 period, 1 would have failed it");
        assertThat(bench.outputs()).isEqualTo(outputs);
        assertThat(bench.run().out()).contains("Nothing is new; the outputs stay as they are");
    }

    @Test
    void answersInOneLineOfJsonAPeriod() {
        CommandAnswer answer = trial(PACK, "--check", "FIN-03", "--json");

        assertThat(answer.lines()).hasSize(2);
        JsonNode period = JsonMapper.builder().build().readTree(answer.lines().get(1));
        assertThat(period.get("check").stringValue()).isEqualTo("FIN-03");
        assertThat(period.get("return").stringValue()).isEqualTo("assurance");
        assertThat(period.get("period").stringValue()).isEqualTo("2019-20-Q1");
        assertThat(period.get("unread").get(0).stringValue()).isEqualTo("Community provider Assurance Q1.xlsx");
        JsonNode failed = period.get("returns")
                .valueStream()
                .filter(one -> one.get("failed").intValue() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(failed.get("party").stringValue()).isEqualTo("panacea-federation");
        assertThat(failed.get("without").stringValue()).isEqualTo("Accepted with queries");
        assertThat(failed.get("with").stringValue()).isEqualTo("Accepted with queries");
        assertThat(failed.get("findings").get(0).get("message").stringValue())
                .isEqualTo("The forecasts together are more than 2% above the plans (check FIN-03).");
    }

    @Test
    void saysWhatIsMeantWhereThePackHasNoSuchCheckSectionPeriodOrField() {
        assertThat(trial(PACK, "--check", "FIN-1").err())
                .isEqualToIgnoringNewLines(
                        "quorate: There is no check \"FIN-1\" in the pack. Did you mean \"FIN-01\"? It has "
                                + "FIN-01, CLAR-01, RISK-01, FIN-02, FIN-03, CV-01, CV-02, PLAN-01, PLAN-02, NOTICE-01, NOTICE-02, "
                                + "NOTICE-03, NOTICE-04, SIGN-01, SIGN-02.");
        assertThat(trial(PACK, "--section=risk", "--formula==TRUE").err())
                .startsWith("quorate: There is no section \"risk\" in the pack. Did you mean \"risks\"?");
        assertThat(trial(PACK, "--check", "FIN-01", "--period", "2019-20-Q7").code())
                .isEqualTo(2);
        CommandAnswer wrong = trial(PACK, "--section=risks", "--formula==[@Scor]>1");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .startsWith(
                        "quorate: The formula of the check tried cannot be used: there is no field \"Scor\". Did you mean "
                                + "\"score\"? Expected: One of: Risk reference,");
    }

    @Test
    void asksWhichReturnIsMeantWhereSeveralCouldBe() {
        CommandAnswer answer = trial(PACK, "--section=cover", "--formula==TRUE");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualToIgnoringNewLines(
                        "quorate: Several returns could have the section cover: assurance, workplan, review. Name "
                                + "one with --return.");
        assertThat(trial(PACK, "--section=cover", "--formula==TRUE", "--return=workplan")
                        .out())
                .startsWith("Check tried of Workplan tracker, as if it were on (error): =TRUE")
                .contains("0 would have failed it");
    }

    @Test
    void saysThatThereIsNothingToTryItOn() {
        Workbench bench = Workbench.empty(folder);

        CommandAnswer answer = trial(bench.pack(), "--check", "FIN-01");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("holds returns that the check is for.");
    }
}
