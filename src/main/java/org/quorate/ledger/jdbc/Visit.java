package org.quorate.ledger.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Hands on what belongs to given submissions, in their order, one query for each chunk of them.
 *
 * <p>The submissions are asked for by their ids, as an array. Asked for in another way, by {@code IN} or by a list of
 * hashes, H2 looks at rows of all their sections, or at the whole list for each row. Chunks, because H2 holds a whole result before it gives the first row, and
 * small ones, because each thread that visits records has one.
 */
final class Visit {
    private static final int CHUNK = 16;

    private final JdbcTemplate jdbc;
    private final List<Submission> submissions;
    private final Map<String, Long> ids = new HashMap<>();

    Visit(JdbcTemplate jdbc, Desk desk, List<Submission> submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        RowCallbackHandler known = row -> ids.put(row.getString("sha256"), row.getLong("id"));
        String sql = "SELECT sha256, id FROM ledger_submission WHERE desk_id = " + JdbcLedger.DESK_ID;
        List<String> of = new ArrayList<>(List.of(desk.programmeId(), desk.periodId(), desk.basis()));
        if (submissions.size() == 1) {
            // Earlier returns are asked for one by one; the ids of all would be read each time.
            sql += " AND sha256 = ?";
            of.add(submissions.get(0).sha256());
        }
        jdbc.query(sql, known, of.toArray());
    }

    /**
     * Visits the rows of a table of the ledger, within the transaction of the caller.
     *
     * @param columns of the table; {@code reading} finds the first of them in column 2
     * @param condition on its rows, with {@code AND} before it; empty for all
     * @param parameters of the condition
     * @param order of the rows of one submission
     * @param visitor takes each submission that has rows, with all of them
     */
    <T> void rows(
            String columns,
            String table,
            String condition,
            List<String> parameters,
            String order,
            Reading<T> reading,
            BiConsumer<Submission, List<T>> visitor) {
        String sql = "SELECT nth, " + columns
                + " FROM UNNEST(CAST(? AS BIGINT ARRAY)) WITH ORDINALITY AS wanted(id, nth) JOIN " + table
                + " ON submission_id = wanted.id " + condition + " ORDER BY nth, " + order;
        for (int from = 0; from < submissions.size(); from += CHUNK) {
            List<Submission> chunk = submissions.subList(from, Math.min(from + CHUNK, submissions.size())).stream()
                    .filter(submission -> ids.containsKey(submission.sha256()))
                    .toList();
            InTurn<T> inTurn = new InTurn<>(chunk, reading, visitor);
            jdbc.query(sql, statement -> set(statement, chunk, parameters), inTurn);
            inTurn.handOn();
        }
    }

    /** Returns a visitor of all rows of a submission that hands them on one by one. */
    static <T> BiConsumer<Submission, List<T>> oneByOne(BiConsumer<Submission, T> visitor) {
        return (submission, rows) -> rows.forEach(row -> visitor.accept(submission, row));
    }

    private void set(PreparedStatement statement, List<Submission> chunk, List<String> parameters) throws SQLException {
        Object[] wanted =
                chunk.stream().map(submission -> ids.get(submission.sha256())).toArray();
        statement.setArray(1, statement.getConnection().createArrayOf("bigint", wanted));
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(2 + i, parameters.get(i));
        }
    }

    /** Hands on each submission as soon as its rows are read, so that the rows of one are held and not of all. */
    private static final class InTurn<T> implements RowCallbackHandler {
        private final List<Submission> chunk;
        private final Reading<T> reading;
        private final BiConsumer<Submission, List<T>> visitor;
        /** The place in the chunk of the submission that is being read, from 1. */
        private int nth;

        private List<T> read = new ArrayList<>();

        private InTurn(List<Submission> chunk, Reading<T> reading, BiConsumer<Submission, List<T>> visitor) {
            this.chunk = chunk;
            this.reading = reading;
            this.visitor = visitor;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            int next = row.getInt(1);
            if (next != nth) {
                handOn();
                nth = next;
            }
            read.add(reading.read(row));
        }

        private void handOn() {
            if (!read.isEmpty()) {
                visitor.accept(chunk.get(nth - 1), read);
                read = new ArrayList<>();
            }
        }
    }

    /** Reads a value from the current row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
