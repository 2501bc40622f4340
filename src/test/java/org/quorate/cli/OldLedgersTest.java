package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.cli.Workbench.Answer;
import org.quorate.testing.Postgres;
import org.quorate.testing.ShortPaper;

/**
 * Ledgers that earlier versions have written, of each form that the tables once had; {@code src/test/resources/ledgers} says how they were
 * made. Today's program goes on in them: it reads the files anew, since they are checked by another pack, and what they knew stays.
 */
class OldLedgersTest {
    private static final Path OLD = Path.of("src", "test", "resources", "ledgers");
    private static final String FILE = "Panacea Assurance Q1.xlsx";

    /** In the order in which rows can be inserted. */
    private static final List<String> TABLES = List.of(
            "ledger_desk",
            "ledger_arrival",
            "ledger_submission",
            "ledger_section_tally",
            "ledger_record",
            "ledger_section_records",
            "ledger_refusal",
            "ledger_finding",
            "ledger_layout",
            "ledger_publication",
            "ledger_journal",
            "ledger_circulated_paper",
            "ledger_circulated_file");

    private final Workbench bench;

    OldLedgersTest(@TempDir Path folder) {
        bench = Workbench.empty(folder);
        // Another pack than any of theirs, whether or not the sample has changed since: the file is to be read anew.
        ShortPaper.in(bench.pack());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1", "2", "3"})
    void areGoneOnWithInH2(String version) throws Exception {
        takeOver(version);

        goesOn(bench, this::inFile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1", "2", "3"})
    void areGoneOnWithOnPostgres(String version) throws Exception {
        Postgres.Place place = Postgres.orSkip().fresh();
        takeOver(version);
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        try (Connection old = inFile();
                Connection server = place.connect()) {
            copy(old, server);
        }

        goesOn(bench.on(place), place::connect);
    }

    private static void goesOn(Workbench bench, Connecting database) throws SQLException {
        SortedMap<String, List<String>> before = history(database);
        assertThat(before.get("ledger_submission")).hasSize(1);
        assertThat(before.get("ledger_journal")).hasSizeGreaterThanOrEqualTo(3);

        assertThat(said(bench, "status")).contains("leaves out 1 file of the inbox not read yet");
        assertThat(said(bench, "run")).contains("1 new file read. Outputs: ", "1 of 16 returns");
        assertThat(said(bench, "run")).contains("Nothing is new");
        assertThat(said(bench, "status")).contains("1 of 16 returns");
        assertThat(said(bench, "circulate", "--period", Workbench.PERIOD)).contains("of the paper was circulated on");

        SortedMap<String, List<String>> after = history(database);
        before.forEach((table, rows) -> assertThat(after.get(table))
                .as("what the old ledger knew is first in %s", table)
                .startsWith(rows.toArray(new String[0]))
                .hasSizeGreaterThanOrEqualTo(rows.size()));
        assertThat(after.get("ledger_submission"))
                .as("read anew, beside what it was")
                .hasSize(2);
        assertThat(after.get("ledger_arrival"))
                .as("the file came once, and is known as it was")
                .isEqualTo(before.get("ledger_arrival"));
    }

    private static String said(Workbench bench, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, bench.pack().toString()));
        arguments.addAll(bench.places());
        Collections.addAll(arguments, options);
        Answer answer = Workbench.execute(arguments.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    /** What only grows: every row as text, oldest first, without the numbers that databases give. */
    private static SortedMap<String, List<String>> history(Connecting database) throws SQLException {
        SortedMap<String, List<String>> history = new TreeMap<>();
        try (Connection connection = database.open()) {
            history.put(
                    "ledger_arrival",
                    rows(
                            connection,
                            "SELECT programme_id, period_id, file_name, sha256, file_size FROM ledger_arrival"));
            history.put(
                    "ledger_submission",
                    rows(
                            connection,
                            "SELECT sha256, file_name, party_id, return_id, decision, errors, warnings, nil_return"
                                    + " FROM ledger_submission ORDER BY id"));
            history.put(
                    "ledger_publication",
                    rows(connection, "SELECT as_at, fingerprint, manifest_sha256 FROM ledger_publication ORDER BY id"));
            history.put("ledger_journal", rows(connection, "SELECT what, detail FROM ledger_journal ORDER BY id"));
        }
        return history;
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(row.getObject(column)));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }

    /** Lays a copy of the old ledger out, and its file into the inbox. */
    private void takeOver(String version) throws IOException {
        Path archive = Files.createDirectories(bench.ledger().resolve("archive"));
        Files.copy(OLD.resolve("V" + version + ".mv.db"), bench.ledger().resolve("quorate.mv.db"));
        String hash = Files.readString(OLD.resolve("V" + version + ".sha256")).strip();
        Path archived =
                Files.createDirectories(archive.resolve(hash.substring(0, 2))).resolve(hash);
        Files.copy(OLD.resolve(hash + ".xlsx"), archived);
        Files.copy(archived, bench.inbox().resolve(FILE));
    }

    private Connection inFile() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + bench.ledger().resolve("quorate"), "quorate", "");
    }

    private static void copy(Connection from, Connection to) throws SQLException {
        for (String table : TABLES) {
            try (ResultSet there = from.getMetaData().getTables(null, null, table.toUpperCase(Locale.ROOT), null)) {
                if (there.next()) {
                    copy(from, to, table);
                }
            }
        }
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement reading = from.createStatement();
                ResultSet row = reading.executeQuery("SELECT * FROM " + table)) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                columns.add(row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
            String sql = "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(
                            table,
                            String.join(", ", columns),
                            String.join(", ", Collections.nCopies(columns.size(), "?")));
            try (PreparedStatement writing = to.prepareStatement(sql)) {
                while (row.next()) {
                    for (int column = 1; column <= columns.size(); column++) {
                        writing.setObject(column, row.getObject(column));
                    }
                    writing.addBatch();
                }
                writing.executeBatch();
            }
            if (columns.contains("id")) {
                rows(to, "SELECT setval(pg_get_serial_sequence('%s', 'id'), MAX(id)) FROM %s".formatted(table, table));
            }
        }
    }

    /** Opens a connection. */
    private interface Connecting {
        Connection open() throws SQLException;
    }
}
