package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;

/** A run that is asked to end stops after what it has in hand, says so, and is finished by the next one. */
class StoppedRunTest {
    private static final int FILES = 24;
    private static final int SIGTERM_EXIT = 143;
    private static final int SIGINT_EXIT = 130;
    private static final List<String> SAMPLES =
            List.of("Acute provider Workplan Q1 v2 FINAL.xlsx", "Ambulance service Assurance Q1.xlsx");

    @Test
    void endsWithItsOwnExitCodeAndTheNextRunFinishes(@TempDir Path folder, @TempDir Path other) throws Exception {
        Workbench bench = bench(folder);
        ChildProcess child = ChildProcess.start(bench);
        assertThat(child.reaches(() -> recorded(bench) > 0)).as(child.said()).isTrue();

        assertThat(child.terminate()).as(child.said()).isEqualTo(SIGTERM_EXIT);

        assertStoppedAndFinishedByTheNextRun(bench, other);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsOnCtrlCAsEveryProgramDoesAndTheNextRunFinishes(@TempDir Path folder, @TempDir Path other)
            throws Exception {
        Workbench bench = bench(folder);
        ChildProcess child = ChildProcess.startAtKeyboard(bench);
        assertThat(child.reaches(() -> recorded(bench) > 0)).as(child.said()).isTrue();

        assertThat(child.interrupt()).as(child.said()).isEqualTo(SIGINT_EXIT);

        assertStoppedAndFinishedByTheNextRun(bench, other);
    }

    private static void assertStoppedAndFinishedByTheNextRun(Workbench bench, Path other) {
        assertThat(Workbench.text(bench.ledger().resolve("quorate.log")))
                .contains("The run was stopped; run again to finish it.");
        int before = recorded(bench);
        assertThat(before).as("it did not go on to the end").isLessThan(FILES);
        Answer next = bench.run();
        assertThat(next.code()).as(next.err()).isZero();
        assertThat(recorded(bench)).as("nothing was read twice").isEqualTo(FILES);
        assertThat(bench.outputs()).isEqualTo(undisturbed(other));
    }

    private static Map<String, String> undisturbed(Path folder) {
        Workbench bench = bench(folder);
        assertThat(bench.run().code()).isZero();
        return bench.outputs();
    }

    private static Workbench bench(Path root) {
        Workbench bench = Workbench.empty(root);
        StringBuilder received = new StringBuilder("file,received\n");
        for (int i = 0; i < FILES; i++) {
            String name = "return %s.xlsx".formatted(100 + i);
            bench.receiveCopy(SAMPLES.get(i % SAMPLES.size()), name);
            received.append(name).append(",2019-07-0").append(1 + i % 5).append("T10:00:00\n");
        }
        Workbench.write(bench.inbox().resolve("received.csv"), received.toString());
        return bench;
    }

    /** How many files all runs together have recorded, as the log tells. */
    private static int recorded(Workbench bench) {
        Path log = bench.ledger().resolve("quorate.log");
        return Files.isRegularFile(log)
                ? (int) Workbench.text(log)
                        .lines()
                        .filter(line -> line.contains("Recorded return"))
                        .count()
                : 0;
    }
}
