package org.quorate.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.quorate.testing.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresNightBookTest extends JdbcNightBookContract {
    private static HikariDataSource pool = new HikariDataSource();

    PostgresNightBookTest() {
        super(pool);
    }

    @BeforeAll
    static void open() {
        pool = PostgresLedgerTest.pool(Postgres.orSkip().fresh());
        LedgerMigration.migrate(pool);
    }

    @BeforeEach
    void empties() {
        new JdbcTemplate(pool).execute("TRUNCATE ledger_posted_message, ledger_finished_period, ledger_fetched");
    }

    @AfterAll
    static void close() {
        pool.close();
    }
}
