package org.quorate.batch.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.testing.Postgres;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** How often a run waits for a connection that does not come. */
class RunConnectionsTest {
    private final Postgres server = Postgres.orSkip();
    private final RunLock lock;
    private final NeverAnswering pool = new NeverAnswering();
    private final RunConnections connections;

    RunConnectionsTest(@TempDir Path folder) throws IOException, SQLException {
        Database database = Database.of(server.fresh().address(), name -> null);
        this.lock = RunLock.take(new Workplace(folder.resolve("ledger"), folder.resolve("output"), database));
        this.connections = new RunConnections(pool, lock);
    }

    @AfterEach
    void release() throws IOException {
        lock.close();
        server.start();
    }

    @Test
    void areWaitedForAgainWhileTheLockIsHeld() {
        assertNone();
        assertNone();

        assertThat(pool.asked).isEqualTo(2);
    }

    @Test
    void areWaitedForOnceWhenTheServerIsLost() {
        server.crash();

        assertNone();
        assertNone();
        assertNone();

        assertThat(pool.asked).isEqualTo(1);
    }

    @Test
    void areNotToBeHadFromAServerThatHasComeBackWithoutTheLock() {
        server.crash();
        assertNone();
        server.start();

        assertNone();

        assertThat(pool.asked).isEqualTo(1);
    }

    /** By its state, the operator is told that the connection was lost. */
    private void assertNone() {
        assertThatThrownBy(connections::getConnection)
                .isInstanceOfSatisfying(
                        SQLTransientConnectionException.class,
                        none -> assertThat(none.getSQLState()).isEqualTo("08001"))
                .hasMessage("no connection after 5 s");
    }

    /** A pool that has waited in vain. */
    private static final class NeverAnswering extends AbstractDataSource {
        private int asked;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            throw new SQLTransientConnectionException("no connection after 5 s", "08001");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
