package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.batch.failure.RunFailure;

/** Disks that are really full or take no changes; skipped where the system lets nobody mount one in memory. */
class FullDiskTest {
    private static final String FULL =
            "The disk is full; free some space and run again. Nothing that was there is lost.";

    private final FaultBench bench;
    private final FaultBench undisturbed;

    FullDiskTest(@TempDir Path folder) {
        this.bench = FaultBench.with(folder, "Panacea Assurance Q1.xlsx");
        this.undisturbed = bench.withLedgerOfItsOwn(folder.resolve("undisturbed"));
    }

    @ParameterizedTest(name = "{0} kB free")
    @ValueSource(ints = {0, 64, 200})
    void noSpaceForOutputsIsToldTheOldOnesStayAndTheNextRunFinishesOnceThereIsSome(int kilobytes) throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(bench.outputRoot())) {
            bench.run();
            SortedMap<String, String> old = bench.outputs();
            bench.receive("Ambulance service Assurance Q1.xlsx");
            Path ballast = disk.fill(kilobytes);

            assertFailsForWantOfSpace();
            Files.delete(ballast);

            assertThat(bench.outputs()).containsAllEntriesOf(old);
            assertFinishes();
        }
    }

    @ParameterizedTest(name = "{0} kB free")
    @ValueSource(ints = {0, 32, 96})
    void noSpaceForTheLedgerIsToldAndTheNextRunFinishesOnceThereIsSome(int kilobytes) throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(bench.ledger())) {
            bench.run();
            bench.receive("Ambulance service Assurance Q1.xlsx");
            Path ballast = disk.fill(kilobytes);

            assertFailsForWantOfSpace();
            Files.delete(ballast);

            assertFinishes();
            assertThat(bench.journalledTwice()).isZero();
        }
    }

    @Test
    void outputsOnADiskThatTakesNoChangesAreToldAndStayAndTheNextRunFinishesOnceItTakesThem() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(bench.outputRoot())) {
            bench.run();
            SortedMap<String, String> old = bench.outputs();
            bench.receive("Ambulance service Assurance Q1.xlsx");
            disk.takeChanges(false);

            assertFails(bench.outputRoot().toString(), " cannot be written: its file system is read-only.");
            assertThat(bench.outputs()).isEqualTo(old);

            disk.takeChanges(true);
            assertFinishes();
        }
    }

    private void assertFails(String begin, String end) {
        assertThatThrownBy(bench::run)
                .isInstanceOf(RunFailure.class)
                .hasMessageStartingWith(begin)
                .hasMessageEndingWith(end);
    }

    private void assertFailsForWantOfSpace() {
        assertThatThrownBy(bench::run)
                .isInstanceOfSatisfying(
                        RunFailure.class, failure -> assertThat(failure.kind()).isEqualTo(RunFailure.Cause.FAILED))
                .hasMessage(FULL);
    }

    private void assertFinishes() {
        bench.run();
        undisturbed.run();
        assertThat(bench.outputs()).isEqualTo(undisturbed.outputs());
    }

    /** A disk of a few megabytes at a folder. */
    private record SmallDisk(Path folder) implements AutoCloseable {
        static SmallDisk mounted(Path folder) throws IOException, InterruptedException {
            Files.createDirectories(folder);
            if (!succeeds("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString())) {
                abort("No disk can be mounted here, so that none can be full.");
            }
            return new SmallDisk(folder);
        }

        void takeChanges(boolean takes) throws IOException, InterruptedException {
            assertThat(succeeds("mount", "-o", "remount," + (takes ? "rw" : "ro"), folder.toString()))
                    .isTrue();
        }

        /** Returns a file that takes all space but so much. */
        Path fill(int kilobytesFree) throws IOException {
            Path ballast = folder.resolve(".ballast");
            long size = Files.getFileStore(folder).getUsableSpace() - 1024L * kilobytesFree;
            try (OutputStream out = Files.newOutputStream(ballast)) {
                for (long left = size; left > 0; left -= 4096) {
                    out.write(new byte[(int) Math.min(left, 4096)]);
                }
            }
            return ballast;
        }

        @Override
        public void close() throws IOException {
            try {
                succeeds("umount", "--lazy", folder.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean succeeds(String... command) throws IOException, InterruptedException {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException noSuchProgram) {
                return false;
            }
        }
    }
}
