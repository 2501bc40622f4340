package org.quorate.batch.night;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.workplace.RunLock;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.jdbc.LedgerMigration;

/**
 * Begins a night once a day, in a program that stays. When the next one is stands in a database, so that a night that fell into a time in which the
 * program did not run is made up for, and of several programs that serve one ledger on a server only one begins it. For a ledger in a
 * folder that database is a file of its own: the ledger's must be free for other commands between nights. Thread-safe.
 */
public final class NightSchedule implements AutoCloseable {
    /** Where the schedule is kept beside a ledger in a folder. */
    static final String FOLDER = "serve";

    private static final String TABLE = "night_schedule";
    private static final String TASK = "night";
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(80);
    private static final int CONNECTION_SECONDS = 3;

    private final Workplace workplace;
    private final FileChannel lock;
    private final HikariDataSource pool;
    private final Scheduler scheduler;
    private final AtomicReference<@Nullable String> obstacle = new AtomicReference<>();

    private NightSchedule(
            Workplace workplace, FileChannel lock, HikariDataSource pool, LocalTime at, ZoneId zone, Runnable night) {
        this.workplace = workplace;
        this.lock = lock;
        this.pool = pool;
        RecurringTask<Void> task = Tasks.recurring(TASK, Schedules.daily(zone, at))
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(LATER)))
                .execute((instance, context) -> begin(night));
        this.scheduler = Scheduler.create(pool)
                .startTasks(task)
                .tableName(TABLE)
                .threads(1)
                .pollingInterval(POLL)
                .shutdownMaxWait(PATIENCE)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /**
     * Begins to keep the schedule.
     *
     * @param at when nights begin, by the clocks of the zone
     * @param night does the work of a night, and tells its failures itself
     * @throws RunFailure if the schedule cannot be kept, as when another program does already
     */
    public static NightSchedule keep(Workplace workplace, LocalTime at, ZoneId zone, Runnable night) {
        try {
            Path folder = workplace.ledgerFolder().resolve(FOLDER);
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            HikariDataSource pool = workplace.database().pool(folder);
            try {
                lock(channel);
                LedgerMigration.migrate(pool);
                NightSchedule schedule = new NightSchedule(workplace, channel, pool, at, zone, night);
                schedule.scheduler.start();
                return schedule;
            } catch (IOException | RuntimeException e) {
                pool.close();
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Told below.
        }
        throw RunFailure.failed("Another program serves this ledger already; end it first.", null);
    }

    /** A night that cannot begin, because a command is at work on the ledger, is tried again a little later. */
    private void begin(Runnable night) {
        Optional<String> inTheWay = RunLock.inTheWay(workplace);
        obstacle.set(inTheWay.orElse(null));
        if (inTheWay.isPresent()) {
            throw RunFailure.failed(inTheWay.get(), null);
        }
        night.run();
    }

    /** Returns when the next night begins; empty while that is not known. */
    public Optional<Instant> next() {
        return scheduler.getScheduledExecutionsForTask(TASK).stream()
                .findFirst()
                .map(scheduled -> scheduled.getExecutionTime());
    }

    /** Returns in a sentence why the last night that was due could not begin; empty where it could. */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle.get());
    }

    /** Returns in a sentence why the ledger cannot be reached; empty where it can. */
    public Optional<String> unreachable() {
        if (!Files.isWritable(workplace.ledgerFolder())) {
            return Optional.of(
                    "The ledger folder " + workplace.ledgerFolder() + " is not there, or cannot be written.");
        }
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(CONNECTION_SECONDS)
                    ? Optional.empty()
                    : Optional.of("The database " + workplace.database() + " does not answer.");
        } catch (SQLException e) {
            return Optional.of("The database " + workplace.database() + " cannot be reached.");
        }
    }

    /** Waits for the night that is at work, if there is one, and ends. */
    @Override
    public void close() {
        scheduler.stop();
        pool.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw FailureSentence.of(e);
        }
    }
}
