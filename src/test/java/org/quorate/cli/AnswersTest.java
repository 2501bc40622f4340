package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.cli.Workbench.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands print, and with which exit code they end. */
class AnswersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Workbench bench;

    @BeforeAll
    static void runOnce(@TempDir Path folder) {
        bench = Workbench.small(folder);
        Answer answer = bench.run("--quiet");
        assertThat(answer).isEqualTo(new Answer(ExitCode.DONE, "", ""));
    }

    @Test
    void saysNothingWhenAskedToBeQuietAndNothingFails() {
        assertThat(bench.run("--quiet")).isEqualTo(new Answer(ExitCode.DONE, "", ""));
    }

    @Test
    void answersInOneLineOfJsonForEachPack() {
        Answer answer = bench.run("--json");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).hasSize(1);
        JsonNode json = JSON.readTree(answer.out());
        assertThat(json.get("programme").asString()).isEqualTo("north-east-lincolnshire");
        assertThat(json.get("period").asString()).isEqualTo(Workbench.PERIOD);
        assertThat(json.get("asAt").asString()).isEqualTo("2019-08-02");
        assertThat(json.get("expected").asInt()).isEqualTo(16);
        assertThat(json.get("counted").asInt()).isEqualTo(3);
        assertThat(json.get("published").asBoolean()).isFalse();
        assertThat(json.get("newFiles").asInt()).isZero();
        assertThat(json.get("output").asString()).isEqualTo(bench.outputFolder().toString());
        assertThat(json.get("returns")).hasSize(16);
    }

    @Test
    void quietAndJsonExcludeEachOther() {
        Answer answer = bench.run("--quiet", "--json");

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err()).contains("mutually exclusive", "Try \"quorate run --help\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"critical", "error", "Warning"})
    void endsWithOneWhenReturnsNeedAttentionAndThatWasAskedFor(String severity) {
        assertThat(bench.run("--fail-on", severity).code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
    }

    @Test
    void printsOneRowForEachPartnerAndReturn() {
        assertThat(bench.run().out())
                .contains("Partner                 Return                      Status")
                .containsPattern("(?m)^Panacea federation +Quarterly assurance return +Accepted with queries +3 +1 +0$")
                .containsPattern("(?m)^Out-of-hours provider +Quarterly assurance return +Missing +0 +0 +28$");
    }

    @Test
    void statusTellsWhoHasSentWhatAndWhatIsDueNext() {
        Answer answer = execute("status", bench.pack().toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsPattern("(?m)^Panacea federation +Quarterly assurance return +Accepted with queries")
                .contains("Figures cover 3 of 16 returns", "Due next: Quarter 2 2019/20")
                .doesNotContain("not read yet", "Outputs:");
    }

    @Test
    void statusSaysWhatOfTheInboxIsNotReadYet(@TempDir Path other) {
        Workbench fresh = Workbench.small(other);
        List<String> arguments = new ArrayList<>(List.of("status", fresh.pack().toString()));
        arguments.addAll(fresh.places());

        assertThat(Workbench.execute(arguments.toArray(new String[0])).out())
                .contains("The table leaves out 3 files of the inbox not read yet; \"quorate run\" reads them.");

        arguments.add("--json");
        assertThat(JSON.readTree(Workbench.execute(arguments.toArray(new String[0]))
                                .out())
                        .get("unread")
                        .asInt())
                .isEqualTo(3);
        assertThat(fresh.outputRoot()).doesNotExist();
    }

    @Test
    void validateTellsWhereAFormulaCannotBeUsed(@TempDir Path folder) {
        Workbench own = Workbench.empty(folder);
        own.edit("returns/assurance.json", "SUM([forecast])", "SUM([forcast])");

        Answer answer = Workbench.execute("validate", own.pack().toString());

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .containsPattern(
                        "assurance\\.json:\\d+:\\d+ \\(/checks/4/formula\\): The formula of the check FIN-03 cannot be used:"
                                + " there is no field \"forcast\"\\. Did you mean \"forecast\"\\?");
    }

    @Test
    void validateTellsWhichCheckCannotStandInAWorkbookThatIsSentOut(@TempDir Path folder) {
        Workbench own = Workbench.empty(folder);
        own.edit("returns/assurance.json", "SUM([forecast])<=1.02*SUM([plan])", "SUMPRODUCT([forecast]^2)>=0");

        Answer answer = Workbench.execute("validate", own.pack().toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsPattern(
                        "assurance\\.json:\\d+:\\d+ \\(/checks/4/formula\\): The check FIN-03 cannot stand in a"
                                + " workbook that is sent out, because SUMPRODUCT would divide, or raise to a power, in rows in which no"
                                + " record stands\\.")
                .contains(own.pack() + ": the pack is right: ");
    }

    @Test
    void validateTellsThatAPackIsRight() {
        Answer answer = Workbench.execute("validate", bench.pack().toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith(bench.pack() + ": the pack is right: ");
    }

    @Test
    void validateTellsEveryMistakeAndGoesOnWithTheNextPack(@TempDir Path other) {
        Workbench wrong = Workbench.empty(other);
        wrong.edit("programme.json", "\"status\": \"party\"", "\"status\": \"guest\"");

        Answer answer = Workbench.execute(
                "validate",
                wrong.pack().toString(),
                other.resolve("nowhere").toString(),
                bench.pack().toString());

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err()).contains("guest", "There is no pack at " + other.resolve("nowhere"));
        assertThat(answer.out()).startsWith(bench.pack() + ": the pack is right: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status", "validate"})
    void everyCommandHelpsWithAnExample(String command) {
        Answer answer = Workbench.execute(command, "--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("Usage: quorate " + command)
                .contains("Example")
                .contains("  quorate " + command + " ");
    }

    @Test
    void withoutACommandItShowsAllOfThemAndTheExitCodes() {
        Answer answer = Workbench.execute();

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("run", "status", "validate", "Exit codes: 0 done; 1 done");
        assertThat(Workbench.execute("--version").out()).startsWith("Quorate 0.");
    }

    @Test
    void proposesTheCommandThatWasMeant() {
        Answer answer = Workbench.execute("stauts");

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .contains("quorate: ", "stauts", "quorate status")
                .doesNotContain("Exception");
    }

    private static Answer execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(bench.places());
        return Workbench.execute(all.toArray(new String[0]));
    }
}
