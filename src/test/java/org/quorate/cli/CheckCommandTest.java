package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final Path PACK = Path.of("input-samples", "north-east-lincolnshire");
    private static final Path INBOX = PACK.resolve("inbox").resolve("2019-20-Q1");
    private static final Path QUERIED = INBOX.resolve("Mental health provider - Assurance Q1.xlsx");
    private static final String IN_TIME = "--received=2019-07-02T09:00:00";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsStatusNextStepAndCellsWithFixes() {
        CommandAnswer answer = CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME);

        assertThat(answer.code()).isZero();
        assertThat(answer.lines().get(0)).isEqualTo(QUERIED + ": Accepted with queries");
        assertThat(answer.lines().get(1)).isEqualTo("  Mental health provider, Quarterly assurance return");
        assertThat(answer.lines().get(2))
                .startsWith(
                        "  Next: Put right what is listed below and check again; sent as it is, the return would be accepted");
        assertThat(answer.out())
                .contains("  warning   Risks G10: The score of")
                .contains("  Drift: no comparison; only a run knows what the partner sent before.")
                .contains("Correct the score, the likelihood or the consequence.");
    }

    @Test
    void takesTheReturnForThePeriodItIsSentFor() {
        CommandAnswer own = CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME);
        CommandAnswer other = CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME, "--period", "2018-19-Q4");

        assertThat(own.out()).doesNotContain("but it was sent for");
        assertThat(other.out()).contains("but it was sent for");
    }

    @Test
    void checksAsIfTheReturnCameInWhenItIsSaidTo() {
        CommandAnswer early = CommandAnswer.of("check", QUERIED, "--pack", PACK, "--json", IN_TIME);
        CommandAnswer late =
                CommandAnswer.of("check", QUERIED, "--pack", PACK, "--json", "--received=2019-07-08T09:00:00");

        assertThat(early.out()).doesNotContain("received_after_due");
        assertThat(late.out()).contains("received_after_due");
    }

    @Test
    void rejectsAWorkbookThatIsNoReturnAndSaysWhatToDo() throws IOException {
        Path file = workbook().sheet("Shopping").row("Bread").writeTo(folder.resolve("shopping.xlsx"));

        CommandAnswer answer = CommandAnswer.of("check", file, "--pack", PACK);

        assertThat(answer.code()).isZero();
        assertThat(answer.lines().get(0)).isEqualTo(file + ": Rejected");
        assertThat(answer.lines().get(1))
                .isEqualTo(
                        "  Next: Use the template that was sent to you, and keep the names of its sheets. Then check again; "
                                + "sent as it is, the return would be rejected.");
    }

    @Test
    void endsWithOneOnlyWhereAskedToFailOnSoGraveAFinding() throws IOException {
        Path rejected = workbook().sheet("Shopping").row("Bread").writeTo(folder.resolve("shopping.xlsx"));

        assertThat(CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME, "--fail-on", "warning")
                        .code())
                .isEqualTo(1);
        assertThat(CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME, "--fail-on", "critical")
                        .code())
                .isZero();
        assertThat(CommandAnswer.of("check", rejected, "--pack", PACK, "--fail-on", "critical")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void answersInOneLineOfJson() {
        CommandAnswer answer = CommandAnswer.of("check", QUERIED, "--pack", PACK, "--json", IN_TIME);

        assertThat(answer.lines()).hasSize(1);
        JsonNode node = JsonMapper.builder().build().readTree(answer.out());
        assertThat(node.get("status").stringValue()).isEqualTo("Accepted with queries");
        assertThat(node.get("party").stringValue()).isEqualTo("mental-health-provider");
        assertThat(node.get("return").stringValue()).isEqualTo("assurance");
        assertThat(node.get("findings")).isNotEmpty();
        assertThat(node.get("findings").get(0).propertyNames()).contains("code", "severity", "cells", "message", "fix");
    }

    @Test
    void writesWhatAProviderWouldBeSentBack() throws IOException {
        Path receipts = folder.resolve("receipts");

        CommandAnswer answer = CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME, "--receipt", receipts);

        String name = "Mental health provider - Assurance Q1 - receipt";
        assertThat(answer.out())
                .contains(
                        "  Written: " + receipts.resolve(name + ".xlsx"),
                        "  Written: " + receipts.resolve(name + ".html"),
                        "  Written: " + receipts.resolve(name + ".txt"));
        assertThat(Files.readString(receipts.resolve(name + ".txt")))
                .contains("Check before sending: Would be accepted with queries\n");
        assertThat(Files.readString(receipts.resolve(name + ".html"))).contains("Checked as if received");
        assertThat(receipts.resolve(name + ".xlsx")).isNotEmptyFile();
    }

    @Test
    void takesAMarkedCopyBackWithoutAskingAboutItsFirstSheet() {
        CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME, "--receipt", folder);
        Path marked = folder.resolve("Mental health provider - Assurance Q1 - receipt.xlsx");

        CommandAnswer before = CommandAnswer.of("check", QUERIED, "--pack", PACK, IN_TIME);
        CommandAnswer after = CommandAnswer.of("check", marked, "--pack", PACK, IN_TIME);

        assertThat(after.lines().subList(1, after.lines().size()))
                .isEqualTo(before.lines().subList(1, before.lines().size()));
    }

    @Test
    void keepsReceiptsOfFilesOfTheSameNameApart() throws IOException {
        Path one = workbook()
                .sheet("A")
                .row("1")
                .writeTo(Files.createDirectory(folder.resolve("a")).resolve("x.xlsx"));
        Path two = workbook()
                .sheet("A")
                .row("2")
                .writeTo(Files.createDirectory(folder.resolve("b")).resolve("x.xlsx"));

        CommandAnswer.of("check", one, two, "--pack", PACK, "--receipt", folder.resolve("receipts"));

        assertThat(folder.resolve("receipts")).isDirectoryContaining(file -> file.endsWith("x - receipt.txt"));
        assertThat(folder.resolve("receipts").toFile().list()).hasSize(6);
    }

    @Test
    void namesThePeriodsWhereOneIsNotInThePack() {
        CommandAnswer answer = CommandAnswer.of("check", QUERIED, "--pack", PACK, "--period", "1999");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith(
                        "quorate: There is no reporting period \"1999\" in the pack; it has 2018-19-Q3, 2018-19-Q4,");
    }

    @Test
    void saysWhichFileDoesNotExist() {
        CommandAnswer answer = CommandAnswer.of("check", folder.resolve("lost.xlsx"), "--pack", PACK);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("quorate: There is no file " + folder.resolve("lost.xlsx") + ".");
    }
}
