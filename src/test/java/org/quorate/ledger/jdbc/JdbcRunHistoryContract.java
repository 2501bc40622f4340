package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.ledger.Decision;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunEnd;
import org.quorate.ledger.RunFigures;
import org.quorate.ledger.RunFigures.Figure;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunHistory;
import org.quorate.ledger.RunOutcome;
import org.quorate.ledger.RunStart;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the history of runs keeps to in every database. A subclass gives the database. */
abstract class JdbcRunHistoryContract {
    private static final Instant NIGHT = Instant.parse("2019-07-06T02:00:00.000001Z");
    private static final RunFigures FIGURES = new RunFigures(List.of(
            new Figure(Kind.COUNT, RunFigures.NEW_FILES, 3),
            new Figure(Kind.DECISION, Decision.REJECTED.name(), 1),
            new Figure(Kind.STEP, "checkReturns", 1234),
            new Figure(Kind.SLOW_FILE, "a\tb \0.xlsx", 99)));

    private final DataSource database;
    private final JdbcTransactionManager transactions;
    private final RunHistory history;

    /**
     * Tests with that database.
     *
     * @param database a pool of connections; the ledger's tables are there and hold nothing
     */
    JdbcRunHistoryContract(DataSource database) {
        this.database = database;
        transactions = new JdbcTransactionManager(database);
        history = new JdbcRunHistory(database, transactions);
    }

    final DataSource database() {
        return database;
    }

    private static RunStart start(String programme) {
        return start(programme, "run", null);
    }

    private static RunStart start(String programme, String command, @Nullable Integer within) {
        return new RunStart(
                within,
                command,
                "Quorate 1",
                "packs\\" + programme,
                programme,
                "2019-q1",
                LocalDate.of(2019, 7, 5),
                NIGHT);
    }

    private static RunEnd end(RunOutcome outcome) {
        return new RunEnd(NIGHT.plusSeconds(5), outcome, outcome.isWell() ? 0 : 3, "Why\nnot", FIGURES);
    }

    @Test
    void givesARunBackAsItWasNoted() {
        int number = history.began(start("capital"));
        history.ended(number, end(RunOutcome.FAILED));

        RecordedRun run = new RecordedRun(1, start("capital"), end(RunOutcome.FAILED));
        assertThat(history.find(1)).hasValue(run);
        assertThat(history.latest("", 10)).containsExactly(run);
        assertThat(run.took()).hasValue(Duration.ofSeconds(5));
        assertThat(run.figures().newFiles()).isEqualTo(3);
        assertThat(run.figures().decided(Decision.REJECTED)).isEqualTo(1);
        assertThat(run.figures().decided(Decision.ACCEPTED)).isZero();
    }

    @Test
    void notesARunThatIsOverInOneGo() {
        RunStart night = new RunStart(null, "nightly", "Quorate 1", "packs", "", "", null, NIGHT);

        RecordedRun noted = history.note(night, end(RunOutcome.NOTHING_NEW));

        assertThat(noted).isEqualTo(new RecordedRun(1, night, end(RunOutcome.NOTHING_NEW)));
        assertThat(history.find(1)).hasValue(noted);
    }

    @Test
    void showsARunOfWhichNoEndWasHeard() {
        history.began(start("capital"));

        RecordedRun run = history.find(1).orElseThrow();
        assertThat(run.outcome()).isEqualTo(RunOutcome.DID_NOT_END);
        assertThat(run.took()).isEmpty();
        assertThat(run.figures()).isEqualTo(RunFigures.NONE);
    }

    @Test
    void tellsTheLatestOfOneProgrammeOrOfAllTheLastOneFirst() {
        history.note(start("capital"), end(RunOutcome.DONE));
        history.note(start("wards"), end(RunOutcome.DONE));
        history.note(start("capital"), end(RunOutcome.DONE));

        assertThat(history.latest("", 2)).extracting(RecordedRun::number).containsExactly(3, 2);
        assertThat(history.latest("capital", 5)).extracting(RecordedRun::number).containsExactly(3, 1);
        assertThat(history.latest("nobody's", 5)).isEmpty();
        assertThat(history.after(1)).extracting(RecordedRun::number).containsExactly(2, 3);
        assertThat(history.find(4)).isEmpty();
    }

    @Test
    void tellsTheRunsOfANightAndTheLastThatStandsAlone() {
        int night = history.began(start("", "nightly", null));
        history.note(start("capital", "nightly", night), end(RunOutcome.DONE));
        history.note(start("wards", "nightly", night), end(RunOutcome.FAILED));
        history.note(start("wards", "template", null), end(RunOutcome.DONE));

        assertThat(history.within(night)).extracting(RecordedRun::number).containsExactly(2, 3);
        assertThat(history.last(Set.of("run", "nightly")))
                .map(RecordedRun::number)
                .hasValue(night);
        assertThat(history.last(Set.of("run"))).isEmpty();
        assertThat(history.last(Set.of())).isEmpty();
    }

    @Test
    void numbersRunsWithoutGapsWhoeverNotesThemTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> numbers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                numbers.add(threads.submit(() -> history.began(start("capital"))));
            }
            List<Integer> given = new ArrayList<>();
            for (Future<Integer> number : numbers) {
                given.add(number.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 12).boxed().toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void keepsWhatWasNotedWhenItsCallerFails() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            history.note(start("capital"), end(RunOutcome.FAILED));
            status.setRollbackOnly();
        });

        assertThat(history.find(1)).isPresent();
    }
}
