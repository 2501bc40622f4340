package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;

/** Whatever stops a run is told in one sentence, with the right exit code, without a trace. */
class FailureTest {
    private final Path folder;
    private final Workbench bench;

    FailureTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = Workbench.small(folder);
    }

    @Test
    void tellsThatThereIsNoPack() {
        Path nowhere = folder.resolve("nowhere");

        Answer answer = onBench("run", nowhere.toString());

        assertFailed(
                answer,
                ExitCode.WRONG_USE,
                "quorate: There is no pack at " + nowhere + ": a pack is a folder with a programme.json.");
        assertThat(bench.ledger()).doesNotExist();
    }

    @Test
    void printsEveryMistakeOfAPackWithItsPlaceAndDoesNothing() {
        bench.edit("programme.json", "\"timeZone\": \"Europe/London\"", "\"timeZone\": \"Europe/Grimsby\"");
        bench.edit("programme.json", "\"status\": \"prospective\"", "\"status\": \"hopeful\"");
        bench.edit("programme.json", "\"synthetic\": true", "\"synthetic\": \"yes\"");
        bench.edit("programme.json", "\"return\": \"assurance\"", "\"return\": \"asurance\"");
        bench.edit("programme.json", "\"decisionRule\"", "\"decisionRuel\"");

        Answer answer = bench.run();

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.out()).isEmpty();
        List<String> lines = answer.err().lines().toList();
        assertThat(lines.subList(0, lines.size() - 1))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(line ->
                        line.startsWith(bench.pack().resolve("programme.json").toString() + ":"))
                .anyMatch(line -> line.contains("Europe/Grimsby"))
                .anyMatch(line -> line.contains("hopeful"))
                .anyMatch(line -> line.contains("asurance") && line.contains("assurance"))
                .anyMatch(line -> line.contains("decisionRuel"));
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("quorate: The pack %s is wrong in the places above; nothing was done with it."
                        .formatted(bench.pack()));
        assertThat(bench.ledger()).doesNotExist();
    }

    @Test
    void namesThePeriodsThereAreWhenOneIsUnknown() {
        assertFailed(
                bench.run("--period", "2019-Q1"),
                ExitCode.WRONG_USE,
                "quorate: There is no reporting period \"2019-Q1\" in the pack; it has 2018-19-Q3, 2018-19-Q4, 2019-20-Q1");
    }

    @Test
    void tellsHowADayIsWritten() {
        Answer answer = bench.run("--as-at", "31/07/2019");

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .contains("'--as-at'", "\"31/07/2019\" is not a day; write it like 2019-07-31")
                .doesNotContain("Exception");
    }

    @Test
    void tellsWhereReturnsBelongWhenThereAreNone() {
        Workbench.delete(bench.inbox());

        assertFailed(
                bench.run(),
                ExitCode.WRONG_USE,
                "quorate: The pack %s has no returns: put them into %s".formatted(bench.pack(), bench.pack()));
    }

    @Test
    void tellsTheLineOfReceivedCsvThatIsNotATime() {
        Workbench.write(
                bench.inbox().resolve("received.csv"),
                "file,received\nPanacea Assurance Q1.xlsx,2019-07-05T11:20:00\nb.xlsx,yesterday\n");

        assertFailed(
                bench.run(),
                ExitCode.WRONG_USE,
                "quorate: Line 3 of %s has \"yesterday\" as the time of receipt; write it like 2019-07-03T16:42:00."
                        .formatted(bench.inbox().resolve("received.csv")));
    }

    @Test
    void tellsThatAFileStandsWhereTheOutputFolderBelongs() {
        Workbench.write(bench.outputRoot(), "a file");

        assertFailed(
                bench.run(),
                ExitCode.FAILED,
                "quorate: There is a file where a folder is needed: " + bench.outputRoot());
        assertThat(bench.outputRoot()).hasContent("a file");

        Workbench.delete(bench.outputRoot());

        assertThat(bench.run().code()).isZero();
    }

    @Test
    void tellsThatAFileStandsWhereTheLedgerBelongs() {
        Workbench.write(bench.ledger(), "a file");

        assertFailed(
                bench.run(), ExitCode.FAILED, "quorate: There is a file where a folder is needed: " + bench.ledger());
    }

    @Test
    void namesTheProcessThatHoldsTheLedger() throws IOException {
        Files.createDirectories(bench.ledger());
        Workbench.write(bench.ledger().resolve("run.holder"), "4711");
        try (FileChannel channel = FileChannel.open(
                        bench.ledger().resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertFailed(
                    bench.run(),
                    ExitCode.FAILED,
                    "quorate: Another run works on %s (process 4711); wait until it has ended."
                            .formatted(bench.ledger()));
        }

        assertThat(bench.run().code()).isZero();
    }

    @Test
    void saysThatTheLedgerIsHeldWhileTheHolderHasNotWrittenWhoItIs() throws IOException {
        Files.createDirectories(bench.ledger());
        Workbench.write(bench.ledger().resolve("run.holder"), "");
        try (FileChannel channel = FileChannel.open(
                        bench.ledger().resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertFailed(
                    bench.run(),
                    ExitCode.FAILED,
                    "quorate: Another run works on %s (its number is not known yet); wait until it has ended."
                            .formatted(bench.ledger()));
        }
    }

    @Test
    void namesTheProcessOfARunThatIsStillAtWork() throws Exception {
        ChildProcess other = ChildProcess.start(bench);
        assertThat(other.reaches(() -> Files.isRegularFile(bench.ledger().resolve("quorate.mv.db"))))
                .as(other.said())
                .isTrue();

        Answer answer = bench.run();

        assertFailed(answer, ExitCode.FAILED, "(process " + other.id() + "); wait until it has ended.");
        assertThat(other.end()).as(other.said()).isZero();
    }

    @Test
    void tellsThatTheLedgerIsDamagedAndLosesNothing(@TempDir Path other) {
        Workbench damaged = Workbench.smallAfterARun(other);
        Map<String, String> outputs = damaged.outputs();
        Workbench.write(damaged.ledger().resolve("quorate.mv.db"), "x".repeat(8192));

        assertFailed(
                damaged.run(),
                ExitCode.FAILED,
                "quorate: The ledger is damaged: the database quorate.mv.db in its folder cannot be read.");
        assertThat(damaged.outputs()).isEqualTo(outputs);
        assertThat(damaged.ledger().resolve("quorate.mv.db")).hasContent("x".repeat(8192));
    }

    @Test
    void printsTheTraceOnlyWhenAskedTo() {
        Workbench.write(bench.outputRoot(), "a file");

        assertThat(bench.run().err().lines()).hasSize(1);
        assertThat(bench.run("--debug").err()).contains("Caused by: java.nio.file.", "\tat org.quorate.batch.");
    }

    @Test
    void doesTheOtherPackWhenOneIsBroken(@TempDir Path other) {
        Workbench broken = Workbench.small(other);
        broken.edit("programme.json", "\"status\": \"party\"", "\"status\": \"guest\"");

        Answer answer = onBench("run", broken.pack().toString(), bench.pack().toString());

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err()).contains("guest", "quorate: " + broken.pack() + ": The pack ");
        assertThat(answer.out()).contains("3 new files read. Outputs: " + bench.outputFolder());
    }

    @Test
    void doesTheOtherPackWhenOneFails(@TempDir Path other) {
        Workbench failing = Workbench.small(other);
        Workbench.write(failing.inbox().resolve("received.csv"), "name\nx\n");

        Answer answer = onBench("run", failing.pack().toString(), bench.pack().toString());

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .isEqualTo(
                        "quorate: %s: Line 2 of %s has no column \"file\"; the file needs the columns file and received.%n"
                                .formatted(failing.pack(), failing.inbox().resolve("received.csv")));
        assertThat(bench.outputs()).as("and three files of each receipt").hasSize(Workbench.OUTPUTS.size() + 9);
    }

    @Test
    void failsWithASentenceWhenTheArchiveHasLostAFileAndFinishesOnceItIsBack(@TempDir Path other) throws IOException {
        Workbench losing = Workbench.smallAfterARun(other);
        Path sent = losing.inbox().resolve("Panacea Assurance Q1.xlsx");
        String hash = Workbench.hash(sent);
        Path aside = folder.resolve("aside.xlsx");
        Files.move(sent, aside);
        Files.delete(
                losing.ledger().resolve("archive").resolve(hash.substring(0, 2)).resolve(hash));
        losing.edit("paper.json", "Legal implications", "Legal consequences");
        Map<String, String> old = losing.outputs();

        assertFailed(
                losing.run(),
                ExitCode.FAILED,
                "quorate: The archive in the ledger folder has lost the file Panacea Assurance Q1.xlsx; put it into the inbox again and run again.");
        assertThat(losing.outputs()).isEqualTo(old);

        Files.move(aside, sent);
        Answer answer = losing.run();

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("1 new file read. Outputs:", "3 of 16 returns");
    }

    private Answer onBench(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(bench.places());
        return Workbench.execute(all.toArray(new String[0]));
    }

    private static void assertFailed(Answer answer, int code, String sentence) {
        assertThat(answer.err()).contains(sentence);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.err().lines()).as("one sentence and no trace").hasSize(1);
        assertThat(answer.out()).isEmpty();
    }
}
