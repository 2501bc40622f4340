package org.quorate.batch.workplace;

import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables in which Spring Batch keeps the states of jobs. */
final class BatchTables {
    /** What the library's scripts make last. */
    private static final String LAST = "SELECT sequence_name FROM information_schema.sequences"
            + " WHERE LOWER(sequence_name) = 'batch_job_instance_seq' AND sequence_schema = CURRENT_SCHEMA";

    private BatchTables() {}

    /**
     * Creates them where they are not all there. The library's script is not simply run each time, because each of its statements would then
     * fail, and PostgreSQL notes that in its log.
     */
    static void create(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        if (jdbc.queryForList(LAST, String.class).isEmpty()) {
            ConnectionCallback<String> product =
                    connection -> connection.getMetaData().getDatabaseProductName();
            String platform = Objects.requireNonNull(jdbc.execute(product)).toLowerCase(Locale.ROOT);
            ResourceDatabasePopulator script = new ResourceDatabasePopulator(new ClassPathResource(
                    "/org/springframework/batch/core/schema-" + platform + ".sql", JobRepository.class));
            // A program that was killed in the middle has left some of them.
            script.setContinueOnError(true);
            script.execute(database);
        }
    }
}
