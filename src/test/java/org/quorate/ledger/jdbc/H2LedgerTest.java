package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.ledger.CheckedSubmissionBuilder.row;
import static org.quorate.ledger.CheckedSubmissionBuilder.submission;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class H2LedgerTest {
    private static final Instant NOON = Instant.parse("2019-07-01T12:00:00Z");

    @Nested
    class InMemory extends JdbcLedgerContract {
        InMemory() {
            super(migrated("mem:" + UUID.randomUUID()));
        }

        @AfterEach
        void shutDown() {
            H2LedgerTest.shutDown(database());
        }
    }

    @Nested
    class InAFile extends JdbcLedgerContract {
        InAFile(@TempDir Path folder) {
            super(migrated("file:" + folder.resolve("ledger")));
        }

        @AfterEach
        void shutDown() {
            H2LedgerTest.shutDown(database());
        }
    }

    @Test
    void keepsEverythingInItsFileWhenTheProgramEnds(@TempDir Path folder) {
        Desk desk = new Desk("capital", "2019-q1", "0".repeat(64));
        Arrival arrival = new Arrival("a.xlsx", "a".repeat(64), 10, NOON);
        Publication publication = new Publication(LocalDate.of(2019, 7, 5), "1".repeat(64), "2".repeat(64), NOON);
        CheckedSubmission checked =
                submission('a').section("risks", "Risks", row(5, "R1", "one")).build();
        String place = "file:" + folder.resolve("ledger");
        DataSource first = migrated(place);
        Ledger before = open(first);
        before.note(desk, arrival);
        before.record(desk, checked);
        before.note(desk, publication);
        shutDown(first);

        DataSource second = migrated(place);
        Ledger after = open(second);
        List<Object> records = new ArrayList<>();
        after.visitRecords(desk, after.submissions(desk), "risks", (submission, record) -> records.add(record));
        assertThat(after.arrivals(desk)).containsExactly(arrival);
        assertThat(after.submissions(desk)).containsExactly(checked.submission());
        assertThat(after.tallies(desk)).containsExactlyElementsOf(checked.tallies());
        assertThat(records).containsExactly(row(5, "R1", "one"));
        assertThat(after.lastPublication(desk, publication.asAt())).hasValue(publication);
        shutDown(second);
    }

    static Ledger open(DataSource database) {
        return new JdbcLedger(database, new JdbcTransactionManager(database), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    static DataSource migrated(String place) {
        DataSource database = JdbcConnectionPool.create("jdbc:h2:" + place, "sa", "");
        LedgerMigration.migrate(database);
        return database;
    }

    static void shutDown(DataSource database) {
        new JdbcTemplate(database).execute("SHUTDOWN");
    }
}
