package org.quorate.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.quorate.testing.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresRunHistoryTest extends JdbcRunHistoryContract {
    private static HikariDataSource pool = new HikariDataSource();

    PostgresRunHistoryTest() {
        super(pool);
    }

    @BeforeAll
    static void open() {
        pool = PostgresLedgerTest.pool(Postgres.orSkip().fresh());
        LedgerMigration.migrate(pool);
    }

    @BeforeEach
    void empties() {
        new JdbcTemplate(pool).execute("TRUNCATE ledger_run, ledger_run_end, ledger_run_figure");
    }

    @AfterAll
    static void close() {
        pool.close();
    }
}
