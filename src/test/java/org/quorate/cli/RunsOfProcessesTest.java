package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs as processes of their own: what the history has of those that were ended, and what one loads. */
class RunsOfProcessesTest {
    private static final List<String> ONLY_FOR_WHAT_STAYS = List.of(
            " org.quorate.service.",
            " io.prometheus.",
            " io.micrometer.prometheusmetrics.",
            " com.sun.net.httpserver.");

    private final Path folder;
    private final Workbench bench;

    RunsOfProcessesTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = bench(folder);
    }

    /** As many files as one needs to be ended between two of them. */
    private static Workbench bench(Path root) {
        Workbench bench = Workbench.small(root);
        StringBuilder received = new StringBuilder("file,received\n");
        for (int i = 0; i < 12; i++) {
            String name = "return %s.xlsx".formatted(i);
            bench.receiveCopy("Ambulance service Assurance Q1.xlsx", name);
            received.append(name).append(",2019-07-05T10:00:00\n");
        }
        Workbench.write(
                bench.inbox().resolve("received.csv"),
                Workbench.text(bench.inbox().resolve("received.csv")) + received.substring(received.indexOf("\n") + 1));
        return bench;
    }

    private boolean hasRecordedSome() {
        Path log = bench.ledger().resolve("quorate.log");
        return Files.isRegularFile(log)
                && Workbench.text(log)
                                .lines()
                                .filter(line -> line.contains(" Recorded "))
                                .count()
                        > 1;
    }

    private List<String> outcomes() {
        Workbench.Answer answer =
                Workbench.execute("runs", "--json", "--ledger", bench.ledger().toString());
        JsonMapper json = JsonMapper.builder().build();
        return answer.out()
                .lines()
                .map(line -> json.readTree(line).get("outcome").stringValue())
                .toList();
    }

    @Test
    void tellsOfRunsThatWereStoppedAndKilledAndOfTheOneThatFinishedTheirWork() throws Exception {
        ChildProcess stopped = ChildProcess.start(bench);
        assertThat(stopped.reaches(this::hasRecordedSome)).as(stopped.said()).isTrue();
        assertThat(stopped.terminate()).isEqualTo(143);
        assertThat(stopped.said()).contains("quorate: The run was stopped; run again to finish it.");
        assertThat(outcomes()).containsExactly("stopped");

        Files.delete(bench.ledger().resolve("quorate.log"));
        ChildProcess killed = ChildProcess.start(bench);
        assertThat(killed.reaches(this::hasRecordedSome)).as(killed.said()).isTrue();
        killed.kill();
        assertThat(outcomes()).containsExactly("did_not_end", "stopped");

        assertThat(bench.run().code()).isZero();
        assertThat(outcomes()).containsExactly("done", "did_not_end", "stopped");
        Workbench undisturbed = bench(folder.resolve("undisturbed"));
        undisturbed.run();
        assertThat(bench.outputs()).isEqualTo(undisturbed.outputs());
    }

    @Test
    void loadsNothingOfWhatStaysAndIsAsked() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        ChildProcess run = ChildProcess.start(bench, "-Xlog:class+load:file=" + loaded);

        assertThat(run.end()).as(run.said()).isZero();

        assertThat(Workbench.text(loaded))
                .contains(" org.quorate.batch.RunRecorder ")
                .doesNotContain(ONLY_FOR_WHAT_STAYS);
    }
}
