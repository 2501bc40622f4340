package org.quorate.ledger.jdbc;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.quorate.ledger.NightBook;
import org.quorate.ledger.PostedMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What nights have done, in the database of the ledger. Thread-safe. */
public final class JdbcNightBook implements NightBook {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate writing;

    /**
     * Opens the book in a database whose tables are there.
     *
     * @param transactions of the same data source; must allow savepoints
     */
    public JdbcNightBook(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public List<PostedMessage> messages(String programmeId, String periodId) {
        return jdbc.query(
                "SELECT programme_id, period_id, message_key, role, addressees, way, posted_at FROM ledger_posted_message"
                        + " WHERE programme_id = ? AND period_id = ? ORDER BY id",
                (row, number) -> new PostedMessage(
                        row.getString("programme_id"),
                        row.getString("period_id"),
                        row.getString("message_key"),
                        row.getString("role"),
                        row.getString("addressees"),
                        PostedMessage.Way.valueOf(row.getString("way")),
                        Timestamps.read(row, "posted_at")),
                programmeId,
                periodId);
    }

    @Override
    public void note(PostedMessage message) {
        insertOnce(
                "INSERT INTO ledger_posted_message (programme_id, period_id, message_key, role, addressees, way, posted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                message.programmeId(),
                message.periodId(),
                message.key(),
                message.role(),
                message.addressees(),
                message.way().name(),
                Timestamps.toColumn(message.at()));
    }

    @Override
    public boolean isFinished(String programmeId, String periodId) {
        return !jdbc.queryForList(
                        "SELECT period_id FROM ledger_finished_period WHERE programme_id = ? AND period_id = ?",
                        String.class,
                        programmeId,
                        periodId)
                .isEmpty();
    }

    @Override
    public void finish(String programmeId, String periodId, Instant at) {
        insertOnce(
                "INSERT INTO ledger_finished_period (programme_id, period_id, finished_at) VALUES (?, ?, ?)",
                programmeId,
                periodId,
                Timestamps.toColumn(at));
    }

    private void insertOnce(String sql, Object... parameters) {
        try {
            writing.executeWithoutResult(status -> jdbc.update(sql, parameters));
        } catch (DuplicateKeyException alreadyThere) {
            // What was noted first stands.
        }
    }
}
