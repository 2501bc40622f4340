package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;

/** A run that is killed at any moment is finished by the next one: nothing twice, nothing lost. */
class KilledRunTest {
    private static final int FILES = 60;
    private static final int MOST_MILLISECONDS_AFTER = 40;
    private static final long SEED = 20190705;
    private static final List<String> SAMPLES = List.of(
            "Acute provider Workplan Q1 v2 FINAL.xlsx",
            "Ambulance service Assurance Q1.xlsx",
            "Panacea Assurance Q1.xlsx",
            "Community provider Workplan Q1.xlsx");

    private static Map<String, String> expected = Map.of();

    private final Path folder;
    private final Random random = new Random(SEED);

    KilledRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void runUndisturbed(@TempDir Path undisturbed) {
        Workbench bench = bench(undisturbed);
        Answer answer = bench.run();
        assertThat(answer.code()).as(answer.err()).isZero();
        expected = bench.outputs();
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

    @Test
    void killedAgainAndAgainItEndsWithTheSameBytes() throws Exception {
        Workbench bench = bench(folder);

        // While files are archived, twice in a row while they are read, while outputs are written, when they are all
        // but in place.
        kill(bench, () -> files(bench.ledger().resolve("archive")) > 10);
        kill(bench, () -> recorded(bench, 5));
        kill(bench, () -> recorded(bench, 20));
        assertThat(count(bench, "ledger_submission")).isBetween(1, FILES - 1);
        kill(bench, () -> staged(bench, "paper.html"));
        kill(bench, () -> staged(bench, "manifest.json"));
        Answer last = bench.run();

        assertThat(last.code()).as(last.err()).isZero();
        assertThat(bench.outputs()).isEqualTo(expected);
        assertThat(countedTwice(bench)).isEmpty();
        assertThat(count(bench, "ledger_submission")).isEqualTo(FILES);
        assertThat(count(bench, "ledger_publication")).isEqualTo(1);
        assertThat(partitionsDoneTwice(bench)).isZero();
    }

    @Test
    void keepsTheOldOutputsWhenItIsKilledWhileItWritesNewOnes() throws Exception {
        Workbench bench = Workbench.small(folder);
        bench.run();
        Map<String, String> old = bench.outputs();
        bench.receive("Ambulance service Workplan Q1.xlsx");

        kill(bench, () -> staged(bench, "findings.json"));

        assertThat(bench.outputs()).containsAllEntriesOf(old);
        assertThat(bench.run().out()).contains("4 of 16 returns");
        assertThat(bench.outputs()).as("and the three files of the new receipt").hasSize(old.size() + 3);
    }

    @Test
    void askedToEndItEndsAndTheNextRunFinishes() throws Exception {
        Workbench bench = bench(folder);
        ChildProcess child = ChildProcess.start(bench);
        assertThat(child.reaches(() -> recorded(bench, 10))).as(child.said()).isTrue();

        assertThat(child.terminate()).isNotZero();

        assertThat(bench.run().code()).isZero();
        assertThat(bench.outputs()).isEqualTo(expected);
        assertThat(countedTwice(bench)).isEmpty();
    }

    /** Kills a run a little after the moment. */
    private void kill(Workbench bench, BooleanSupplier moment) throws InterruptedException {
        ChildProcess child = ChildProcess.start(bench);
        assertThat(child.reaches(moment)).as("killed in time; " + child.said()).isTrue();
        Thread.sleep(random.nextInt(MOST_MILLISECONDS_AFTER));
        child.kill();
    }

    /** Whether all runs together have recorded so many files, as the log tells. */
    private static boolean recorded(Workbench bench, int files) {
        Path log = bench.ledger().resolve("quorate.log");
        return Files.isRegularFile(log)
                && Workbench.text(log)
                                .lines()
                                .filter(line -> line.contains("Recorded return"))
                                .count()
                        >= files;
    }

    private static boolean staged(Workbench bench, String file) {
        Path parent = bench.outputFolder().resolve("..").normalize();
        if (!Files.isDirectory(parent)) {
            return false;
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(path -> path.getFileName().toString().contains(".staging"))
                    .anyMatch(path -> Files.exists(path.resolve(file)));
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return true;
        }
    }

    private static long files(Path root) {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .count();
        } catch (IOException | UncheckedIOException changedMeanwhile) {
            return 0;
        }
    }

    private static String countedTwice(Workbench bench) throws SQLException {
        return query(
                bench,
                "SELECT COALESCE(LISTAGG(detail), '') FROM (SELECT detail FROM ledger_journal"
                        + " WHERE what = 'submission' GROUP BY detail HAVING COUNT(*) > 1)");
    }

    private static int count(Workbench bench, String table) throws SQLException {
        return Integer.parseInt(query(bench, "SELECT COUNT(*) FROM " + table));
    }

    /** A partition that was killed between its record and its last word stays without one: the next run need not do it. */
    private static int partitionsDoneTwice(Workbench bench) throws SQLException {
        return Integer.parseInt(query(
                bench,
                "SELECT COUNT(*) FROM (SELECT step_name FROM batch_step_execution WHERE step_name LIKE 'checkReturn:%'"
                        + " GROUP BY step_name HAVING SUM(CASE WHEN status = 'COMPLETED' THEN 1 ELSE 0 END) > 1)"));
    }

    private static String query(Workbench bench, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + bench.ledger().toAbsolutePath().resolve("quorate"), "quorate", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
