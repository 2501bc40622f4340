package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.failure.RunFailure;

/** What befalls the database in the ledger folder, between runs and in the middle of one. */
class LedgerFaultsTest {
    private static final String DAMAGED =
            "The ledger is damaged: the database quorate.mv.db in its folder cannot be read.";

    private final FaultBench bench;
    private final SortedMap<String, String> expected;

    LedgerFaultsTest(@TempDir Path folder) {
        this.bench = FaultBench.with(folder, "Panacea Assurance Q1.xlsx");
        bench.run();
        bench.receive("Ambulance service Assurance Q1.xlsx");
        FaultBench undisturbed = bench.asKilledNow(folder.resolve("undisturbed"));
        undisturbed.run();
        this.expected = undisturbed.outputs();
    }

    @Test
    void aDatabaseThatWasRemovedIsMadeAgainFromTheInbox() throws IOException {
        Files.delete(database());

        assertThat(bench.run().newFiles()).isEqualTo(2);
        assertThat(bench.outputs()).isEqualTo(expected);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Windows lets nobody remove a file that is open")
    void aDatabaseThatIsRemovedInTheMiddleIsMadeAgainByTheNextRun() {
        bench.run((moment, what) -> {
            if (moment == Moment.CHECKED) {
                remove(database());
            }
        });
        assertThat(bench.outputs()).isEqualTo(expected);

        assertThat(bench.run().newFiles()).isEqualTo(2);
        assertThat(bench.outputs()).isEqualTo(expected);
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsToldAndTheRunAfterwardsFinishes() throws IOException {
        try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(bench::run)
                    .isInstanceOf(RunFailure.class)
                    .hasMessage("The ledger is in use by another program; wait until it has ended and run again.");
        }

        bench.run();
        assertThat(bench.outputs()).isEqualTo(expected);
    }

    @Test
    void aDatabaseThatIsDamagedInTheMiddleIsToldAndWithACopyOfBeforeTheNextRunFinishes(@TempDir Path other)
            throws IOException {
        // So much that not all of it is in memory when a return has been recorded.
        bench.receive("Acute provider Assurance Q1 2019-20.xlsx");
        bench.receive("Community provider Assurance Q1.xlsx");
        bench.receive("Fed C assurance.xlsx");
        bench.run();
        bench.receive("GP Federation B assurance Q1.xlsx");
        FaultBench undisturbed = bench.asKilledNow(other.resolve("undisturbed"));
        undisturbed.run();
        Path copy = Files.copy(database(), bench.pack().resolveSibling("copy.mv.db"));

        assertThatThrownBy(() -> bench.run((moment, what) -> cutShort(moment)).published())
                .isInstanceOf(RunFailure.class)
                .hasMessageStartingWith(DAMAGED);

        Files.move(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        bench.run();
        assertThat(bench.outputs()).isEqualTo(undisturbed.outputs());
    }

    @Test
    void aDatabaseThatIsDamagedInTheMiddleIsToldByThatRunOrByTheNext() throws IOException {
        Path copy = Files.copy(database(), bench.pack().resolveSibling("copy.mv.db"));

        // Whether it reads again what it has read before is the database's affair.
        Throwable told = catchThrowable(() -> bench.run((moment, what) -> cutShort(moment)));
        if (told == null) {
            assertThat(bench.outputs()).isEqualTo(expected);
        } else {
            assertThat(told).isInstanceOf(RunFailure.class).hasMessageStartingWith(DAMAGED);
        }
        // As the next process finds it: in this one the database keeps the file that failed open and locked, until
        // garbage is collected.
        Path damaged = Files.copy(database(), bench.pack().resolveSibling("damaged.mv.db"));
        Files.move(damaged, database(), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(bench::run).isInstanceOf(RunFailure.class).hasMessageStartingWith(DAMAGED);

        Files.move(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        bench.run();
        assertThat(bench.outputs()).isEqualTo(expected);
    }

    private Path database() {
        return bench.ledger().resolve("quorate.mv.db");
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cutShort(Moment moment) {
        if (moment != Moment.CHECKED) {
            return;
        }
        try (FileChannel channel = FileChannel.open(database(), StandardOpenOption.WRITE)) {
            channel.truncate(4096);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
