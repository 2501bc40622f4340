package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerMigrationTest {
    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void doesNothingWhenAllStepsAreDone() {
        LedgerMigration.migrate(database);
        jdbc.update("INSERT INTO ledger_desk (programme_id, period_id, basis) VALUES ('p', 'q', 'b')");

        LedgerMigration.migrate(database);
        assertThat(jdbc.queryForList("SELECT programme_id FROM ledger_desk", String.class))
                .containsExactly("p");
    }

    @Test
    void createsItsTablesBesideThoseOfOthers() {
        jdbc.execute("CREATE TABLE batch_job_instance (job_name VARCHAR)");
        jdbc.update("INSERT INTO batch_job_instance VALUES ('collectReturns')");

        LedgerMigration.migrate(database);
        assertThat(jdbc.queryForList("SELECT job_name FROM batch_job_instance", String.class))
                .isEqualTo(List.of("collectReturns"));
        assertThat(jdbc.queryForList("SELECT id FROM ledger_submission")).isEmpty();
    }
}
