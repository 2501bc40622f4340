package org.quorate.batch.workplace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one run at a time work on a database of a server, and one program at a time make its tables: an advisory lock of a connection that is
 * kept for nothing else. The server releases it when the connection ends, however it ends. Thread-safe.
 */
final class DatabaseLock implements AutoCloseable {
    /** "Quor", so that no other program's lock is ours; behind it stands which of ours it is. */
    private static final int OURS = 0x51756F72;

    private static final int RUN = 1;
    private static final int TABLES = 2;

    private static final int ANSWER_SECONDS = 10;

    /**
     * A machine that vanishes without a word is noticed within a minute and not within hours, and no server ends a connection because nothing
     * was said on it for long. By this table, since not every version has each of them.
     */
    private static final String STAY_AWARE = "SELECT set_config(s.name, w.value, FALSE) FROM pg_settings s JOIN (VALUES"
            + " ('tcp_keepalives_idle', '30'), ('tcp_keepalives_interval', '10'), ('tcp_keepalives_count', '3'),"
            + " ('idle_session_timeout', '0')) AS w(name, value) ON s.name = w.name";

    private static final String TRY = "SELECT pg_try_advisory_lock(?, ?)";

    private static final String AWAIT = "SELECT pg_advisory_lock(?, ?)";

    private static final String HOLDER =
            "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                    + " WHERE l.locktype = 'advisory' AND l.granted AND l.classid = CAST(? AS BIGINT) AND l.objid = CAST(? AS BIGINT)"
                    + " AND l.objsubid = 2 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);

    private final Database database;
    private final Connection connection;

    private DatabaseLock(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * Takes the lock of a run.
     *
     * @throws RunFailure if another run holds it, which the sentence names, or the database cannot be opened
     */
    static DatabaseLock take(Database database) throws SQLException {
        Connection connection = connect(database);
        try {
            if (isTaken(connection)) {
                return new DatabaseLock(database, connection);
            }
            throw RunFailure.failed(
                    "Another run works on the database %s (%s); wait until it has ended."
                            .formatted(database, holder(connection)),
                    null);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Takes the lock of those who make or change tables, as soon as no other program holds it.
     *
     * @throws RunFailure if the database cannot be opened, or is lost
     */
    static DatabaseLock awaitForTables(Database database) {
        DatabaseLock lock = new DatabaseLock(database, connect(database));
        try (PreparedStatement statement = lockStatement(lock.connection, AWAIT, TABLES)) {
            statement.execute();
            return lock;
        } catch (SQLException e) {
            lock.close();
            throw FailureSentence.of(e);
        }
    }

    private static Connection connect(Database database) {
        return database.connect(
                "process %d on %s".formatted(ProcessHandle.current().pid(), machine()));
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement aware = connection.prepareStatement(STAY_AWARE)) {
            aware.execute();
        }
        try (PreparedStatement statement = lockStatement(connection, TRY, RUN);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String holder(Connection connection) throws SQLException {
        try (PreparedStatement statement = lockStatement(connection, HOLDER, RUN);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "it has ended just now";
        }
    }

    private static PreparedStatement lockStatement(Connection connection, String sql, int which) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setInt(1, OURS);
        statement.setInt(2, which);
        return statement;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    /**
     * Sees to it that the lock is held still.
     *
     * @throws RunFailure if it is not, because its connection is lost; another run may have begun
     */
    synchronized void check() {
        if (!isHeld()) {
            throw RunFailure.failed(
                    ("The connection to the database %s was lost, and with it the hold on it; see whether its server runs, and run"
                                    + " again. Nothing that was there is lost.")
                            .formatted(database),
                    null);
        }
    }

    /** Returns whether it is held still. */
    synchronized boolean isHeld() {
        try {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException("the number of seconds is not negative", e);
        }
    }

    /** Releases the lock. A connection that is lost has released it already. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException lost) {
            LOG.debug("The connection of the lock could not be closed", lost);
        }
    }
}
