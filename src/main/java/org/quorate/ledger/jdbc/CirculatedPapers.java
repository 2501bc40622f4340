package org.quorate.ledger.jdbc;

import java.sql.PreparedStatement;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Desk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** The rows of papers that were circulated. Thread-safe. */
final class CirculatedPapers {
    private static final String PAPER =
            "INSERT INTO ledger_circulated_paper (programme_id, period_id, version, circulated_at) VALUES (?, ?, ?, ?)";
    private static final String OF_PERIOD = " WHERE programme_id = ? AND period_id = ?";

    private final JdbcTemplate jdbc;

    CirculatedPapers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the paper as it is read back. */
    CirculatedPaper asKept(CirculatedPaper paper) {
        return new CirculatedPaper(paper.version(), paper.circulatedAt().truncatedTo(ChronoUnit.MICROS), paper.files());
    }

    /** Adds a paper with its files. */
    void insert(Desk desk, CirculatedPaper paper) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(PAPER, new String[] {"id"});
                    statement.setString(1, desk.programmeId());
                    statement.setString(2, desk.periodId());
                    statement.setInt(3, paper.version());
                    statement.setObject(4, Timestamps.toColumn(paper.circulatedAt()));
                    return statement;
                },
                key);
        long id =
                Objects.requireNonNull(key.getKey(), "the database gave no id").longValue();
        paper.files()
                .forEach((name, sha256) -> jdbc.update(
                        "INSERT INTO ledger_circulated_file (paper_id, file_name, sha256) VALUES (?, ?, ?)",
                        id,
                        EscapedText.escape(name),
                        sha256));
    }

    /** Returns the papers of the desk's programme and period, in the order in which they were added. */
    List<CirculatedPaper> of(Desk desk) {
        return jdbc.query(
                "SELECT id, version, circulated_at FROM ledger_circulated_paper" + OF_PERIOD + " ORDER BY id",
                (row, number) -> new CirculatedPaper(
                        row.getInt("version"), Timestamps.read(row, "circulated_at"), files(row.getLong("id"))),
                desk.programmeId(),
                desk.periodId());
    }

    private SortedMap<String, String> files(long paperId) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.query(
                "SELECT file_name, sha256 FROM ledger_circulated_file WHERE paper_id = ?",
                row -> {
                    files.put(EscapedText.unescape(row.getString("file_name")), row.getString("sha256"));
                },
                paperId);
        return files;
    }
}
