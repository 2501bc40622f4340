package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunOutcome;
import org.quorate.ledger.jdbc.LedgerMigration;

/** The program that stays, as a process: it does the night itself that is due. */
class ServedNightTest {
    private static final String ACUTE = "Acute provider Workplan Q1 v2 FINAL.xlsx";
    private static final int SIGTERM_EXIT = 143;
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/health");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final NightBench bench;

    ServedNightTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = new NightBench(folder);
    }

    /** Serves from when a night is due, as after a time in which the program did not run. */
    private ChildProcess serveWhenDue() throws SQLException, IOException {
        Path place = Files.createDirectories(bench.ledger().resolve("serve"));
        JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:file:" + place.resolve("quorate"), "quorate", "");
        LedgerMigration.migrate(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO night_schedule (task_name, task_instance, execution_time, picked, version)"
                            + " VALUES ('night', 'recurring', TIMESTAMP WITH TIME ZONE '2019-07-06 02:00:00Z', FALSE, 1)");
        }
        database.dispose();
        String longHence = LocalTime.now(ZoneId.systemDefault())
                .plusHours(12)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return ChildProcess.start(
                List.of(
                        "serve",
                        "--root=" + bench.root(),
                        "--at=" + longHence,
                        "--port=0",
                        "--ledger=" + bench.ledger(),
                        "--output=" + bench.output()),
                Map.of(),
                folder.resolve("said.txt"));
    }

    private HttpResponse<String> get(ChildProcess program, String path) {
        Matcher port = PORT.matcher(program.said());
        assertThat(port.find()).as(program.said()).isTrue();
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s%s".formatted(port.group(1), path)))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> healthAfterTheNight(ChildProcess program) throws InterruptedException {
        assertThat(program.reaches(() -> PORT.matcher(program.said()).find()
                        && get(program, "/health").body().contains("Run 1,")))
                .as(program.said())
                .isTrue();
        return get(program, "/health");
    }

    private List<RecordedRun> history() {
        try (RunSession session = RunSession.open(new Workplace(bench.ledger(), bench.output()))) {
            return session.history().latest("", 10);
        }
    }

    @Test
    void doesTheNightThatIsDueAndEndsWhenItIsAskedTo() throws Exception {
        bench.with("alpha", ACUTE);
        ChildProcess program = serveWhenDue();
        try {
            HttpResponse<String> health = healthAfterTheNight(program);

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).startsWith("UP\nRun 1, nightly of " + bench.root());
            assertThat(get(program, "/metrics").body()).contains("quorate_runs_total{outcome=\"done\"} 2.0\n");
            assertThat(bench.output()
                            .resolve("alpha")
                            .resolve(NightBench.PERIOD)
                            .resolve("paper.docx"))
                    .exists();
        } finally {
            assertThat(program.terminate()).as(program.said()).isEqualTo(SIGTERM_EXIT);
        }
        assertThat(program.said()).contains("alpha, 2019-20-Q1: 0 new files, outputs written, the period has closed.");
        assertThat(history())
                .extracting(run -> run.start().command(), run -> run.start().programmeId(), RecordedRun::outcome)
                .containsExactly(tuple("nightly", "alpha", RunOutcome.DONE), tuple("nightly", "", RunOutcome.DONE));
    }

    @Test
    void tellsTheOperatorOfANightThatFailedAndStays() throws Exception {
        bench.with("broken").installation("{ \"operator\": \"operator@example.org\" }");
        bench.edit("broken", "\"status\": \"party\"", "\"status\": \"partner\"");
        ChildProcess program = serveWhenDue();
        Path post = bench.output().resolve("operator-post");
        try {
            HttpResponse<String> health = healthAfterTheNight(program);

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .startsWith("DOWN\nRun 1, nightly of " + bench.root())
                    .contains("exit 2: The pack ");
            assertThat(program.reaches(() -> !NightBench.letterFiles(post).isEmpty()))
                    .as(program.said())
                    .isTrue();
            assertThat(NightBench.letterFiles(post).stream().map(Workbench::text))
                    .singleElement()
                    .asString()
                    .contains("To: operator@example.org", "Did you mean \"party\"?", "Nothing else was done.");
        } finally {
            assertThat(program.terminate()).as(program.said()).isEqualTo(SIGTERM_EXIT);
        }
        assertThat(history()).extracting(RecordedRun::outcome).containsExactly(RunOutcome.FAILED);
    }
}
