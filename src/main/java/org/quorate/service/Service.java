package org.quorate.service;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.batch.night.NightSchedule;
import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunEnd;
import org.quorate.reporting.RunWording;

/**
 * Stays until it is closed: begins a night at its time, counts what runs came to, and answers {@code /metrics} and {@code /health}.
 * Thread-safe.
 */
public final class Service implements AutoCloseable {
    private static final Set<String> WATCHED = Set.of("run", "nightly");
    private static final Duration LONGEST = Duration.ofHours(26);
    private static final long LEAST_FREE = 500L << 20;
    private static final int MEGABYTE = 1 << 20;

    private final Workplace workplace;
    private final RunMetrics metrics;
    private final AtomicInteger seen = new AtomicInteger(-1);
    private final AtomicReference<@Nullable RecordedRun> last = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> atWork = new AtomicReference<>();
    private final Instant since = Program.now();
    private final NightSchedule schedule;
    private final Endpoints endpoints;

    /**
     * When nights begin and who may ask.
     *
     * @param at when nights begin, by the clocks of the zone
     * @param listen where monitors are answered; with port 0, at a free one
     */
    public record Settings(LocalTime at, ZoneId zone, InetSocketAddress listen) {}

    /**
     * Begins to serve.
     *
     * @param night does the work of a night in the workplace, and tells its failures itself
     * @throws RunFailure if another program serves the ledger already, or the address cannot be listened at
     */
    public Service(Workplace workplace, Settings settings, Runnable night) {
        this.workplace = workplace;
        this.metrics = new RunMetrics(() -> health().isUp(), this::free);
        look();
        this.schedule = NightSchedule.keep(workplace, settings.at(), settings.zone(), () -> work(night));
        try {
            this.endpoints = new Endpoints(
                    settings.listen(),
                    Map.of(
                            "/metrics",
                            () -> new Endpoints.Answer(Endpoints.OK, "text/plain; version=0.0.4", metrics.text()),
                            "/health",
                            () -> answer(health())));
        } catch (IOException e) {
            schedule.close();
            throw RunFailure.failed(
                    "Port %s of %s cannot be listened at (%s); name another with --port."
                            .formatted(
                                    settings.listen().getPort(),
                                    settings.listen().getHostString(),
                                    e.getMessage()),
                    e);
        }
    }

    private static Endpoints.Answer answer(Health health) {
        return new Endpoints.Answer(health.isUp() ? Endpoints.OK : Endpoints.UNAVAILABLE, "text/plain", health.text());
    }

    private void work(Runnable night) {
        atWork.set(Program.now());
        try {
            night.run();
        } finally {
            atWork.set(null);
            look();
        }
    }

    /** Learns of the runs since it last looked. While another command is at work on the ledger, it cannot; what it missed it learns the next time. */
    private void look() {
        try (RunSession session = RunSession.open(workplace)) {
            int before = seen.get();
            List<RecordedRun> runs = before < 0 ? List.of() : session.history().after(before);
            runs.forEach(metrics::count);
            session.history().latest("", 1).forEach(run -> seen.set(run.number()));
            seen.compareAndSet(-1, 0);
            session.history().last(WATCHED).ifPresent(last::set);
            last().filter(run -> run.outcome().isWell())
                    .flatMap(RecordedRun::end)
                    .map(RunEnd::at)
                    .ifPresent(metrics::succeeded);
        } catch (RunFailure busy) {
            // Health tells of what lasts.
        }
    }

    private Optional<RecordedRun> last() {
        return Optional.ofNullable(last.get());
    }

    private long free() {
        File folder = workplace.ledgerFolder().toFile();
        return folder.getUsableSpace();
    }

    private Health health() {
        Instant now = Program.now();
        List<String> troubles = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        schedule.unreachable().ifPresent(troubles::add);
        if (free() < LEAST_FREE) {
            troubles.add("Only %s MB are free where the ledger is; free some space, or nights will fail."
                    .formatted(free() / MEGABYTE));
        }
        schedule.obstacle().ifPresent(sentence -> remarks.add("The night waits to begin: " + sentence));
        Optional<Instant> begun = Optional.ofNullable(atWork.get());
        begun.ifPresent(at -> remarks.add("A night is at work since " + minute(at) + "."));
        last().ifPresentOrElse(run -> judge(run, troubles, remarks), () -> remarks.add("No run has ended here yet."));
        Instant heard = last().flatMap(RecordedRun::end).map(RunEnd::at).orElse(since);
        if (begun.isEmpty() && heard.plus(LONGEST).isBefore(now)) {
            troubles.add(
                    "No night has ended since %s; see whether this program has begun any.".formatted(minute(heard)));
        }
        schedule.next().ifPresent(next -> remarks.add("The next night begins at " + minute(next) + "."));
        return new Health(troubles, remarks);
    }

    private static void judge(RecordedRun run, List<String> troubles, List<String> remarks) {
        if (run.outcome().isWell()) {
            remarks.add(RunWording.line(run) + ".");
        } else {
            troubles.add(RunWording.line(run) + " " + RunWording.next(run.outcome()));
        }
    }

    private static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Returns where monitors are answered. */
    public InetSocketAddress address() {
        return endpoints.address();
    }

    /** Returns when the next night begins; empty while that is not known. */
    public Optional<Instant> nextNight() {
        return schedule.next();
    }

    /** Waits for the night that is at work, if there is one, and ends. */
    @Override
    public void close() {
        endpoints.close();
        schedule.close();
    }
}
