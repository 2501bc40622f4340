package org.quorate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.jdbc.LedgerMigration;
import org.quorate.service.Service.Settings;

/** What a program that stays does at night and tells by day, asked over HTTP. */
class ServiceTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger nights = new AtomicInteger();
    private final Path folder;
    private final Workplace workplace;

    ServiceTest(@TempDir Path folder) {
        this.folder = folder;
        this.workplace = new Workplace(folder.resolve("ledger"), folder.resolve("output"));
    }

    /** A night that leaves its row in the history as that of the command does. */
    private Runnable night(int code, String sentence) {
        return () -> {
            try (RunSession session = RunSession.open(workplace)) {
                session.recordNight(folder, () -> code, exit -> exit, exit -> sentence);
            }
            nights.incrementAndGet();
        };
    }

    private Service serve(LocalTime at, Runnable night) {
        return new Service(
                workplace, new Settings(at, ZONE, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), night);
    }

    /** Serves from when a night is due, as after a time in which the program did not run. */
    private Service serveWhenDue(Runnable night) throws SQLException, IOException {
        Path place = Files.createDirectories(workplace.ledgerFolder().resolve("serve"));
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
        return serve(longHence(), night);
    }

    /** A time that no test lasts until. */
    private static LocalTime longHence() {
        return LocalTime.now(ZONE).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
    }

    private HttpResponse<String> ask(Service service, String method, String path) {
        URI uri = URI.create("http://127.0.0.1:%s%s".formatted(service.address().getPort(), path));
        try {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(Service service, String path) {
        return ask(service, "GET", path);
    }

    private HttpResponse<String> health(Service service, Predicate<String> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpResponse<String> answer = get(service, "/health");
        while (!wanted.test(answer.body()) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            answer = get(service, "/health");
        }
        return answer;
    }

    private static Optional<Double> figure(HttpResponse<String> metrics, String name) {
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.valueOf(line.substring(name.length() + 1)))
                .findFirst();
    }

    @Test
    void beginsANightThatIsDueAndTellsThatAllIsWell() throws Exception {
        try (Service service = serveWhenDue(night(0, ""))) {
            HttpResponse<String> health =
                    health(service, body -> body.contains("Run 1") && body.contains("The next night begins"));

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .startsWith("UP\nRun 1, nightly of " + folder + ": no new files; nothing new in ")
                    .contains("\nThe next night begins at ");
            assertThat(nights).hasValue(1);
            HttpResponse<String> metrics = get(service, "/metrics");
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(figure(metrics, "quorate_runs_total{outcome=\"nothing_new\"}"))
                    .hasValue(1.0);
            assertThat(figure(metrics, "quorate_runs_total{outcome=\"failed\"}"))
                    .hasValue(0.0);
            assertThat(figure(metrics, "quorate_healthy")).hasValue(1.0);
            assertThat(figure(metrics, "quorate_last_success_timestamp_seconds").orElseThrow())
                    .isGreaterThan(1.7e9);
            assertThat(figure(metrics, "quorate_disk_free_bytes").orElseThrow()).isPositive();
        }
    }

    @Test
    void tellsWhyANightFailedAndWhatToDo() throws Exception {
        try (Service service = serveWhenDue(night(3, "One of two packs failed."))) {
            HttpResponse<String> health = health(service, body -> body.startsWith("DOWN"));

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .startsWith("DOWN\nRun 1, nightly of " + folder)
                    .contains("exit 3: One of two packs failed. Put right what the sentence says and run again");
            HttpResponse<String> metrics = get(service, "/metrics");
            assertThat(figure(metrics, "quorate_runs_total{outcome=\"failed\"}"))
                    .hasValue(1.0);
            assertThat(figure(metrics, "quorate_healthy")).hasValue(0.0);
            assertThat(figure(metrics, "quorate_last_success_timestamp_seconds"))
                    .hasValue(0.0);
        }
    }

    @Test
    void knowsTheLastNightFromTheHistoryWhenItStarts() {
        night(3, "The disk is full.").run();

        try (Service service = serve(longHence(), night(0, ""))) {
            HttpResponse<String> health = get(service, "/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("The disk is full.");
            assertThat(figure(get(service, "/metrics"), "quorate_runs_total{outcome=\"failed\"}"))
                    .as("counted since this program began")
                    .hasValue(0.0);
        }
    }

    @Test
    void servesNothingElse() {
        try (Service service = serve(longHence(), night(0, ""))) {
            assertThat(service.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(get(service, "/").statusCode()).isEqualTo(404);
            assertThat(get(service, "/metrics/x").statusCode()).isEqualTo(404);
            assertThat(get(service, "/healthy").statusCode()).isEqualTo(404);
            assertThat(get(service, "/../quorate.log").statusCode()).isEqualTo(404);
            assertThat(ask(service, "POST", "/health").statusCode()).isEqualTo(405);
            HttpResponse<String> head = ask(service, "HEAD", "/health");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void leavesTheLedgerToOtherCommandsBetweenNights() {
        try (Service service = serve(longHence(), night(0, ""))) {
            assertThat(get(service, "/health").body()).startsWith("UP\nNo run has ended here yet.\n");
            night(0, "").run();
            assertThat(nights).hasValue(1);
            assertThat(get(service, "/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsTheNightWaitForACommandThatIsAtWork() throws Exception {
        try (RunSession other = RunSession.open(workplace);
                Service service = serveWhenDue(night(0, ""))) {
            HttpResponse<String> health = health(service, body -> body.contains("waits to begin"));

            assertThat(health.body())
                    .startsWith("UP\n")
                    .contains("The night waits to begin: Another run works on " + workplace.ledgerFolder()
                            + " (process ");
            assertThat(nights).hasValue(0);
            assertThat(other.history().latest("", 1)).isEmpty();
        }
    }

    @Test
    void waitsForTheTimeOfTheNextNight() {
        LocalTime at = longHence();
        try (Service service = serve(at, night(0, ""))) {
            assertThat(service.nextNight())
                    .map(next -> LocalTime.ofInstant(next, ZONE))
                    .hasValue(at);
            assertThat(service.nextNight().orElseThrow())
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(1)));
        }
        assertThat(nights).hasValue(0);
    }

    @Test
    void refusesToServeALedgerThatIsServedAlready() {
        try (Service service = serve(longHence(), night(0, ""))) {
            assertThat(service.nextNight()).isPresent();
            Workplace same = workplace;
            assertThatThrownBy(() -> new Service(
                            same,
                            new Settings(longHence(), ZONE, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                            night(0, "")))
                    .isInstanceOf(RunFailure.class)
                    .hasMessage("Another program serves this ledger already; end it first.");
        }
    }

    @Test
    void tellsThatItsPortIsTaken() {
        try (Service service = serve(longHence(), night(0, ""))) {
            Workplace other = new Workplace(folder.resolve("other"), folder.resolve("output"));
            InetSocketAddress taken = service.address();
            assertThatThrownBy(() -> new Service(other, new Settings(longHence(), ZONE, taken), night(0, "")))
                    .isInstanceOf(RunFailure.class)
                    .hasMessageMatching("Port \\d+ of .* cannot be listened at \\(.*\\); name another with --port\\.");
            assertThat(Files.isDirectory(folder.resolve("other"))).isTrue();
        }
    }
}
