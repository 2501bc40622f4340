package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.ledger.CheckedSubmissionBuilder.row;
import static org.quorate.ledger.CheckedSubmissionBuilder.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Refusal;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.CheckedSubmissionBuilder;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.LedgerContract;
import org.quorate.ledger.Publication;
import org.quorate.ledger.Submission;
import org.quorate.testing.StatementLog;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger keeps to in every database. A subclass gives the database. */
abstract class JdbcLedgerContract extends LedgerContract {
    private static final Instant NOW = Instant.parse("2019-07-05T06:00:00.000001Z");
    private static final List<String> TABLES = List.of(
            "ledger_desk",
            "ledger_arrival",
            "ledger_carrier",
            "ledger_enclosure",
            "ledger_submission",
            "ledger_section_tally",
            "ledger_section_records",
            "ledger_refusal",
            "ledger_finding",
            "ledger_publication",
            "ledger_circulated_paper",
            "ledger_circulated_file",
            "ledger_journal");

    private final DataSource database;
    private final StatementLog log;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;
    private final TransactionTemplate caller;

    /**
     * Tests with that database.
     *
     * @param database a pool of connections; the ledger's tables are there and hold nothing
     */
    JdbcLedgerContract(DataSource database) {
        this.database = database;
        log = new StatementLog(database);
        jdbc = new JdbcTemplate(database);
        transactions = new JdbcTransactionManager(log);
        caller = new TransactionTemplate(transactions);
    }

    final DataSource database() {
        return database;
    }

    @Override
    protected Ledger empty() {
        return new JdbcLedger(log, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void leavesNothingWhereverRecordingFails() {
        CheckedSubmission checked = full().build();
        int failures = 0;
        for (boolean failed = true; failed; failures++) {
            log.failAt(failures + 1);
            failed = fails(() -> ledger().record(DESK, checked));
            if (failed) {
                assertThat(rows()).isEmpty();
            }
        }

        assertThat(failures).as("one for each table, desk and journal").isGreaterThan(7);
        log.reset();
        assertThat(ledger().submissions(DESK)).containsExactly(checked.submission());
    }

    @Test
    void leavesNothingOfAFailureInATransactionThatGoesOn() {
        CheckedSubmission broken = full().build();
        CheckedSubmission sound = submission('b').build();
        caller.executeWithoutResult(status -> {
            ledger().record(DESK, sound);
            log.failAt(5);
            assertThat(fails(() -> ledger().record(DESK, broken))).isTrue();
            log.reset();
        });

        assertThat(ledger().submissions(DESK)).containsExactly(sound.submission());
        assertThat(rows()).containsOnlyKeys("ledger_desk", "ledger_submission", "ledger_journal");
    }

    @Test
    void joinsTheTransactionOfItsCaller() {
        caller.executeWithoutResult(status -> {
            ledger().record(DESK, full().build());
            ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 1, NOW));
            ledger().note(DESK, new Publication(LocalDate.EPOCH, sha('a'), sha('b'), NOW));
            assertThat(visitedKeys(ledger().submissions(DESK))).containsExactly("R1", "R2");
            status.setRollbackOnly();
        });

        assertThat(rows()).isEmpty();
    }

    @Test
    void goesOnInTheTransactionOfACallerThatWasSecond() throws Exception {
        together(
                4,
                () -> caller.execute(status -> {
                    ledger().record(DESK, submission('a').build());
                    String own = String.format("%064x", Thread.currentThread().getId());
                    ledger().record(DESK, submission(own).build());
                    return true;
                }));

        assertThat(ledger().submissions(DESK)).hasSize(5);
    }

    @Test
    void takesAWholeRowOfFullCells() {
        String cell = "\u00e9".repeat(32_767);
        CheckedSubmission checked = submission('a')
                .section(
                        "risks",
                        "Risks",
                        List.of(row(
                                5,
                                cell.substring(1000),
                                IntStream.range(0, 60).mapToObj(i -> cell + i).toArray(String[]::new))),
                        List.of(new Refusal("Risks", "6:6", 1, cell.repeat(60), "Because.")))
                .build();
        ledger().record(DESK, checked);

        assertThat(visitedKeys(ledger().submissions(DESK))).containsExactly(cell.substring(1000));
    }

    @Test
    void visitsSubmissionsByTheChunkInPortionsInsideATransaction() {
        List<Submission> submissions = IntStream.range(0, 33)
                .mapToObj(number -> submission(String.format("%064x", number))
                        .section("risks", "Risks", row(5, "R" + number))
                        .build())
                .peek(checked -> ledger().record(DESK, checked))
                .map(CheckedSubmission::submission)
                .toList();
        log.reset();

        assertThat(visitedKeys(submissions)).hasSize(33);
        // One for the ids, and three chunks: of 16, 16 and the one left.
        assertThat(log.executed()).hasSize(4).allSatisfy(executed -> {
            assertThat(executed.autoCommit()).isFalse();
            assertThat(executed.fetchSize()).isEqualTo(500);
        });
    }

    @Test
    void visitsSubmissionsInTheirOrderAndCanBeAskedMeanwhile() {
        List<Submission> submissions = IntStream.range(0, 20)
                .map(number -> 20 - number)
                .mapToObj(number -> submission(String.format("%064x", number))
                        .section("risks", "Risks", row(5, "R" + number + "a"), row(6, "R" + number + "b"))
                        .build())
                .peek(checked -> ledger().record(DESK, checked))
                .map(CheckedSubmission::submission)
                .sorted(Comparator.comparing(Submission::sha256))
                .toList();
        List<String> keys = new ArrayList<>();

        ledger().visitRecords(DESK, submissions, "risks", (submission, record) -> {
            keys.add(record.key());
            assertThat(visitedKeys(List.of(submissions.get(19)))).containsExactly("R20a", "R20b");
        });

        assertThat(keys)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .boxed()
                        .flatMap(number -> Stream.of("R" + number + "a", "R" + number + "b"))
                        .toList());
    }

    @Test
    void refusesAFindingThatThisProgramDoesNotKnow() {
        CheckedSubmission checked = full().build();
        ledger().record(DESK, checked);
        jdbc.update("UPDATE ledger_finding SET code = 'moon_is_full'");

        assertThatThrownBy(() -> ledger().visitFindings(DESK, List.of(checked.submission()), (submission, finding) -> {
                    throw new AssertionError("visited");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the ledger holds a finding code that this program does not know: moon_is_full");
    }

    @Test
    void writesTheJournalLineByLine() {
        ledger().record(DESK, full().build());
        ledger().note(DESK, new Publication(LocalDate.of(2019, 7, 5), sha('1'), sha('2'), NOW));

        assertThat(journal())
                .containsExactly(
                        "submission: " + sha('a')
                                + ", file return-a.xlsx, party north, return quarterly, received 2019-07-01T09:00:00Z",
                        "decision: " + sha('a') + ", Accepted with queries, errors 0, warnings 0",
                        "publication: as at 2019-07-05, fingerprint " + sha('1') + ", manifest " + sha('2'));
        assertThat(jdbc.query(
                        "SELECT written_at FROM ledger_journal", (row, number) -> Timestamps.read(row, "written_at")))
                .containsOnly(NOW);
    }

    @Test
    void onlyEverInserts() {
        Desk other = new Desk("capital", "2019-q1", sha('2'));
        log.reset();
        for (int twice = 0; twice < 2; twice++) {
            ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 1, NOW));
            ledger().record(DESK, full().build());
            ledger().record(other, full().build());
            ledger().note(DESK, new Publication(LocalDate.EPOCH, sha('1'), sha('2'), NOW));
        }

        assertThat(log.executed())
                .extracting(StatementLog.Executed::sql)
                .allMatch(sql -> sql.startsWith("INSERT INTO ledger_") || sql.startsWith("SELECT "));
        assertThat(journal()).hasSize(6);
    }

    private static CheckedSubmissionBuilder full() {
        return submission('a')
                .section(
                        "risks",
                        "Risks",
                        List.of(row(5, "R1", "one"), row(6, "R2", "two")),
                        List.of(new Refusal("Risks", "7:7", 1, "x", "Because.")))
                .finding(Finding.of(FindingCode.SHEET_UNEXPECTED, Location.sheet("a.xlsx", "Notes")));
    }

    private static boolean fails(Runnable recording) {
        try {
            recording.run();
            return false;
        } catch (DataAccessException expected) {
            return true;
        }
    }

    /** Counts the rows of each table that has any. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : TABLES) {
            int count = jdbc.queryForList("SELECT 1 FROM " + table).size();
            if (count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }

    private List<String> journal() {
        return jdbc.query(
                "SELECT what, detail FROM ledger_journal ORDER BY id",
                (row, number) -> row.getString("what") + ": " + row.getString("detail"));
    }

    private List<String> visitedKeys(List<Submission> submissions) {
        List<String> keys = new ArrayList<>();
        ledger().visitRecords(DESK, submissions, "risks", (submission, record) -> keys.add(record.key()));
        return keys;
    }
}
