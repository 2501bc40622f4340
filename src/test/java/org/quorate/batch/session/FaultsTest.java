package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.PackResult;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.failure.RunFailure;

/** What goes wrong around a run, at a named moment: one sentence for the operator, and the next run ends with the same bytes. */
class FaultsTest {
    private static final String FIRST = "Panacea Assurance Q1.xlsx";
    private static final String SECOND = "Ambulance service Assurance Q1.xlsx";

    private final Path folder;
    private final FaultBench bench;

    FaultsTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = FaultBench.with(folder, FIRST, SECOND);
    }

    @AfterEach
    void setTheClockRight() {
        FaultBench.clock(FaultBench.at("2019-09-01T09:00:00Z"));
    }

    @Test
    void aFullDiskWhileOutputsAreWrittenIsToldAndTheNextRunFinishes() {
        assertFailsOnceAt(
                Moment.WRITTEN,
                () -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                },
                "The disk is full; free some space and run again. Nothing that was there is lost.");
    }

    @Test
    void aFullDiskWhileFilesAreArchivedIsToldAndTheNextRunFinishes() {
        assertFailsOnceAt(
                Moment.ARCHIVED,
                () -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                },
                "The disk is full; free some space and run again. Nothing that was there is lost.");
    }

    @Test
    void outputsThatBecomeReadOnlyAreToldAndTheOldOnesStay() {
        bench.run();
        SortedMap<String, String> old = bench.outputs();
        bench.receive("GP Federation B assurance Q1.xlsx");

        assertFailsAt(
                Moment.MOVED_AWAY,
                () -> {
                    throw new UncheckedIOException(new FileSystemException("output", null, "Read-only file system"));
                },
                "output cannot be written: its file system is read-only.");

        bench.run((moment, what) -> {
            if (moment == Moment.CONSOLIDATED) {
                assertThat(bench.outputs()).containsAllEntriesOf(old);
            }
        });
        assertThat(bench.outputs()).isEqualTo(undisturbed());
    }

    @Test
    void anArchiveThatLosesAFileInTheMiddleIsToldAndTheNextRunTakesItFromTheInbox() {
        assertFailsOnceAt(
                Moment.CHECKED,
                () -> FaultBench.delete(bench.ledger().resolve("archive")),
                "The archive in the ledger folder has lost the file");
    }

    @Test
    void aPackThatIsEditedDuringARunCountsFromTheNextRunOn() throws IOException {
        Path paper = bench.pack().resolve("paper.json");
        bench.run((moment, what) -> {
            if (moment == Moment.CONSOLIDATED) {
                replace(paper, "Legal implications", "Legal consequences");
            }
        });
        assertThat(Files.readString(bench.output("paper.html"))).contains("Legal implications");

        assertThat(bench.run().published()).isTrue();
        assertThat(Files.readString(bench.output("paper.html"))).contains("Legal consequences");
    }

    @Test
    void aClockThatIsSetBackChangesNoOutputAndHoldsNothingUp() {
        bench.run();
        SortedMap<String, String> outputs = bench.outputs();
        FaultBench.clock(FaultBench.at("2019-08-20T09:00:00Z"));

        assertThat(bench.run().published()).as("nothing is new").isFalse();
        assertThat(bench.outputs()).isEqualTo(outputs);
        bench.receive("GP Federation B assurance Q1.xlsx");
        assertThat(bench.run().published()).isTrue();
        assertThat(bench.run().published())
                .as("the last publication is the one noted last")
                .isFalse();
    }

    @Test
    void filesOfAnyNameAreReadOnceAndNameNothingThatAFileSystemRefuses() throws IOException {
        List<String> names = List.of(
                "\u0001control\u007f.xlsx",
                "new\nline.xlsx",
                "\uD83D\uDE91 ambulance.xlsx",
                "\u202Eright to left \u05D0.xlsx",
                "\u00FC".repeat(125) + ".xlsx",
                "-rf.xlsx",
                " leading.xlsx",
                "trailing. .xlsx",
                "CON.xlsx",
                "=cmd()|' 'A0.xlsx",
                "quote\"s' & <b>.xlsx",
                "a:b*c?.xlsx",
                "$(reboot) %PATH%.xlsx");
        for (String name : names) {
            bench.receiveAs(FIRST, name);
        }

        assertThat(bench.run().newFiles()).isEqualTo(names.size() + 2);
        assertThat(bench.run().published()).as("every one is known by its name").isFalse();
        assertThat(bench.outputs().keySet())
                .allSatisfy(path -> assertThat(path).doesNotContainPattern("[\\p{Cntrl}<>:\"|?*\\u202E]"));
        assertThat(bench.outputs().keySet().stream()
                        .flatMap(path -> Stream.of(path.split("/", -1)))
                        .map(part -> part.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(bytes -> bytes <= 255);
    }

    @Test
    void aWorkbookThatIsOpenInExcelIsReadAndItsLockFileIsNot() throws IOException {
        bench.run();
        Files.write(bench.inbox().resolve("~$" + FIRST), new byte[165]);

        assertThat(bench.run().newFiles()).isZero();
    }

    @Test
    void anInboxWhoseShareHasGoneIsToldAsAPackWithoutReturns() throws IOException {
        bench.run();
        Path share = folder.resolve("share");
        Files.move(bench.inbox(), share);
        Files.createSymbolicLink(bench.inbox(), share);
        assertThat(bench.run().published())
                .as("a link is as good as the folder")
                .isFalse();
        Files.move(share, folder.resolve("gone"));

        assertThatThrownBy(bench::run)
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("has no returns: put them into");

        Files.move(folder.resolve("gone"), share);
        assertThat(bench.run().published()).isFalse();
    }

    @Test
    void anInboxWhoseShareGoesInTheMiddleKeepsNothingBackOnceItIsThereAgain() throws IOException {
        bench.run();
        bench.receive("GP Federation B assurance Q1.xlsx");
        Path gone = folder.resolve("gone");

        PackResult result = bench.run((moment, what) -> {
            if (moment == Moment.ARCHIVING && Files.exists(bench.inbox())) {
                move(bench.inbox(), gone);
            }
        });
        assertThat(result.remarks())
                .contains(
                        "The file GP Federation B assurance Q1.xlsx was there and has gone; nothing was done with it.");

        move(gone, bench.inbox());
        bench.run();
        assertThat(bench.outputs()).isEqualTo(undisturbed());
    }

    @Test
    void anInboxWhoseShareFailsInTheMiddleIsToldAndTheNextRunFinishes() {
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(memory), "There is no file here that fails when it is read.");
        Path sent = bench.inbox().resolve(SECOND);
        Path whole = folder.resolve("whole");

        assertFailsAt(
                Moment.ARCHIVING,
                () -> {
                    move(sent, whole);
                    link(sent, memory);
                },
                "A disk or a share failed while a file was read or written; see that it is there, and run again.");

        remove(sent);
        move(whole, sent);
        bench.run();
        assertThat(bench.outputs()).isEqualTo(undisturbed());
    }

    @Test
    void aDayOnWhichClocksChangeIsADayOfTheProgrammeLikeOthers() throws IOException {
        replace(bench.pack().resolve("programme.json"), "2019-08-02T17:00", "2019-11-01T17:00");
        Files.writeString(
                bench.inbox().resolve("received.csv"),
                "file,received\n%s,2019-03-31T01:30:00\n%s,2019-10-27T01:30:00\n".formatted(FIRST, SECOND));

        assertThat(publishesAt("2019-03-31T00:59:59Z")).isTrue();
        assertThat(publishesAt("2019-03-31T01:00:00Z"))
                .as("an hour later by the clock")
                .isFalse();
        assertThat(publishesAt("2019-03-31T22:59:59Z")).isFalse();
        assertThat(publishesAt("2019-03-31T23:00:00Z"))
                .as("midnight in summer time")
                .isTrue();
        assertThat(publishesAt("2019-10-26T23:00:00Z"))
                .as("midnight still in summer time")
                .isTrue();
        assertThat(publishesAt("2019-10-27T00:30:00Z")).as("half past one").isFalse();
        assertThat(publishesAt("2019-10-27T01:30:00Z"))
                .as("half past one again")
                .isFalse();
        assertThat(publishesAt("2019-10-27T23:59:59Z")).isFalse();
        assertThat(publishesAt("2019-10-28T00:00:00Z"))
                .as("midnight in winter time")
                .isTrue();
        assertThat(Files.readString(bench.output("manifest.json")))
                .as("a time that the clocks did not show, and one that they showed twice")
                .contains("\"2019-03-31T01:30:00Z\"", "\"2019-10-27T00:30:00Z\"");
    }

    private boolean publishesAt(String instant) {
        FaultBench.clock(FaultBench.at(instant));
        return bench.run().published();
    }

    private SortedMap<String, String> undisturbed() {
        FaultBench undisturbed = bench.withLedgerOfItsOwn(folder.resolve("undisturbed"));
        undisturbed.run();
        return undisturbed.outputs();
    }

    /** A run fails with the sentence at the first passing of the moment; the next one does what an undisturbed run does. */
    private void assertFailsOnceAt(Moment moment, Runnable fault, String sentence) {
        assertFailsAt(moment, fault, sentence);
        bench.run();
        assertThat(bench.outputs()).isEqualTo(undisturbed());
        assertThat(bench.journalledTwice()).isZero();
    }

    private void assertFailsAt(Moment moment, Runnable fault, String sentence) {
        assertThatThrownBy(() -> bench.run((now, what) -> {
                    if (now == moment) {
                        fault.run();
                    }
                }))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining(sentence);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, String old, String replacement) {
        try {
            Files.writeString(file, Files.readString(file).replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
