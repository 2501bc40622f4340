package org.quorate.ledger.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
     */
    public static void migrate(DataSource dataSource) {
        flyway(dataSource).migrate();
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
                .load();
    }
}
