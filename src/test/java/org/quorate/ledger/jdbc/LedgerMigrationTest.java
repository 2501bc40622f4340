package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionRecord;
import org.quorate.testing.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerMigrationTest {
    @Nested
    class InH2 extends LedgerMigrationContract {
        InH2() {
            super(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
        }

        @Test
        void turnsRecordsIntoBytesAgainWhereItWasKilledBeforeThatWasNoted() {
            LedgerMigration.migrate(database());
            insertSubmission();
            insertRisks("7\tR\u00F8\u20AC\t1".getBytes(StandardCharsets.UTF_8));
            new JdbcTemplate(database()).update("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '8'");

            LedgerMigration.migrate(database());

            assertThat(risks()).containsExactly(new SectionRecord(7, "R\u00F8\u20AC", List.of()));
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
