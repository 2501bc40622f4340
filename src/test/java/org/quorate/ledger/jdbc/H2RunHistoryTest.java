package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class H2RunHistoryTest extends JdbcRunHistoryContract {
    private final JdbcTemplate jdbc;

    H2RunHistoryTest() {
        super(H2LedgerTest.migrated("mem:" + UUID.randomUUID()));
        jdbc = new JdbcTemplate(database());
    }

    @AfterEach
    void shutDown() {
        jdbc.execute("SHUTDOWN");
    }

    /** How many runs there are must not matter to what asks for a few. */
    @Test
    void findsTheLatestByAnIndexThatIsInOrder() {
        assertThat(plan("ORDER BY r.run_number DESC FETCH FIRST 20 ROWS ONLY")).contains("index sorted");
        assertThat(plan("WHERE r.programme_id = 'a' ORDER BY r.programme_id DESC, r.run_number DESC"
                        + " FETCH FIRST 20 ROWS ONLY"))
                .contains("LEDGER_RUN_OF_PROGRAMME", "index sorted");
        assertThat(plan("WHERE r.within_run = 1 ORDER BY r.run_number")).contains("LEDGER_RUN_WITHIN");
        assertThat(jdbc.queryForObject("EXPLAIN SELECT COALESCE(MAX(run_number), 0) FROM ledger_run", String.class))
                .contains("direct lookup");
    }

    private String plan(String which) {
        List<String> plan = jdbc.queryForList("EXPLAIN " + JdbcRunHistory.COLUMNS + which, String.class);
        return String.join("\n", plan);
    }
}
