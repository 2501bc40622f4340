package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.testing.Postgres;
import org.quorate.testing.ShortPaper;

/** One run and several workers, each a process of its own: whoever is killed, the bytes are those of a single process. */
class WorkersTest {
    private static final int FILES = 32;
    private static final int SIGTERM_EXIT = 143;
    private static final List<String> SAMPLES = List.of(
            "Acute provider Workplan Q1 v2 FINAL.xlsx",
            "Ambulance service Assurance Q1.xlsx",
            "Panacea Assurance Q1.xlsx",
            "Community provider Workplan Q1.xlsx");

    private static Map<String, String> expected = Map.of();

    private final Workbench bench;
    private final Path folder;
    private final List<ChildProcess> started = new ArrayList<>();
    private Postgres.Place database = new Postgres.Place("", "", "");

    WorkersTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = bench(folder);
    }

    @BeforeAll
    static void runInOneProcessOnItsOwnDatabase(@TempDir Path alone) {
        Postgres.orSkip();
        Workbench bench = bench(alone);
        Answer answer = bench.run();
        assertThat(answer.code()).as(answer.err()).isZero();
        expected = bench.outputs();
    }

    @BeforeEach
    void prepareDatabase() {
        database = Postgres.orSkip().fresh();
    }

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (ChildProcess process : started) {
            process.kill();
        }
    }

    private static Workbench bench(Path root) {
        Workbench bench = Workbench.empty(root);
        ShortPaper.in(bench.pack());
        StringBuilder received = new StringBuilder("file,received\n");
        for (int i = 0; i < FILES; i++) {
            String name = "return %s.xlsx".formatted(100 + i);
            bench.receiveCopy(SAMPLES.get(i % SAMPLES.size()), name);
            received.append(name).append(",2019-07-0").append(1 + i % 5).append("T10:00:00\n");
        }
        Workbench.write(bench.inbox().resolve("received.csv"), received.toString());
        return bench;
    }

    @Test
    void fourWorkersOfWhichOneIsKilledGiveTheBytesOfASingleProcess() throws Exception {
        List<ChildProcess> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(worker("worker-" + i));
        }
        ChildProcess run = waitingRun("run");

        ChildProcess killed = workers.get(0);
        assertThat(killed.reaches(() -> takenBy(killed) > 0 && submissions() > 0))
                .as(killed.said() + run.said())
                .isTrue();
        killed.kill();

        assertThat(run.end()).as(run.said()).isZero();
        assertThat(bench.outputs()).isEqualTo(expected);
        assertThat(submissions()).isEqualTo(FILES);
        assertThat(recordedTwice()).isEmpty();
        assertThat(openRequests()).isZero();
        for (ChildProcess worker : workers.subList(1, 4)) {
            assertThat(worker.terminate()).isEqualTo(SIGTERM_EXIT);
            assertThat(worker.said())
                    .matches("Worker .+ \\(process " + worker.id() + "\\): ready, 1 at a time\\R"
                            + "Worker .+ \\(process " + worker.id() + "\\): ended, [1-9]\\d* partitions done\\R");
        }
    }

    @Test
    void aNewRunTakesThePlaceOfOneThatWasKilledAndDropsItsRequests() throws Exception {
        ChildProcess worker = worker("worker");
        ChildProcess killed = waitingRun("killed");
        assertThat(killed.reaches(() -> submissions() >= 5)).as(killed.said()).isTrue();
        killed.kill();
        // So that requests of the killed run are still there when the next one begins.
        assertThat(openRequests()).isPositive();

        ChildProcess next = waitingRun("next");

        assertThat(next.end()).as(next.said()).isZero();
        assertThat(bench.outputs()).isEqualTo(expected);
        assertThat(submissions()).isEqualTo(FILES);
        assertThat(recordedTwice()).isEmpty();
        assertThat(stepsStillRunning()).isZero();
        assertThat(worker.terminate()).isEqualTo(SIGTERM_EXIT);
    }

    @Test
    void aNightLeavesItsFilesToWorkersToo() throws Exception {
        NightBench night = new NightBench(folder.resolve("night"))
                .with("alpha", "Acute provider Workplan Q1 v2 FINAL.xlsx", "Ambulance service Assurance Q1.xlsx");
        ChildProcess worker = worker("worker", night.ledger());

        ChildProcess nightly = start(
                "nightly",
                List.of(
                        "nightly",
                        "--workers",
                        "--root",
                        night.root().toString(),
                        "--as-at",
                        "2019-06-20",
                        "--ledger",
                        night.ledger().toString(),
                        "--output",
                        night.output().toString()),
                Map.of("QUORATE_WORKERS_THREADS", "0"));

        assertThat(nightly.end()).as(nightly.said()).isZero();
        assertThat(nightly.said()).contains("2 new files, outputs written.");
        assertThat(submissions()).isEqualTo(2);
        assertThat(worker.terminate()).isEqualTo(SIGTERM_EXIT);
        assertThat(worker.said()).containsPattern("ended, [1-9]\\d* partitions done");
    }

    /** One that is ready, so that none comes when all is done. */
    private ChildProcess worker(String name) throws InterruptedException {
        return worker(name, bench.ledger());
    }

    private ChildProcess worker(String name, Path ledger) throws InterruptedException {
        ChildProcess worker = start(name, List.of("worker", "--threads", "1", "--ledger", ledger.toString()), Map.of());
        assertThat(worker.reaches(() -> worker.said().contains(": ready, ")))
                .as(worker.said())
                .isTrue();
        return worker;
    }

    /** A run that leaves all files to workers. */
    private ChildProcess waitingRun(String name) {
        return start(name, bench.arguments("--workers"), Map.of("QUORATE_WORKERS_THREADS", "0"));
    }

    private ChildProcess start(String name, List<String> arguments, Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>(Map.of(
                "QUORATE_DATABASE",
                database.url(),
                "QUORATE_DATABASE_USER",
                database.user(),
                "QUORATE_DATABASE_PASSWORD",
                database.password(),
                "QUORATE_WORKERS_POLL",
                "100ms",
                "QUORATE_WORKERS_HEARTBEAT",
                "500ms"));
        environment.putAll(more);
        ChildProcess process = ChildProcess.start(arguments, environment, folder.resolve(name + ".txt"), "-Xmx256m");
        started.add(process);
        return process;
    }

    private int takenBy(ChildProcess worker) {
        return count("SELECT COUNT(*) FROM partition_request WHERE picked AND picked_by LIKE '%process " + worker.id()
                + ")'");
    }

    private int submissions() {
        return count("SELECT COUNT(*) FROM ledger_submission");
    }

    private int openRequests() {
        return count("SELECT COUNT(*) FROM partition_request");
    }

    private int stepsStillRunning() {
        return count("SELECT COUNT(*) FROM batch_step_execution WHERE status IN ('STARTING', 'STARTED')");
    }

    private String recordedTwice() {
        return query("SELECT COALESCE(STRING_AGG(detail, ', '), '') FROM (SELECT detail FROM ledger_journal"
                + " WHERE what = 'submission' GROUP BY detail HAVING COUNT(*) > 1) AS twice");
    }

    /** Nothing yet is none. */
    private int count(String sql) {
        try {
            return Integer.parseInt(query(sql));
        } catch (IllegalStateException noSuchTableYet) {
            return 0;
        }
    }

    private String query(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
