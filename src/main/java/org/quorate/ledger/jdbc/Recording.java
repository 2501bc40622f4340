package org.quorate.ledger.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quorate.binding.Refusal;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Ledger.RefusedContent;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Inserts one submission with all that belongs to it: a batch for each table, its statement prepared once. */
final class Recording {
    private static final int BATCH = 500;

    private static final String SUBMISSION = "INSERT INTO ledger_submission (desk_id, sha256, file_name, received_at,"
            + " party_id, return_id, template_version, nil_return, decision, errors, warnings)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TALLY = "INSERT INTO ledger_section_tally (submission_id, place, section_id, state,"
            + " sheet, rows_read, record_count, refused_rows, nil_rows, errors, warnings)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RECORDS =
            "INSERT INTO ledger_section_records (submission_id, section_id, place, content) VALUES (?, ?, ?, ?)";
    private static final String REFUSAL = "INSERT INTO ledger_refusal (submission_id, place, section_id, sheet, cells,"
            + " row_count, content, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAYOUT = "INSERT INTO ledger_layout (submission_id, content) VALUES (?, ?)";
    private static final String FINDING = "INSERT INTO ledger_finding (submission_id, place, " + FindingColumns.NAMES
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    Recording(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts within the transaction of the caller.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a submission of that content is recorded at the desk
     */
    void insert(long deskId, CheckedSubmission checked) {
        long id = insert(deskId, checked.submission());
        if (!checked.layout().equals(ReturnLayout.NONE)) {
            jdbc.update(LAYOUT, id, LayoutText.render(checked.layout()));
        }
        insert(TALLY, id, checked.tallies(), Recording::setTally);
        jdbc.batchUpdate(RECORDS, portions(checked), BATCH, (statement, portion) -> {
            statement.setLong(1, id);
            statement.setString(2, portion.sectionId);
            statement.setInt(3, portion.place);
            statement.setBytes(4, portion.content);
        });
        insert(REFUSAL, id, checked.refusedContent(), Recording::setRefusal);
        insert(FINDING, id, checked.findings(), (statement, finding) -> FindingColumns.set(statement, 3, finding));
    }

    private long insert(long deskId, Submission submission) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(SUBMISSION, new String[] {"id"});
                    statement.setLong(1, deskId);
                    statement.setString(2, submission.sha256());
                    statement.setString(3, EscapedText.escape(submission.fileName()));
                    statement.setObject(4, Timestamps.toColumn(submission.receivedAt()));
                    statement.setString(5, submission.partyIdOrNull());
                    statement.setString(6, submission.returnIdOrNull());
                    statement.setString(7, EscapedText.escape(submission.templateVersion()));
                    statement.setBoolean(8, submission.nilReturn());
                    statement.setString(9, submission.decision().name());
                    statement.setInt(10, submission.errors());
                    statement.setInt(11, submission.warnings());
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey(), "the database gave no id").longValue();
    }

    private static void setTally(PreparedStatement statement, SectionTally tally) throws SQLException {
        statement.setString(3, tally.sectionId());
        statement.setString(4, tally.state().name());
        statement.setString(5, tally.sheet().map(EscapedText::escape).orElse(null));
        statement.setInt(6, tally.rowsRead());
        statement.setInt(7, tally.records());
        statement.setInt(8, tally.refusedRows());
        statement.setInt(9, tally.nilRows());
        statement.setInt(10, tally.errors());
        statement.setInt(11, tally.warnings());
    }

    private static void setRefusal(PreparedStatement statement, RefusedContent refused) throws SQLException {
        Refusal refusal = refused.refusal();
        statement.setString(3, refused.sectionId());
        statement.setString(4, EscapedText.escape(refusal.sheet()));
        statement.setString(5, EscapedText.escape(refusal.place()));
        statement.setInt(6, refusal.rows());
        statement.setString(7, EscapedText.escape(refusal.content()));
        statement.setString(8, EscapedText.escape(refusal.reason()));
    }

    private static List<Portion> portions(CheckedSubmission checked) {
        List<Portion> portions = new ArrayList<>();
        for (SectionReading reading : checked.sections()) {
            List<byte[]> contents = RecordLines.render(reading.records());
            for (int place = 0; place < contents.size(); place++) {
                portions.add(new Portion(reading.section().id(), place, contents.get(place)));
            }
        }
        return portions;
    }

    /** Inserts the items; the first two parameters are the submission and the item's place. */
    private <T> void insert(String sql, long submissionId, List<T> items, Columns<T> columns) {
        List<Placed<T>> placed = new ArrayList<>(items.size());
        items.forEach(item -> placed.add(new Placed<>(placed.size(), item)));
        jdbc.batchUpdate(sql, placed, BATCH, (statement, each) -> {
            statement.setLong(1, submissionId);
            statement.setInt(2, each.place);
            columns.set(statement, each.item);
        });
    }

    /** Sets an item's own parameters, from the third on. */
    private interface Columns<T> {
        void set(PreparedStatement statement, T item) throws SQLException;
    }

    private record Placed<T>(int place, T item) {}

    /** Some records of a section. */
    private static final class Portion {
        private final String sectionId;
        private final int place;
        private final byte[] content;

        private Portion(String sectionId, int place, byte[] content) {
            this.sectionId = sectionId;
            this.place = place;
            this.content = content;
        }
    }
}
