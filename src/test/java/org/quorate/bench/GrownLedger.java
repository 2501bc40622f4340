package org.quorate.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the ledger of a pack as large as years of returns make it, without reading any. */
public final class GrownLedger {
    /** Of so many findings a submission, as many as a whole template that went wrong has. */
    private static final int FINDINGS = 500;

    private static final String NOW = "TIMESTAMP WITH TIME ZONE '2019-01-01 09:00:00+00:00'";

    private GrownLedger() {}

    /**
     * Adds a submission for every 500 rows to an earlier period of each programme, and to each period under another basis, with their
     * sections, records, findings and journal, and findings to those that are there; so many rows in all, or a few more.
     */
    public static void grow(Connection ledger, int rows) throws SQLException {
        boolean h2 = ledger.getMetaData().getDatabaseProductName().equals("H2");
        String utf8 = h2 ? "STRINGTOUTF8(%s)" : "convert_to(%s, 'UTF8')";
        String numbers =
                h2 ? "SELECT X AS n FROM SYSTEM_RANGE(1, %d)" : "SELECT n FROM generate_series(1, %d) AS numbers(n)";
        // A finding, half a line of the journal, a tally and a portion for each, at two desks a programme and period.
        int desks = 2;
        int each = Math.max(1, rows / desks / (FINDINGS + FINDINGS / 2) + 1);
        try (Statement statement = ledger.createStatement()) {
            statement.executeUpdate("INSERT INTO ledger_desk (programme_id, period_id, basis)"
                    + " SELECT programme_id, '2018-19-Q4', 'grown' FROM ledger_desk WHERE basis <> 'grown'"
                    + " GROUP BY programme_id");
            statement.executeUpdate("INSERT INTO ledger_desk (programme_id, period_id, basis)"
                    + " SELECT programme_id, period_id, 'grown before' FROM ledger_desk WHERE basis <> 'grown'");
            statement.executeUpdate("INSERT INTO ledger_submission (desk_id, sha256, file_name, received_at, party_id,"
                    + " return_id, template_version, nil_return, decision, errors, warnings)"
                    + " SELECT d.id, 'grown ' || n, 'Return ' || n || '.xlsx', " + NOW
                    + ", NULL, NULL, '', FALSE, 'ACCEPTED', 0, 0 FROM ledger_desk d, (" + numbers.formatted(each)
                    + ") numbers WHERE d.basis LIKE 'grown%'");
            statement.executeUpdate("INSERT INTO ledger_section_tally (submission_id, place, section_id, state,"
                    + " rows_read, record_count, refused_rows, nil_rows, errors, warnings)"
                    + " SELECT id, 0, 'risks', 'GIVEN', 1, 1, 0, 0, 0, 0 FROM ledger_submission"
                    + " WHERE sha256 LIKE 'grown%'");
            statement.executeUpdate("INSERT INTO ledger_section_records (submission_id, section_id, place, content)"
                    + " SELECT id, 'risks', 0, " + utf8.formatted("'12' || CHR(9) || 'R' || id || CHR(9)")
                    + " FROM ledger_submission"
                    + " WHERE sha256 LIKE 'grown%'");
            statement.executeUpdate("INSERT INTO ledger_finding (submission_id, place, code, severity, location_kind,"
                    + " file_name, sheet, args) SELECT s.id, 1000000 + n, 'sheet_unexpected', 'info', 'sheet',"
                    + " s.file_name, 'Notes', '' FROM ledger_submission s, (" + numbers.formatted(FINDINGS)
                    + ") numbers");
            statement.executeUpdate("INSERT INTO ledger_journal (written_at, desk_id, what, detail) SELECT " + NOW
                    + ", d.id, 'submission', 'Return ' || n || '.xlsx' FROM ledger_desk d, ("
                    + numbers.formatted(each * FINDINGS / 2) + ") numbers WHERE d.basis LIKE 'grown%'");
        }
    }
}
