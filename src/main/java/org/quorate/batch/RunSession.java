package org.quorate.batch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.OpenSuggestion;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Programme;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
    private final RunLock lock;
    private final ConfigurableApplicationContext context;

    private RunSession(RunLock lock, ConfigurableApplicationContext context) {
        this.lock = lock;
        this.context = context;
    }

    /**
     * Opens the ledger of the workplace, making it where there is none.
     *
     * @throws RunFailure if another run works on it, or it cannot be opened
     */
    public static RunSession open(Workplace workplace) {
        return open(workplace, BatchConfiguration.class);
    }

    /** Opens the ledger with a wiring that is, or builds upon, {@link BatchConfiguration}. */
    static RunSession open(Workplace workplace, Class<?>... wiring) {
        try {
            RunLock lock = RunLock.take(workplace);
            try {
                return new RunSession(lock, start(workplace, lock, wiring));
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private static ConfigurableApplicationContext start(Workplace workplace, RunLock lock, Class<?>... wiring) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(wiring)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                // BatchTables has made them.
                .properties("spring.batch.jdbc.initialize-schema=never")
                .initializers(making -> {
                    GenericApplicationContext beans = (GenericApplicationContext) making;
                    beans.registerBean(Workplace.class, () -> workplace);
                    // Closed with the session, after everything that it protects.
                    beans.registerBean(RunLock.class, () -> lock, bean -> bean.setDestroyMethodName(""));
                })
                .run(
                        "--quorate.ledger-folder=" + workplace.ledgerFolder(),
                        "--quorate.output-folder=" + workplace.outputFolder(),
                        "--logging.config=classpath:logback-run.xml",
                        "--LOG_FOLDER=" + workplace.ledgerFolder());
        keepLogTroubleOffTheTerminal();
        return context;
    }

    /** A log that cannot be written, because the disk is full, is not what the operator must read; the failure's sentence is. */
    private static void keepLogTroubleOffTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            StatusManager status = logging.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    /**
     * Runs a pack.
     *
     * @throws RunFailure if the work cannot be done; what was done stays, and the next run goes on from there
     */
    public PackResult run(PackRequest request, Programme programme, RunListener listener) {
        return context.getBean(PackRun.class).run(request, programme, listener);
    }

    /**
     * Returns how a period stands by the ledger; collects and publishes nothing.
     *
     * @throws RunFailure if the period is not in the pack, or there are no returns
     */
    public PeriodStanding standing(PackRequest request, Programme programme) {
        return context.getBean(PackRun.class).standing(request, programme);
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
        return Received.of(pack, programme, context.getBean(Ledger.class), context.getBean(FileArchive.class));
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
        return context.getBean(TemplateIssue.class).issue(request, programme, partyOrNull, listener);
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

    Audit audit() {
        return context.getBean(Audit.class);
    }

    /** Closes the ledger and lets the next run begin. */
    @Override
    public void close() {
        context.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw FailureSentence.of(e);
        }
    }
}
