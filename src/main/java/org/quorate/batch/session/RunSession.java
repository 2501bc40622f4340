package org.quorate.batch.session;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.Acceptance;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.PackRun;
import org.quorate.batch.PeriodStatus;
import org.quorate.batch.RunContext;
import org.quorate.batch.RunListener;
import org.quorate.batch.RunPages;
import org.quorate.batch.RunRecorder;
import org.quorate.batch.TemplateIssue;
import org.quorate.batch.TemplateResult;
import org.quorate.batch.audit.Audit;
import org.quorate.batch.audit.AuditResult;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.FetchResult;
import org.quorate.batch.inbox.Fetching;
import org.quorate.batch.inbox.Received;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.night.Night;
import org.quorate.batch.night.NightRequest;
import org.quorate.batch.night.OperatorPost;
import org.quorate.batch.night.PeriodNight;
import org.quorate.batch.worker.ManagerConfiguration;
import org.quorate.batch.worker.WorkerSession;
import org.quorate.batch.workplace.LedgerContext;
import org.quorate.batch.workplace.RunConnections;
import org.quorate.batch.workplace.RunLock;
import org.quorate.batch.workplace.RunLog;
import org.quorate.batch.workplace.Workplace;
import org.quorate.consolidation.OpenSuggestion;
import org.quorate.correspondence.Post;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunHistory;
import org.quorate.ledger.jdbc.FetchedItems;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Installation;
import org.quorate.programme.Programme;
import org.quorate.reporting.json.JsonAuditManifestFile;
import org.quorate.submission.WorkbookReader;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An open ledger with everything that works on it. One at a time on a ledger folder, for the life of a command.
 *
 * <pre>{@code
 * try (RunSession session = RunSession.open(workplace)) {
 *     PackResult result = session.run(request, programme, RunListener.SILENT);
 * }
 * }</pre>
 */
public final class RunSession implements AutoCloseable {
    /** Less than service managers wait before they kill. */
    private static final long PATIENCE_SECONDS = 75;

    private final RunLock lock;
    private final RunLog log;
    private final ConfigurableApplicationContext context;
    private final RunContext running;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread stopping;

    private RunSession(RunLock lock, RunLog log, ConfigurableApplicationContext context) {
        this.lock = lock;
        this.log = log;
        this.context = context;
        this.running = context.getBean(RunContext.class);
        this.stopping = new Thread(this::stop, "stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    /** Asked to end, by the system or from the keyboard: the run stops after what each thread has in hand. */
    private void stop() {
        running.stop();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(RunSession.class).warn("Killed in the middle; the next run finishes.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Opens the ledger of the workplace, making it where there is none.
     *
     * @throws RunFailure if another run works on it, or it cannot be opened
     */
    public static RunSession open(Workplace workplace) {
        return open(workplace, BatchConfiguration.class);
    }

    /**
     * Opens the ledger of the workplace for runs whose files may be read and checked by workers on other machines, too.
     *
     * @throws RunFailure if its database is not on a server, another run works on it, or it cannot be opened
     */
    public static RunSession openShared(Workplace workplace) {
        WorkerSession.needServer(workplace);
        return sharing(open(workplace, BatchConfiguration.class, ManagerConfiguration.class));
    }

    /**
     * Opens the ledger of the workplace for a night's work.
     *
     * @throws RunFailure if another run works on it, or it cannot be opened
     */
    public static RunSession openForNight(Workplace workplace) {
        return open(workplace, BatchConfiguration.class, NightConfiguration.class);
    }

    /**
     * Opens the ledger of the workplace for a night's work whose files may be read and checked by workers on other machines, too.
     *
     * @throws RunFailure if its database is not on a server, another run works on it, or it cannot be opened
     */
    public static RunSession openSharedForNight(Workplace workplace) {
        WorkerSession.needServer(workplace);
        return sharing(open(workplace, BatchConfiguration.class, NightConfiguration.class, ManagerConfiguration.class));
    }

    /** What workers are told by is made at once, so that wrong settings are told before anything is done. */
    private static RunSession sharing(RunSession session) {
        try {
            session.context.getBean(PartitionHandler.class);
            return session;
        } catch (RuntimeException e) {
            // The library wraps whatever a setting was refused with.
            session.close();
            throw FailureSentence.of(e);
        }
    }

    /**
     * Sees to it that what is done at the workplace can be shared with workers at all.
     *
     * @throws RunFailure if its database is not on a server
     */
    public static void checkShared(Workplace workplace) {
        WorkerSession.needServer(workplace);
    }

    /** Opens the ledger with a wiring that is, or builds upon, {@link BatchConfiguration}. */
    static RunSession open(Workplace workplace, Class<?>... wiring) {
        try {
            RunLock lock = RunLock.take(workplace);
            try {
                RunLog log = RunLog.from(
                        workplace.ledgerFolder().resolve(workplace.log().file()));
                return new RunSession(lock, log, start(workplace, lock, wiring));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private static ConfigurableApplicationContext start(Workplace workplace, RunLock lock, Class<?>... wiring) {
        return LedgerContext.start(
                workplace,
                workplace.ledgerFolder(),
                making -> {
                    making.register(wiring);
                    register(lock, workplace, making);
                },
                Map.of());
    }

    private static void register(RunLock lock, Workplace workplace, GenericApplicationContext making) {
        // Closed with the session, after everything that it protects.
        making.registerBean(RunLock.class, () -> lock, bean -> bean.setDestroyMethodName(""));
        if (workplace.database().isOnServer()) {
            making.registerBean(
                    RunConnections.class,
                    () -> new RunConnections(making.getBean(HikariDataSource.class), lock),
                    bean -> bean.setPrimary(true));
        }
    }

    /**
     * Runs a pack.
     *
     * @throws RunFailure if the work cannot be done; what was done stays, and the next run goes on from there
     */
    public PackResult run(PackRequest request, Programme programme, RunListener listener) {
        return run(request, programme, listener, result -> 0);
    }

    /**
     * Runs a pack, and notes in the history with which exit code the command ends if this is all that it does.
     *
     * @throws RunFailure if the work cannot be done; what was done stays, and the next run goes on from there
     */
    public PackResult run(
            PackRequest request, Programme programme, RunListener listener, ToIntFunction<PackResult> exitCode) {
        return recorder()
                .record(
                        "run",
                        request.pack(),
                        programme,
                        () -> context.getBean(PackRun.class).run(request, programme, listener),
                        result -> new RunRecorder.Ending(
                                exitCode.applyAsInt(result),
                                "",
                                result.output(),
                                result.written().size(),
                                !result.published()));
    }

    /**
     * Does the work of a night, in which packs are run: those that have something new, or fail, stand in the history as parts of it.
     *
     * @param root under which the packs are
     * @param exitCode of the command; beyond 1, the night failed
     * @param sentence what went wrong, for the operator; empty where nothing did
     * @throws RunFailure if the work throws anything
     */
    public <T> T recordNight(Path root, Supplier<T> work, ToIntFunction<T> exitCode, Function<T, String> sentence) {
        return recorder()
                .record(
                        "nightly",
                        root,
                        null,
                        work,
                        result -> new RunRecorder.Ending(exitCode.applyAsInt(result), sentence.apply(result), null, 0));
    }

    /** Returns the history of runs. */
    public RunHistory history() {
        return context.getBean(RunHistory.class);
    }

    /** Returns the run that was noted last in the history, failed or not; empty where none was since this session began. */
    public Optional<RecordedRun> lastNoted() {
        return recorder().last();
    }

    /** Returns where the page of a run is; a run that had nothing to do has none. */
    public Path page(int run) {
        return context.getBean(RunPages.class).page(run);
    }

    /**
     * Returns the end of what this session has written to the log.
     *
     * @param most how many lines at most
     * @throws RunFailure if the log cannot be read
     */
    public List<String> logged(int most) {
        try {
            return log.tail(most);
        } catch (IOException e) {
            throw FailureSentence.of(e);
        }
    }

    private RunRecorder recorder() {
        return context.getBean(RunRecorder.class);
    }

    /**
     * Returns how a period stands by the ledger; collects and publishes nothing.
     *
     * @throws RunFailure if the period is not in the pack, or there are no returns
     */
    public PeriodStatus status(PackRequest request, Programme programme) {
        return context.getBean(PackRun.class).status(request, programme);
    }

    /**
     * Returns how many things of a period need attention by the ledger; collects and publishes nothing. Takes long where the outputs are
     * not of what the ledger holds, for every record is visited then.
     *
     * @throws RunFailure if the period is not in the pack, or there are no returns
     */
    public int attention(PackRequest request, Programme programme) {
        return context.getBean(PackRun.class).attention(request, programme);
    }

    /**
     * Returns the suggestions of a period that nobody has accepted, by the ledger; collects and publishes nothing.
     *
     * @throws RunFailure if the period is not in the pack, there are no returns, or none of them is recorded with the pack as it
     *     is now
     */
    public List<OpenSuggestion> suggestions(PackRequest request, Programme programme) {
        return context.getBean(Acceptance.class).open(request, programme);
    }

    /**
     * Accepts suggestions: writes them into the pack, so that the next run reads the returns anew with them.
     *
     * @param by the role that accepts them
     * @param onOrNull the day on which they were accepted, or null for today
     * @return those that were added; what the pack says already of the same words stands
     * @throws RunFailure if the pack has become wrong meanwhile, or cannot be written
     */
    public List<AcceptedHeading> accept(
            Path pack, Programme programme, List<OpenSuggestion> suggestions, String by, @Nullable LocalDate onOrNull) {
        return context.getBean(Acceptance.class).accept(pack, programme, suggestions, by, onOrNull);
    }

    /** Returns what came in for periods, as archive and inbox hold it. */
    public Received received(Path pack, Programme programme) {
        return Received.of(
                pack,
                programme,
                context.getBean(Ledger.class),
                context.getBean(FileArchive.class),
                context.getBean(Clock.class));
    }

    /**
     * Writes the workbooks that parties are sent for a period, from what the ledger has of the periods before; brings it up to date
     * for those first.
     *
     * @param request with a period
     * @param partyOrNull by a name or its id, or null for every party that owes a return
     * @throws RunFailure if the period or the party is not in the pack, or the work cannot be done
     */
    public TemplateResult issueTemplates(
            PackRequest request, Programme programme, @Nullable String partyOrNull, RunListener listener) {
        return recorder()
                .record(
                        "template",
                        request.pack(),
                        programme,
                        () -> context.getBean(TemplateIssue.class).issue(request, programme, partyOrNull, listener),
                        result -> new RunRecorder.Ending(0, "", folder(result), result.written()));
    }

    /** The folder of the folders that partners are sent. */
    private static @Nullable Path folder(TemplateResult result) {
        return result.workbooks().stream()
                .findFirst()
                .map(workbook -> workbook.toAbsolutePath().getParent())
                .map(Path::getParent)
                .orElse(null);
    }

    /**
     * Notes that a version of the paper of a period was circulated as it lies among the outputs. Noted again without a change, the
     * first time stands.
     *
     * @param request with a period
     * @param version empty for the last
     * @param atOrNull when, by the programme's clocks, or null for now
     * @return what the ledger has of it
     * @throws RunFailure if the period is not in the pack, or there is no such version
     */
    public CirculatedPaper circulate(
            PackRequest request, Programme programme, OptionalInt version, @Nullable LocalDateTime atOrNull) {
        return context.getBean(PackRun.class).circulate(request, programme, version, atOrNull);
    }

    /**
     * Writes a zip with everything that the outputs of a period were made from, and the outputs. The same ledger, pack and outputs give the
     * same bytes.
     *
     * @param request with a period
     * @param to the zip; one of that name is replaced
     * @throws RunFailure if the period is not in the pack, or its outputs are not of what pack and ledger hold now
     */
    public AuditResult audit(PackRequest request, Programme programme, Path to) {
        return audit().write(request, programme, to);
    }

    /**
     * Fetches what lies at the sources of an installation, and in the mailbox folders of packs, into the inboxes of the packs. What a
     * source has is fetched once; a source that cannot be reached keeps no other waiting.
     *
     * @param root the folder of the installation, under which the packs lie
     * @param packs the programmes, by the folders of their packs
     * @throws RunFailure if what was fetched cannot be kept here
     */
    public FetchResult fetch(Path root, Installation installation, Map<Path, Programme> packs) {
        return new Fetching(
                        new FetchedItems(context.getBean(DataSource.class), context.getBean(Clock.class)),
                        context.getBean(WorkbookReader.class),
                        context.getBean(Secrets.class),
                        context.getBean(Clock.class),
                        context.getBean(Moments.class))
                .fetch(root, installation, packs);
    }

    /**
     * Does for a pack what is due in a night. The session must be {@linkplain #openForNight opened for it}.
     *
     * @return what was done for each period that a night still looks after, earliest first
     * @throws RunFailure if the work cannot be done; what was done stays, and the next night goes on from there
     */
    public List<PeriodNight> night(NightRequest request, Programme programme, RunListener listener) {
        return recorder()
                .record(
                        "nightly",
                        request.pack(),
                        programme,
                        () -> context.getBean(Night.class).run(request, programme, post(request), listener),
                        RunSession::ending);
    }

    /**
     * Reminds every party that owes something for a period; takes in what is new of it first. The session must be {@linkplain
     * #openForNight opened for it}.
     *
     * @param send whether reminders are sent; otherwise they become drafts
     * @throws RunFailure if the period is not in the pack, has closed, or the work cannot be done
     */
    public PeriodNight remind(
            NightRequest request, Programme programme, String periodId, boolean send, RunListener listener) {
        return context.getBean(Night.class).remind(request, programme, periodId, post(request), send, listener);
    }

    private static RunRecorder.Ending ending(List<PeriodNight> nights) {
        String unsent =
                nights.stream().flatMap(night -> night.unsent().stream()).collect(Collectors.joining(" "));
        return new RunRecorder.Ending(
                unsent.isEmpty() ? 0 : RunFailure.failed(unsent, null).exitCode(),
                unsent,
                nights.stream()
                        .filter(night -> !night.written().isEmpty())
                        .reduce((earlier, later) -> later)
                        .map(PeriodNight::output)
                        .orElse(null),
                nights.stream().mapToLong(night -> night.written().size()).sum(),
                nights.stream().allMatch(PeriodNight::isQuiet));
    }

    private Post post(NightRequest request) {
        return OperatorPost.post(request.installation(), request.root(), context.getBean(Secrets.class));
    }

    Audit audit() {
        return new Audit(
                context.getBean(PackRun.class),
                context.getBean(Ledger.class),
                context.getBean(FileArchive.class),
                new JsonAuditManifestFile());
    }

    /** Closes the ledger and lets the next run begin. */
    @Override
    public void close() {
        try {
            context.close();
            lock.close();
        } catch (IOException e) {
            throw FailureSentence.of(e);
        } finally {
            closed.countDown();
            forgetStopping();
        }
    }

    private void forgetStopping() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException endingAlready) {
            // It is that very thread that waits for this session.
        }
    }
}
