package org.quorate.ledger.jdbc;

import java.time.Clock;
import java.util.Locale;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Publication;
import org.quorate.ledger.Submission;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was recorded, decided and issued, line by line as it happened, for a person to read. Lines are only ever added. */
final class Journal {
    private static final String LINE =
            "INSERT INTO ledger_journal (written_at, desk_id, what, detail) VALUES (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Journal(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes that a submission was recorded, and what was decided of it. */
    void recorded(long deskId, Submission submission) {
        write(
                deskId,
                "submission",
                String.format(
                        Locale.ROOT,
                        "%s, file %s, party %s, return %s, received %s",
                        submission.sha256(),
                        submission.fileName(),
                        submission.partyId().orElse("not told"),
                        submission.returnId().orElse("not told"),
                        submission.receivedAt()));
        write(
                deskId,
                "decision",
                String.format(
                        Locale.ROOT,
                        "%s, %s, errors %d, warnings %d",
                        submission.sha256(),
                        submission.decision().label(),
                        submission.errors(),
                        submission.warnings()));
    }

    /** Writes that outputs were put in place. */
    void published(long deskId, Publication publication) {
        write(
                deskId,
                "publication",
                String.format(
                        Locale.ROOT,
                        "as at %s, fingerprint %s, manifest %s",
                        publication.asAt(),
                        publication.fingerprint(),
                        publication.manifestSha256()));
    }

    /** Writes that a version of the paper was circulated. */
    void circulated(long deskId, CirculatedPaper paper) {
        write(
                deskId,
                "circulated",
                String.format(
                        Locale.ROOT,
                        "version %d, at %s, files %s",
                        paper.version(),
                        paper.circulatedAt(),
                        paper.files()));
    }

    private void write(long deskId, String what, String detail) {
        jdbc.update(LINE, Timestamps.toColumn(clock.instant()), deskId, what, EscapedText.escape(detail));
    }
}
