package org.quorate.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as {@code TIMESTAMP(6) WITH TIME ZONE}, which a person at the database can read. Always written in UTC and cut to
 * the microsecond, because the databases would round what is finer, and not all in the same way. Stateless.
 */
final class Timestamps {
    private Timestamps() {}

    /** Returns what is bound to a parameter. */
    static OffsetDateTime toColumn(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Reads the instant from a column that is not null. */
    static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
