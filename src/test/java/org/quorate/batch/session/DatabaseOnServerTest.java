package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.PackRequest;
import org.quorate.batch.RunListener;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.workplace.Database;
import org.quorate.batch.workplace.Workplace;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.Postgres;

/** What a run does when its database is on a server that refuses it, that another run works on, or that is lost in the middle. */
class DatabaseOnServerTest {
    private static final Path SAMPLE = Path.of("input-samples", "portsmouth");
    private static final PackRequest REQUEST = new PackRequest(SAMPLE, "2017-18-Q1", null);

    private final Postgres server = Postgres.orSkip();
    private final Postgres.Place place = server.fresh();
    private final Programme programme = new PackReader().read(SAMPLE).value().orElseThrow();
    private final Path folder;

    DatabaseOnServerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellsThatNoServerAnswers() {
        assertRefused(
                "postgresql://localhost:1/quorate",
                "The server of the database quorate on the server localhost:1 does not answer; see whether the address is right"
                        + " and the server runs.");
    }

    @Test
    void tellsThatTheUserIsNotLetInAndNotThePassword() {
        String address = place.address().replace("quorate@", "postgres@");
        String sentence =
                ("The database %s does not let the user postgres in; see QUORATE_DATABASE_USER, and QUORATE_DATABASE_PASSWORD"
                                + " or QUORATE_DATABASE_PASSWORD_FILE, and whether the server allows that user from this machine.")
                        .formatted(database(place));

        assertRefused(address, sentence);
        assertThatThrownBy(() ->
                        open("a", Database.of(address, name -> name.equals(Database.PASSWORD) ? "hunter2" : null)))
                .hasMessage(sentence);
    }

    @Test
    void tellsThatThereIsNoSuchDatabase() {
        Postgres.Place nowhere = server.place("nowhere");

        assertRefused(nowhere.address(), "There is no database %s; have it created.".formatted(database(nowhere)));
    }

    @Test
    void tellsThatTheUserMayNotCreateTables() throws SQLException {
        execute("CREATE TABLE alone (id INTEGER)");
        execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        execute("ALTER DATABASE " + place.url().replaceAll(".*/", "") + " SET search_path = pg_catalog");

        assertRefused(
                place.address(),
                "The database's user may not do what a run needs: it must own the database, or be allowed to create tables in it.");
    }

    @Test
    void tellsThatANewerProgramHasWrittenIt() throws SQLException {
        open("a", database(place)).close();
        execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '3'");

        assertRefused(place.address(), "The ledger was written by another version of this program; use that one.");
    }

    @Test
    void letsOneRunInAndNamesItToTheOther() throws SQLException {
        try (RunSession first = open("a", database(place))) {
            assertThatThrownBy(() -> open("b", database(place)))
                    .isInstanceOf(RunFailure.class)
                    .hasMessageMatching(
                            "Another run works on the database %s \\(process %d on .+\\); wait until it has ended\\."
                                    .formatted(
                                            database(place),
                                            ProcessHandle.current().pid()));
            // In the same server, but in another database.
            open("b", database(server.fresh())).close();
            assertThat(first.run(REQUEST, programme, RunListener.SILENT).newFiles())
                    .isPositive();
        }

        open("b", database(place)).close();
    }

    @Test
    void doesNotGoOnWithoutItsLock() throws SQLException {
        try (RunSession first = open("a", database(place))) {
            loseTheLock();
            try (RunSession second = open("b", database(place))) {
                assertLost(first, RunListener.SILENT);
                assertThat(second.run(REQUEST, programme, RunListener.SILENT).published())
                        .isTrue();
            }
        }
    }

    @Test
    void publishesNothingWhenItLosesItsLockWhileItWrites() {
        try (RunSession session = open("a", database(place))) {
            assertLost(session, new Interrupting(null, this::loseTheLock));
        }

        assertThat(outputs("a")).isEmpty();
    }

    @Test
    void finishesTheNextTimeWithTheSameBytesWhenTheServerIsLostWhileItReads() {
        assertSurvives(new Interrupting(server::crash, null));
    }

    @Test
    void finishesTheNextTimeWithTheSameBytesWhenTheServerIsLostWhileItWrites() {
        assertSurvives(new Interrupting(null, server::crash));
    }

    private void assertSurvives(RunListener interrupting) {
        try (RunSession undisturbed = open("undisturbed", Database.IN_LEDGER_FOLDER)) {
            undisturbed.run(REQUEST, programme, RunListener.SILENT);
        }

        try (RunSession session = open("a", database(place))) {
            assertLost(session, interrupting);
        }
        assertThat(outputs("a")).isEmpty();
        server.start();

        try (RunSession session = open("a", database(place))) {
            assertThat(session.run(REQUEST, programme, RunListener.SILENT).published())
                    .isTrue();
        }
        assertThat(outputs("a")).isNotEmpty().isEqualTo(outputs("undisturbed"));
    }

    private void assertLost(RunSession session, RunListener listener) {
        assertThatThrownBy(() -> session.run(REQUEST, programme, listener))
                .isInstanceOfSatisfying(
                        RunFailure.class, failure -> assertThat(failure.kind()).isEqualTo(RunFailure.Cause.FAILED))
                .hasMessageMatching(
                        "The connection to the database (.+ )?was lost(, and with it the hold on it)?; see whether its server runs,"
                                + " and run again\\. Nothing that was there is lost\\.");
    }

    private void assertRefused(String address, String sentence) {
        assertThatThrownBy(() -> open("a", Database.of(address, name -> null)))
                .isInstanceOfSatisfying(
                        RunFailure.class, failure -> assertThat(failure.kind()).isEqualTo(RunFailure.Cause.FAILED))
                .hasMessage(sentence);
    }

    private RunSession open(String name, Database database) {
        return RunSession.open(
                new Workplace(folder.resolve("ledger-" + name), folder.resolve("output-" + name), database));
    }

    private static Database database(Postgres.Place place) {
        return Database.of(place.address(), name -> null);
    }

    private void loseTheLock() {
        execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    private void execute(String sql) {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of every file of the outputs that is in its place. */
    private SortedMap<String, String> outputs(String name) {
        SortedMap<String, String> hashes = new TreeMap<>();
        Path period = folder.resolve("output-" + name).resolve("portsmouth").resolve("2017-18-Q1");
        if (Files.isDirectory(period)) {
            try (Stream<Path> files = Files.walk(period)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(period.relativize(file).toString(), Hash.of(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }

    /** Does something once a file was read, or once outputs are about to be written. */
    private record Interrupting(
            @Nullable Runnable onRead, @Nullable Runnable onPublishing) implements RunListener {
        @Override
        public void reading(int files) {}

        @Override
        public void read(String fileName) {
            if (onRead != null) {
                onRead.run();
            }
        }

        @Override
        public void publishing() {
            if (onPublishing != null) {
                onPublishing.run();
            }
        }
    }
}
