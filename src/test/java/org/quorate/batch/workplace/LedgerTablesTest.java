package org.quorate.batch.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Moments;
import org.quorate.testing.Postgres;

/** A run and its workers are often started at the same moment, before there is a table. */
class LedgerTablesTest {
    private static final int PROGRAMS = 4;
    private static final String WAITING =
            "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database ="
                    + " (SELECT oid FROM pg_database WHERE datname = current_database())";
    private static final String TABLES = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'";

    private final Postgres.Place place = Postgres.orSkip().fresh();
    private final ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
    private final Workplace workplace;

    LedgerTablesTest(@TempDir Path folder) {
        this.workplace = new Workplace(folder, folder, Database.of(place.address(), name -> null));
    }

    @AfterEach
    void end() {
        programs.shutdownNow();
    }

    @Test
    @Timeout(60)
    void areMadeByOneProgramWhileTheOthersWait() throws Exception {
        List<Future<HikariDataSource>> opened = new ArrayList<>();
        DatabaseLock another = DatabaseLock.awaitForTables(workplace.database());
        for (int i = 0; i < PROGRAMS; i++) {
            opened.add(programs.submit(() -> LedgerTables.open(workplace, Moments.PASS)));
        }
        while (count(WAITING) < PROGRAMS) {
            Thread.sleep(20);
        }
        assertThat(count(TABLES)).isZero();

        another.close();

        for (Future<HikariDataSource> each : opened) {
            each.get().close();
        }
        assertThat(count(TABLES)).isPositive();
        assertThat(count(WAITING)).isZero();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
