package org.quorate.batch.workplace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of a run to a server. Once one was waited for in vain and the run's lock is lost too, all others are refused at once: the run
 * cannot go on without its lock, even if the server comes back, and each of the things that it still wants to note would wait as long again.
 * Thread-safe.
 */
public final class RunConnections extends DelegatingDataSource {
    private final RunLock lock;
    private volatile @Nullable SQLException lost;

    /** Makes those of a pool, for the run that holds the lock. Neither is closed with them. */
    public RunConnections(DataSource pool, RunLock lock) {
        super(pool);
        this.lock = lock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        SQLException before = lost;
        if (before != null) {
            throw new SQLTransientConnectionException(before.getMessage(), before.getSQLState(), before);
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException inVain) {
            if (!lock.isHeld()) {
                lost = inVain;
            }
            throw inVain;
        }
    }
}
