package org.quorate.ledger.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings the ledger's tables to the form that this program knows. */
public final class LedgerMigration {
    /**
     * The steps of {@code db/migration} as the library notes them. To start the library takes longer than most commands do, so it is asked only
     * where tables hold anything else than this.
     */
    private static final List<Step> STEPS = List.of(
            new Step("1", 2122878555, true),
            new Step("1.1", 994891142, true),
            new Step("2", 788382022, true),
            new Step("3", 190694975, true),
            new Step("4", -426822869, true),
            new Step("4.1", 457768903, true),
            new Step("5", -2024144960, true),
            new Step("6", 415354185, true),
            new Step("7", -1290632944, true),
            new Step("8", 492496433, true));

    /** Asked first, because PostgreSQL notes in its log each statement that names a table which is not there. */
    private static final String NOTES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_name = 'flyway_schema_history' AND table_schema = CURRENT_SCHEMA";

    /** All that was done, but for the marks of where the notes begin. */
    private static final String DONE = "SELECT \"version\", \"checksum\", \"success\" FROM \"flyway_schema_history\""
            + " WHERE \"type\" NOT IN ('TABLE', 'BASELINE') ORDER BY \"installed_rank\"";

    private LedgerMigration() {}

    private record Step(@Nullable String version, int checksum, boolean success) {}

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
        if (holdsExactlyTheSteps(dataSource)) {
            return;
        }
        // By itself the library does a step over one connection and notes it over another: killed between their
        // commits, it would find a step to do that is done. Over one connection both are one transaction, where a
        // database has such for tables.
        try (Connection connection = dataSource.getConnection()) {
            flyway(new SingleConnectionDataSource(connection, true))
                    .placeholders(Map.of("content_in_utf8", contentInUtf8(connection)))
                    .load()
                    .migrate();
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
        if (holdsExactlyTheSteps(dataSource)) {
            return true;
        }
        Flyway flyway = flyway(dataSource).load();
        if (flyway.info().pending().length > 0) {
            return false;
        }
        flyway.validate();
        return true;
    }

    private static boolean holdsExactlyTheSteps(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return !jdbc.queryForList(NOTES, String.class).isEmpty()
                && STEPS.equals(jdbc.query(
                        DONE,
                        (row, number) ->
                                new Step(row.getString("version"), row.getInt("checksum"), row.getBoolean("success"))));
    }

    /** What the databases have no common word for. */
    private static String contentInUtf8(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? "STRINGTOUTF8(content)"
                : "convert_to(content, 'UTF8')";
    }

    private static FluentConfiguration flyway(DataSource dataSource) {
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
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
