package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quorate.testing.Postgres;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On a server, tables whose making was killed at any commit are made by the next program. */
class KilledMigrationTest {
    @Test
    void goesOnWhereACommitWasTheLastThing() {
        boolean killed = true;
        int commits = 0;
        while (killed) {
            commits++;
            Postgres.Place place = Postgres.orSkip().fresh();
            DataSource whole = new DriverManagerDataSource(place.url(), place.user(), place.password());
            DyingAfterCommits dying = new DyingAfterCommits(whole, commits);
            killed = !migrates(dying);

            assertThat(migrates(whole))
                    .as("after a kill behind commit " + commits)
                    .isTrue();
            assertThat(LedgerMigration.isDone(whole)).isTrue();
        }
        assertThat(commits).as("steps are killed between").isGreaterThan(5);
    }

    private static boolean migrates(DataSource database) {
        try {
            LedgerMigration.migrate(database);
            return true;
        } catch (RuntimeException dead) {
            return false;
        }
    }

    /** Loses all its connections at once behind a commit, as a program does that is killed. */
    private static final class DyingAfterCommits extends AbstractDataSource {
        private final DataSource database;
        private final List<Connection> open = new ArrayList<>();
        private int left;

        DyingAfterCommits(DataSource database, int commits) {
            this.database = database;
            this.left = commits;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (left == 0) {
                throw new SQLException("killed");
            }
            Connection real = database.getConnection();
            open.add(real);
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(real, arguments);
                            if (method.getName().equals("commit") && --left == 0) {
                                for (Connection each : open) {
                                    each.abort(Runnable::run);
                                }
                                throw new SQLException("killed");
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
