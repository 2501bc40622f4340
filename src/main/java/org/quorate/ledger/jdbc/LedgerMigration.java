package org.quorate.ledger.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings the ledger's tables to the form that this program knows. */
public final class LedgerMigration {
    private LedgerMigration() {}

    /**
     * Creates the tables, or does the steps that are still to do; does nothing where all are done. Other tables in the same
     * schema, such as those of Spring Batch, are left alone.
     *
     * @throws org.flywaydb.core.api.exception.FlywayValidateException if a newer program has written the tables, or a step that was done
     *     has since been changed
     * @throws org.flywaydb.core.api.FlywayException if the database fails
     * @throws CannotGetJdbcConnectionException if it gives no connection
     */
    public static void migrate(DataSource dataSource) {
        // By itself the library does a step over one connection and notes it over another: killed between their
        // commits, it would find a
        // step to do that is done. Over one connection both are one transaction, where a database has such for tables.
        try (Connection connection = dataSource.getConnection()) {
            flyway(new SingleConnectionDataSource(connection, true)).migrate();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database gives no connection", e);
        }
    }

    /**
     * Returns whether all steps are done, so that there is nothing to migrate.
     *
     * @throws org.flywaydb.core.api.exception.FlywayValidateException if a newer program has written the tables, or a step that was done
     *     has since been changed
     * @throws org.flywaydb.core.api.FlywayException if the database fails
     */
    public static boolean isDone(DataSource dataSource) {
        Flyway flyway = flyway(dataSource);
        if (flyway.info().pending().length > 0) {
            return false;
        }
        flyway.validate();
        return true;
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                // A schema that holds tables of others is at version 0 and not, as Flyway would have it, at version 1.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // By default steps of the future are passed over, and an older program would write into tables that it
                // does not know.
                .ignoreMigrationPatterns(new String[0])
                // A lock that ends with each transaction would end with the first step.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
