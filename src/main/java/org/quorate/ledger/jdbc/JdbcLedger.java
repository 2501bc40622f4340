package org.quorate.ledger.jdbc;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quorate.binding.Refusal;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Decision;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger in H2 or PostgreSQL, by the same SQL. Its tables are those of {@code db/migration}; {@link LedgerMigration}
 * creates them. Thread-safe, in one program and among several.
 *
 * <p>What writes joins the transaction of its caller, if there is one, behind a savepoint: where it fails, it leaves nothing,
 * even if the caller goes on. Times are kept to the microsecond. A failing database surfaces as a
 * {@link org.springframework.dao.DataAccessException} or {@link org.springframework.transaction.TransactionException}, and
 * content that a newer program has written as an {@link IllegalStateException} or {@link IllegalArgumentException}.
 */
public final class JdbcLedger implements Ledger {
    /** The id of a desk; takes programme, period and basis as parameters. */
    static final String DESK_ID = "(SELECT id FROM ledger_desk WHERE programme_id = ? AND period_id = ? AND basis = ?)";

    private static final int FETCH = 500;
    private static final String ARRIVAL_COLUMNS = "file_name, sha256, file_size, received_at";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Recording recording;
    private final Journal journal;

    /**
     * Opens a ledger whose tables are there.
     *
     * @param transactions of the same data source; must allow savepoints, as
     *     {@link org.springframework.jdbc.support.JdbcTransactionManager} does
     * @param clock tells the time of the journal's lines, and of nothing else
     */
    public JdbcLedger(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCH);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.reading = new TransactionTemplate(transactions);
        this.recording = new Recording(jdbc);
        this.journal = new Journal(jdbc, clock);
    }

    @Override
    public Arrival note(Desk desk, Arrival arrival) {
        Optional<Arrival> known = find(desk, arrival);
        if (known.isPresent()) {
            return known.get();
        }
        insertOnce(
                "INSERT INTO ledger_arrival (programme_id, period_id, " + ARRIVAL_COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?)",
                desk.programmeId(),
                desk.periodId(),
                EscapedText.escape(arrival.fileName()),
                arrival.sha256(),
                arrival.size(),
                Timestamps.toColumn(arrival.receivedAt()));
        return find(desk, arrival).orElseThrow();
    }

    @Override
    public List<Arrival> arrivals(Desk desk) {
        // Sorted here: how a database sorts names depends on how it was set up.
        return jdbc
                .query(
                        "SELECT " + ARRIVAL_COLUMNS + " FROM ledger_arrival WHERE programme_id = ? AND period_id = ?",
                        (row, number) -> readArrival(row),
                        desk.programmeId(),
                        desk.periodId())
                .stream()
                .sorted(comparing(Arrival::receivedAt)
                        .thenComparing(Arrival::fileName)
                        .thenComparing(Arrival::sha256))
                .toList();
    }

    @Override
    public void note(Desk desk, Carrier carrier) {
        writing.executeWithoutResult(status -> new Carriers(jdbc).insert(desk, carrier));
    }

    @Override
    public List<Carrier> carriers(Desk desk) {
        return new Carriers(jdbc).of(desk);
    }

    @Override
    public boolean has(Desk desk, String sha256) {
        return !jdbc.queryForList(
                        "SELECT id FROM ledger_submission WHERE desk_id = " + DESK_ID + " AND sha256 = ?",
                        Long.class,
                        desk.programmeId(),
                        desk.periodId(),
                        desk.basis(),
                        sha256)
                .isEmpty();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A thread or program that records the same content at the same moment waits for the other as long as the
     * database waits for a lock, and then finds it recorded.
     */
    @Override
    public void record(Desk desk, CheckedSubmission checked) {
        String sha256 = checked.submission().sha256();
        if (has(desk, sha256)) {
            return;
        }
        try {
            writing.executeWithoutResult(status -> {
                long deskId = openDesk(desk);
                recording.insert(deskId, checked);
                journal.recorded(deskId, checked.submission());
            });
        } catch (DuplicateKeyException duplicate) {
            if (!has(desk, sha256)) {
                throw duplicate;
            }
        }
    }

    @Override
    public List<Submission> submissions(Desk desk) {
        return jdbc
                .query(
                        "SELECT sha256, file_name, received_at, party_id, return_id, template_version, nil_return,"
                                + " decision, errors, warnings FROM ledger_submission WHERE desk_id = " + DESK_ID,
                        (row, number) -> readSubmission(row),
                        desk.programmeId(),
                        desk.periodId(),
                        desk.basis())
                .stream()
                .sorted(comparing(Submission::receivedAt).thenComparing(Submission::sha256))
                .toList();
    }

    @Override
    public List<SectionTally> tallies(Desk desk) {
        Map<String, String> texts = new HashMap<>();
        return jdbc.query(
                "SELECT s.sha256, t.section_id, t.state, t.sheet, t.rows_read, t.record_count, t.refused_rows,"
                        + " t.nil_rows, t.errors, t.warnings FROM ledger_submission s"
                        + " JOIN ledger_section_tally t ON t.submission_id = s.id WHERE s.desk_id = " + DESK_ID,
                (row, number) -> readTally(row, texts),
                desk.programmeId(),
                desk.periodId(),
                desk.basis());
    }

    @Override
    public void visitRecords(
            Desk desk, List<Submission> submissions, String sectionId, BiConsumer<Submission, SectionRecord> visitor) {
        visit(
                desk,
                submissions,
                visit -> visit.rows(
                        "content",
                        "ledger_section_records",
                        "AND section_id = ?",
                        List.of(sectionId),
                        "place",
                        row -> row.getBytes(2),
                        (submission, portions) ->
                                RecordLines.parse(portions, record -> visitor.accept(submission, record))));
    }

    @Override
    public void visitFindings(Desk desk, List<Submission> submissions, BiConsumer<Submission, Finding> visitor) {
        visit(
                desk,
                submissions,
                visit -> visit.rows(
                        "*", "ledger_finding", "", List.of(), "place", FindingColumns::read, Visit.oneByOne(visitor)));
    }

    @Override
    public void visitRefusals(Desk desk, List<Submission> submissions, BiConsumer<Submission, RefusedContent> visitor) {
        visit(
                desk,
                submissions,
                visit -> visit.rows(
                        "*",
                        "ledger_refusal",
                        "",
                        List.of(),
                        "place",
                        JdbcLedger::readRefusal,
                        Visit.oneByOne(visitor)));
    }

    @Override
    public void visitLayouts(Desk desk, List<Submission> submissions, BiConsumer<Submission, ReturnLayout> visitor) {
        visit(
                desk,
                submissions,
                visit -> visit.rows(
                        "content",
                        "ledger_layout",
                        "",
                        List.of(),
                        "content",
                        row -> LayoutText.parse(row.getString(2)),
                        Visit.oneByOne(visitor)));
    }

    /** {@inheritDoc} Each call adds one. */
    @Override
    public void note(Desk desk, Publication publication) {
        writing.executeWithoutResult(status -> {
            long deskId = openDesk(desk);
            jdbc.update(
                    "INSERT INTO ledger_publication (desk_id, as_at, fingerprint, manifest_sha256, published_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    deskId,
                    publication.asAt(),
                    publication.fingerprint(),
                    publication.manifestSha256(),
                    Timestamps.toColumn(publication.publishedAt()));
            journal.published(deskId, publication);
        });
    }

    /** {@inheritDoc} The last is the one noted last, whatever its time: clocks are set back. */
    @Override
    public Optional<Publication> lastPublication(Desk desk, LocalDate asAt) {
        return jdbc
                .query(
                        "SELECT as_at, fingerprint, manifest_sha256, published_at FROM ledger_publication"
                                + " WHERE desk_id = " + DESK_ID
                                + " AND as_at = ? ORDER BY id DESC FETCH FIRST 1 ROWS ONLY",
                        (row, number) -> readPublication(row),
                        desk.programmeId(),
                        desk.periodId(),
                        desk.basis(),
                        asAt)
                .stream()
                .findFirst();
    }

    @Override
    public void note(Desk desk, CirculatedPaper paper) {
        CirculatedPapers papers = new CirculatedPapers(jdbc);
        writing.executeWithoutResult(status -> {
            if (!papers.of(desk).contains(papers.asKept(paper))) {
                papers.insert(desk, paper);
                journal.circulated(openDesk(desk), paper);
            }
        });
    }

    @Override
    public List<CirculatedPaper> circulatedPapers(Desk desk) {
        return new CirculatedPapers(jdbc).of(desk);
    }

    @Override
    public List<JournalLine> journal(Desk desk) {
        return jdbc.query(
                "SELECT j.written_at, j.what, j.detail FROM ledger_journal j JOIN ledger_desk d ON d.id = j.desk_id"
                        + " WHERE d.programme_id = ? AND d.period_id = ? ORDER BY j.id",
                (row, number) -> new JournalLine(
                        Timestamps.read(row, "written_at"),
                        row.getString("what"),
                        EscapedText.unescape(row.getString("detail"))),
                desk.programmeId(),
                desk.periodId());
    }

    private void visit(Desk desk, List<Submission> submissions, Consumer<Visit> way) {
        // In a transaction, because PostgreSQL reads a whole result at once as long as each statement commits.
        reading.executeWithoutResult(status -> way.accept(new Visit(jdbc, desk, submissions)));
    }

    private long openDesk(Desk desk) {
        return findDesk(desk).orElseGet(() -> {
            insertOnce(
                    "INSERT INTO ledger_desk (programme_id, period_id, basis) VALUES (?, ?, ?)",
                    desk.programmeId(),
                    desk.periodId(),
                    desk.basis());
            return findDesk(desk).orElseThrow();
        });
    }

    private Optional<Long> findDesk(Desk desk) {
        return jdbc
                .queryForList(
                        "SELECT id FROM ledger_desk WHERE id = " + DESK_ID,
                        Long.class,
                        desk.programmeId(),
                        desk.periodId(),
                        desk.basis())
                .stream()
                .findFirst();
    }

    private Optional<Arrival> find(Desk desk, Arrival arrival) {
        return jdbc
                .query(
                        "SELECT " + ARRIVAL_COLUMNS + " FROM ledger_arrival WHERE programme_id = ? AND period_id = ?"
                                + " AND file_name = ? AND sha256 = ?",
                        (row, number) -> readArrival(row),
                        desk.programmeId(),
                        desk.periodId(),
                        EscapedText.escape(arrival.fileName()),
                        arrival.sha256())
                .stream()
                .findFirst();
    }

    private void insertOnce(String sql, Object... parameters) {
        try {
            writing.executeWithoutResult(status -> jdbc.update(sql, parameters));
        } catch (DuplicateKeyException alreadyThere) {
            // Another thread or program was first; what it inserted stands.
        }
    }

    static Arrival readArrival(ResultSet row) throws SQLException {
        return new Arrival(
                EscapedText.unescape(row.getString("file_name")),
                row.getString("sha256"),
                row.getLong("file_size"),
                Timestamps.read(row, "received_at"));
    }

    private static Submission readSubmission(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("sha256"),
                EscapedText.unescape(row.getString("file_name")),
                Timestamps.read(row, "received_at"),
                row.getString("party_id"),
                row.getString("return_id"),
                EscapedText.unescape(row.getString("template_version")),
                row.getBoolean("nil_return"),
                Decision.valueOf(row.getString("decision")),
                row.getInt("errors"),
                row.getInt("warnings"));
    }

    /** Texts that say the same are one text: there are several tallies for each submission, and all are kept together. */
    private static SectionTally readTally(ResultSet row, Map<String, String> texts) throws SQLException {
        return new SectionTally(
                texts.computeIfAbsent(row.getString("sha256"), text -> text),
                texts.computeIfAbsent(row.getString("section_id"), text -> text),
                SectionReading.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("sheet"))
                        .map(EscapedText::unescape)
                        .map(sheet -> texts.computeIfAbsent(sheet, text -> text))
                        .orElse(null),
                row.getInt("rows_read"),
                row.getInt("record_count"),
                row.getInt("refused_rows"),
                row.getInt("nil_rows"),
                row.getInt("errors"),
                row.getInt("warnings"));
    }

    private static RefusedContent readRefusal(ResultSet row) throws SQLException {
        return new RefusedContent(
                row.getString("section_id"),
                new Refusal(
                        EscapedText.unescape(row.getString("sheet")),
                        EscapedText.unescape(row.getString("cells")),
                        row.getInt("row_count"),
                        EscapedText.unescape(row.getString("content")),
                        EscapedText.unescape(row.getString("reason"))));
    }

    private static Publication readPublication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("as_at", LocalDate.class),
                row.getString("fingerprint"),
                row.getString("manifest_sha256"),
                Timestamps.read(row, "published_at"));
    }
}
