package org.quorate.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.Desk;
import org.quorate.submission.Sender;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of bundles and messages that were unpacked. Thread-safe. */
final class Carriers {
    private static final String OF_PERIOD = " WHERE programme_id = ? AND period_id = ?";

    private final JdbcTemplate jdbc;

    Carriers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a carrier with what it held; one of that content that is there already stays as it is. */
    void insert(Desk desk, Carrier carrier) {
        Arrival file = carrier.file();
        if (!ids(desk, file.sha256()).isEmpty()) {
            return;
        }
        jdbc.update(
                "INSERT INTO ledger_carrier (programme_id, period_id, file_name, sha256, file_size, received_at, is_message)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                desk.programmeId(),
                desk.periodId(),
                EscapedText.escape(file.fileName()),
                file.sha256(),
                file.size(),
                Timestamps.toColumn(file.receivedAt()),
                carrier.message());
        Long id = Objects.requireNonNull(ids(desk, file.sha256()).get(0));
        for (int place = 0; place < carrier.enclosed().size(); place++) {
            Carrier.Enclosed enclosed = carrier.enclosed().get(place);
            jdbc.update(
                    "INSERT INTO ledger_enclosure (carrier_id, place, file_name, sha256, senders) VALUES (?, ?, ?, ?, ?)",
                    id,
                    place,
                    EscapedText.escape(enclosed.fileName()),
                    enclosed.sha256(),
                    enclosed.senders().stream().map(Sender::fingerprint).collect(Collectors.joining(" ")));
        }
    }

    private List<Long> ids(Desk desk, String sha256) {
        return jdbc.queryForList(
                "SELECT id FROM ledger_carrier" + OF_PERIOD + " AND sha256 = ?",
                Long.class,
                desk.programmeId(),
                desk.periodId(),
                sha256);
    }

    /** Returns the carriers of the desk's programme and period, in the order in which they were added. */
    List<Carrier> of(Desk desk) {
        return jdbc.query(
                "SELECT id, file_name, sha256, file_size, received_at, is_message FROM ledger_carrier" + OF_PERIOD
                        + " ORDER BY id",
                (row, number) ->
                        new Carrier(JdbcLedger.readArrival(row), row.getBoolean("is_message"), held(row.getLong("id"))),
                desk.programmeId(),
                desk.periodId());
    }

    private List<Carrier.Enclosed> held(long carrierId) {
        return jdbc.query(
                "SELECT file_name, sha256, senders FROM ledger_enclosure WHERE carrier_id = ? ORDER BY place",
                (row, number) -> readEnclosed(row),
                carrierId);
    }

    private static Carrier.Enclosed readEnclosed(ResultSet row) throws SQLException {
        return new Carrier.Enclosed(
                EscapedText.unescape(row.getString("file_name")),
                row.getString("sha256"),
                Arrays.stream(row.getString("senders").split(" ", -1))
                        .filter(fingerprint -> !fingerprint.isEmpty())
                        .map(Sender::new)
                        .toList());
    }
}
