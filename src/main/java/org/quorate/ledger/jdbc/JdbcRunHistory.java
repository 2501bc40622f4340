package org.quorate.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunEnd;
import org.quorate.ledger.RunFigures;
import org.quorate.ledger.RunHistory;
import org.quorate.ledger.RunOutcome;
import org.quorate.ledger.RunStart;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The history of runs in H2 or PostgreSQL, by the same SQL. Each method is a transaction of its own, whatever its caller is in, so that a
 * run that fails is still told of. Times are kept to the microsecond. Thread-safe, in one program and among several.
 */
public final class JdbcRunHistory implements RunHistory {
    static final String COLUMNS = "SELECT r.run_number, r.within_run, r.command, r.program, r.pack, r.programme_id,"
            + " r.period_id, r.as_at, r.started_at, e.ended_at, e.outcome, e.exit_code, e.sentence"
            + " FROM ledger_run r LEFT JOIN ledger_run_end e ON e.run_number = r.run_number ";
    private static final int MOST_ATTEMPTS = 20;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    /**
     * Opens a history whose tables are there.
     *
     * @param transactions of the same data source
     */
    public JdbcRunHistory(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public int began(RunStart start) {
        return numbered(() -> insert(start));
    }

    @Override
    public void ended(int number, RunEnd end) {
        transactions.executeWithoutResult(status -> insert(number, end));
    }

    @Override
    public RecordedRun note(RunStart start, RunEnd end) {
        int number = numbered(() -> {
            int next = insert(start);
            insert(next, end);
            return next;
        });
        return find(number).orElseThrow();
    }

    /** Another run may take the same number at the same moment; who comes second takes the next. */
    private int numbered(Attempt attempt) {
        for (int left = MOST_ATTEMPTS; ; left--) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> attempt.number()));
            } catch (DuplicateKeyException taken) {
                if (left == 1) {
                    throw taken;
                }
            }
        }
    }

    private interface Attempt {
        int number();
    }

    private int insert(RunStart start) {
        int number = 1
                + Objects.requireNonNull(
                        jdbc.queryForObject("SELECT COALESCE(MAX(run_number), 0) FROM ledger_run", Integer.class));
        jdbc.update(
                "INSERT INTO ledger_run (run_number, within_run, command, program, pack, programme_id, period_id, as_at,"
                        + " started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                start.withinOrNull(),
                start.command(),
                start.program(),
                EscapedText.escape(start.pack()),
                start.programmeId(),
                start.periodId(),
                start.asAtOrNull(),
                Timestamps.toColumn(start.at()));
        return number;
    }

    private void insert(int number, RunEnd end) {
        jdbc.update(
                "INSERT INTO ledger_run_end (run_number, ended_at, outcome, exit_code, sentence) VALUES (?, ?, ?, ?, ?)",
                number,
                Timestamps.toColumn(end.at()),
                end.outcome().name(),
                end.exitCode(),
                EscapedText.escape(end.sentence()));
        List<RunFigures.Figure> figures = end.figures().all();
        List<Object[]> rows = new ArrayList<>();
        for (int place = 0; place < figures.size(); place++) {
            RunFigures.Figure figure = figures.get(place);
            rows.add(new Object[] {
                number, place, figure.kind().name(), EscapedText.escape(figure.name()), figure.amount()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO ledger_run_figure (run_number, place, kind, name, amount) VALUES (?, ?, ?, ?, ?)", rows);
    }

    @Override
    public List<RecordedRun> latest(String programmeId, int most) {
        // With the programme in the order, H2 finds them by the index too.
        return programmeId.isEmpty()
                ? query("ORDER BY r.run_number DESC FETCH FIRST ? ROWS ONLY", most)
                : query(
                        "WHERE r.programme_id = ? ORDER BY r.programme_id DESC, r.run_number DESC FETCH FIRST ? ROWS ONLY",
                        programmeId,
                        most);
    }

    @Override
    public Optional<RecordedRun> find(int number) {
        return query("WHERE r.run_number = ?", number).stream().findFirst();
    }

    @Override
    public List<RecordedRun> within(int number) {
        return query("WHERE r.within_run = ? ORDER BY r.run_number", number);
    }

    @Override
    public List<RecordedRun> after(int number) {
        return query("WHERE r.run_number > ? ORDER BY r.run_number", number);
    }

    @Override
    public Optional<RecordedRun> last(Set<String> commands) {
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        String places = String.join(", ", Collections.nCopies(commands.size(), "?"));
        return query(
                        "WHERE r.within_run IS NULL AND r.command IN (" + places
                                + ") ORDER BY r.run_number DESC FETCH FIRST 1 ROW ONLY",
                        commands.toArray())
                .stream()
                .findFirst();
    }

    private List<RecordedRun> query(String which, Object... arguments) {
        return Objects.requireNonNull(transactions.execute(
                status -> jdbc.query(COLUMNS + which, (row, place) -> read(row), arguments).stream()
                        .map(this::withFigures)
                        .toList()));
    }

    private static RecordedRun read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new RecordedRun(
                row.getInt("run_number"),
                new RunStart(
                        row.getObject("within_run", Integer.class),
                        row.getString("command"),
                        row.getString("program"),
                        EscapedText.unescape(row.getString("pack")),
                        row.getString("programme_id"),
                        row.getString("period_id"),
                        row.getObject("as_at", LocalDate.class),
                        Timestamps.read(row, "started_at")),
                outcome == null
                        ? null
                        : new RunEnd(
                                Timestamps.read(row, "ended_at"),
                                RunOutcome.valueOf(outcome),
                                row.getInt("exit_code"),
                                EscapedText.unescape(row.getString("sentence")),
                                RunFigures.NONE));
    }

    private RecordedRun withFigures(RecordedRun run) {
        return run.end()
                .map(end -> new RecordedRun(
                        run.number(),
                        run.start(),
                        new RunEnd(end.at(), end.outcome(), end.exitCode(), end.sentence(), figures(run.number()))))
                .orElse(run);
    }

    private RunFigures figures(int number) {
        return new RunFigures(jdbc.query(
                "SELECT kind, name, amount FROM ledger_run_figure WHERE run_number = ? ORDER BY place",
                (row, place) -> new RunFigures.Figure(
                        RunFigures.Kind.valueOf(row.getString("kind")),
                        EscapedText.unescape(row.getString("name")),
                        row.getLong("amount")),
                number));
    }
}
