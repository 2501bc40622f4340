package org.quorate.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.quorate.testing.Postgres;

class LedgerMigrationTest {
    @Nested
    class InH2 extends LedgerMigrationContract {
        InH2() {
            super(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
        }

        @AfterEach
        void close() {
            ((JdbcConnectionPool) database()).dispose();
        }
    }

    @Nested
    class InPostgres extends LedgerMigrationContract {
        InPostgres() {
            super(PostgresLedgerTest.pool(Postgres.orSkip().fresh()));
        }

        @AfterEach
        void close() {
            ((HikariDataSource) database()).close();
        }
    }
}
