package org.quorate.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.quorate.testing.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;

/** Emptied for each test: making a database takes longer than most of the tests. */
class PostgresLedgerTest extends JdbcLedgerContract {
    private static HikariDataSource pool = new HikariDataSource();

    PostgresLedgerTest() {
        super(pool);
    }

    @BeforeAll
    static void open() {
        pool = pool(Postgres.orSkip().fresh());
        LedgerMigration.migrate(pool);
    }

    @BeforeEach
    void empties() {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        jdbc.execute("TRUNCATE "
                + String.join(
                        ", ",
                        jdbc.queryForList(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                                        + " AND table_name LIKE 'ledger%'",
                                String.class)));
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    /** Returns a pool of connections to the database, as small as can be. */
    static HikariDataSource pool(Postgres.Place place) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(place.url());
        pool.setUsername(place.user());
        pool.setPassword(place.password());
        pool.setMinimumIdle(1);
        return pool;
    }
}
