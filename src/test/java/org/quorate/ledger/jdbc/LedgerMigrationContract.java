package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.testing.StatementLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How the tables come into being, and what older ones become, in every database. A subclass gives the database. */
abstract class LedgerMigrationContract {
    private final DataSource database;
    private final JdbcTemplate jdbc;

    /**
     * Tests with that database.
     *
     * @param database in which there is nothing
     */
    LedgerMigrationContract(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
    }

    final DataSource database() {
        return database;
    }

    @Test
    void doesNothingWhenAllStepsAreDone() {
        LedgerMigration.migrate(database);
        jdbc.update("INSERT INTO ledger_desk (programme_id, period_id, basis) VALUES ('p', 'q', 'b')");

        LedgerMigration.migrate(database);
        assertThat(jdbc.queryForList("SELECT programme_id FROM ledger_desk", String.class))
                .containsExactly("p");
    }

    @Test
    void knowsByTwoStatementsThatAllStepsAreDoneAndStartsNoLibraryForIt() {
        LedgerMigration.migrate(database);
        StatementLog log = new StatementLog(database);

        assertThat(LedgerMigration.isDone(log)).isTrue();
        LedgerMigration.migrate(log);
        assertThat(log.executed())
                .extracting(StatementLog.Executed::sql)
                .as("a new step, or one that has changed, belongs into LedgerMigration.STEPS too")
                .hasSize(4)
                .allMatch(sql -> sql.contains("information_schema.tables") || sql.startsWith("SELECT \"version\""));
    }

    @Test
    void knowsThatAStepIsStillToDo() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("6")
                .load()
                .migrate();

        assertThat(LedgerMigration.isDone(database)).isFalse();
    }

    @Test
    void refusesTablesAStepOfWhichWasAnotherOne() {
        LedgerMigration.migrate(database);
        jdbc.update("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '3'");

        assertThatThrownBy(() -> LedgerMigration.isDone(database))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("checksum mismatch");
    }

    @Test
    void createsItsTablesBesideThoseOfOthers() {
        jdbc.execute("CREATE TABLE batch_job_instance (job_name VARCHAR)");
        jdbc.update("INSERT INTO batch_job_instance VALUES ('collectReturns')");

        LedgerMigration.migrate(database);
        assertThat(jdbc.queryForList("SELECT job_name FROM batch_job_instance", String.class))
                .isEqualTo(List.of("collectReturns"));
        assertThat(jdbc.queryForList("SELECT id FROM ledger_submission")).isEmpty();
    }

    @Test
    void keepsTheRecordsOfALedgerThatHeldOneARow() {
        oldLedger("1");
        jdbc.update("INSERT INTO ledger_record (submission_id, section_id, place, sheet_row, record_key, content)"
                + " VALUES (1, 'risks', 0, 8, 'R2', '1'), (1, 'risks', 1, 7, 'R\\t1', '1')");

        LedgerMigration.migrate(database);

        assertThat(risks())
                .containsExactly(new SectionRecord(7, "R\t1", List.of()), new SectionRecord(8, "R2", List.of()));
    }

    @Test
    void keepsTheRecordsOfALedgerThatHeldCharacters() {
        oldLedger("7");
        insertRisks("7\tR\\t1\t1\ttitle\tA7\twOpl\u00F8ftet \u20AC \uD83D\uDE00 \\\\x41\t=");

        LedgerMigration.migrate(database);

        String title = "Opl\u00F8ftet \u20AC \uD83D\uDE00 \\x41";
        SectionRecord record =
                new SectionRecord(7, "R\t1", List.of(new FieldAnswer("title", "A7", new Answer.Words(title), title)));
        assertThat(risks()).containsExactly(record);
    }

    @Test
    void keepsARecordOfALedgerThatHeldCharactersWhichHasMoreBytesThanItWouldWriteIntoARow() {
        oldLedger("7");
        String title = "\u20AC".repeat(400_000);
        insertRisks("7\tR1\t1\ttitle\tA7\tw" + title + "\t=");

        LedgerMigration.migrate(database);

        assertThat(risks())
                .containsExactly(new SectionRecord(
                        7, "R1", List.of(new FieldAnswer("title", "A7", new Answer.Words(title), title))));
    }

    @Test
    void takesCirculatedPapersIntoALedgerThatKnewNone() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("2")
                .load()
                .migrate();
        jdbc.update("INSERT INTO ledger_desk (programme_id, period_id, basis) VALUES ('p', 'q', 'b')");

        LedgerMigration.migrate(database);

        Desk desk = new Desk("p", "q", "b");
        JdbcLedger ledger = new JdbcLedger(database, new JdbcTransactionManager(database), Clock.systemUTC());
        CirculatedPaper paper = new CirculatedPaper(
                1, Instant.parse("2019-08-05T09:00:00Z"), new TreeMap<>(Map.of("paper.docx", "a".repeat(64))));
        ledger.note(desk, paper);
        assertThat(ledger.circulatedPapers(desk)).containsExactly(paper);
        assertThat(ledger.journal(desk))
                .extracting(Ledger.JournalLine::what, Ledger.JournalLine::detail)
                .containsExactly(tuple(
                        "circulated", "version 1, at 2019-08-05T09:00:00Z, files {paper.docx=" + "a".repeat(64) + "}"));
        assertThat(ledger.journal(new Desk("p", "q", "another pack"))).hasSize(1);
        assertThat(ledger.journal(new Desk("p", "another period", "b"))).isEmpty();
    }

    @Test
    void leavesALedgerAloneThatANewerProgramHasWritten() {
        LedgerMigration.migrate(database);
        jdbc.update("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                + " VALUES (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'quorate', 1, TRUE)");

        assertThatThrownBy(() -> LedgerMigration.migrate(database))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("99");
        assertThatThrownBy(() -> LedgerMigration.isDone(database))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("99");
    }

    /** Makes tables as they were after that step, with one submission. */
    private void oldLedger(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        insertSubmission();
    }

    final void insertSubmission() {
        jdbc.update("INSERT INTO ledger_desk (programme_id, period_id, basis) VALUES ('p', 'q', 'b')");
        jdbc.update(
                "INSERT INTO ledger_submission (desk_id, sha256, file_name, received_at, template_version, nil_return,"
                        + " decision, errors, warnings) VALUES (1, 'aa', 'a.xlsx', TIMESTAMP WITH TIME ZONE"
                        + " '2019-07-01 09:00:00Z', '', FALSE, 'ACCEPTED', 0, 0)");
    }

    /** Inserts a portion of the records of the risks that the submission holds. */
    final void insertRisks(Object content) {
        jdbc.update(
                "INSERT INTO ledger_section_records (submission_id, section_id, place, content)"
                        + " VALUES (1, 'risks', 0, ?)",
                content);
    }

    final List<SectionRecord> risks() {
        Desk desk = new Desk("p", "q", "b");
        JdbcLedger ledger = new JdbcLedger(database, new JdbcTransactionManager(database), Clock.systemUTC());
        List<SectionRecord> records = new ArrayList<>();
        ledger.visitRecords(desk, ledger.submissions(desk), "risks", (submission, record) -> records.add(record));
        return records;
    }
}
