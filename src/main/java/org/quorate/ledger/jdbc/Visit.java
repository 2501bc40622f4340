package org.quorate.ledger.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Streams what belongs to given submissions, in their order, one query for each chunk of them.
 *
 * <p>The hashes go in as one array with ordinality, and the database sorts by it: so the statement is the same for every chunk,
 * nothing is held here but the current row, and the order needs no key that the rows have in common. Chunks, because H2 holds
 * a whole result before it gives the first row.
 */
final class Visit {
    private static final int CHUNK = 200;

    private static final String WANTED = "FROM UNNEST(CAST(? AS VARCHAR ARRAY)) WITH ORDINALITY AS wanted(sha256, wish)"
            + " JOIN ledger_submission s ON s.desk_id = " + JdbcLedger.DESK_ID + " AND s.sha256 = wanted.sha256 ";

    private final JdbcTemplate jdbc;
    private final Desk desk;
    private final List<Submission> submissions;

    Visit(JdbcTemplate jdbc, Desk desk, List<Submission> submissions) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.submissions = submissions;
    }

    /**
     * Visits the rows of a table of the ledger, within the transaction of the caller.
     *
     * @param columns of the table {@code t}
     * @param join the table as {@code t}, and the condition by which its rows belong to the submission {@code s}
     * @param parameters of the join
     * @param order of the rows of one submission
     */
    <T> void rows(
            String columns,
            String join,
            List<String> parameters,
            String order,
            Reading<T> reading,
            BiConsumer<Submission, T> visitor) {
        String sql = "SELECT wanted.wish, " + columns + " " + WANTED + join + " ORDER BY wanted.wish, " + order;
        for (int from = 0; from < submissions.size(); from += CHUNK) {
            List<Submission> chunk = submissions.subList(from, Math.min(from + CHUNK, submissions.size()));
            RowCallbackHandler each = row -> visitor.accept(chunk.get(row.getInt("wish") - 1), reading.read(row));
            jdbc.query(sql, statement -> set(statement, chunk, parameters), each);
        }
    }

    private void set(PreparedStatement statement, List<Submission> chunk, List<String> parameters) throws SQLException {
        Object[] hashes = chunk.stream().map(Submission::sha256).toArray();
        statement.setArray(1, statement.getConnection().createArrayOf("varchar", hashes));
        statement.setString(2, desk.programmeId());
        statement.setString(3, desk.periodId());
        statement.setString(4, desk.basis());
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(5 + i, parameters.get(i));
        }
    }

    /** Reads a value from the current row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
