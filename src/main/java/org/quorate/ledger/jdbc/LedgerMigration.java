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
     * <p>The same steps run where Spring Boot calls Flyway for {@code classpath:db/migration}; they are then done only once.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database fails, or a step that was done has since been changed
     */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                // A schema that holds tables of others is at version 0 and not, as Flyway would have it, at version 1.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
