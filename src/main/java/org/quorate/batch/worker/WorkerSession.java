package org.quorate.batch.worker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.workplace.Database;
import org.quorate.batch.workplace.LedgerContext;
import org.quorate.batch.workplace.Workplace;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A machine that is lent to the runs of others. Any number of them may be open on a ledger; none holds its lock. Thread-safe.
 *
 * <pre>{@code
 * try (WorkerSession worker = WorkerSession.open(workplace, null, Path.of("."))) {
 *     worker.work();
 * }
 * }</pre>
 */
public final class WorkerSession implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final PartitionRequests requests;
    private final RequestedPartitions partitions;
    private final ClusterSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);

    private WorkerSession(ConfigurableApplicationContext context) {
        this.context = context;
        this.requests = context.getBean(PartitionRequests.class);
        this.partitions = context.getBean(RequestedPartitions.class);
        this.settings = context.getBean(ClusterSettings.class);
    }

    /**
     * Opens the ledger of the workplace, making its tables where there are none. Its outputs are not looked at.
     *
     * @param threadsOrNull how many partitions are worked on at a time, at least 1; null for one a processor
     * @param secretsFolder where the paths of password files lead from
     * @throws RunFailure if its database is not on a server, or cannot be opened
     */
    public static WorkerSession open(Workplace workplace, @Nullable Integer threadsOrNull, Path secretsFolder) {
        return open(workplace, threadsOrNull, secretsFolder, WorkerConfiguration.class);
    }

    /** Opens it with a wiring that builds upon {@link WorkerConfiguration}. */
    static WorkerSession open(
            Workplace workplace, @Nullable Integer threadsOrNull, Path secretsFolder, Class<?> wiring) {
        needServer(workplace);
        if (threadsOrNull != null && threadsOrNull < 1) {
            throw RunFailure.wrongUse(
                    "A worker works on at least one partition at a time, not on " + threadsOrNull + ".");
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("quorate.secrets-folder", secretsFolder.toString());
        if (threadsOrNull != null) {
            settings.put("quorate.workers.threads", threadsOrNull);
        }
        try {
            return new WorkerSession(LedgerContext.start(
                    workplace,
                    workplace.ledgerFolder().resolve("workers").resolve(ClusterConfiguration.fileName()),
                    // What only a run needs, such as its lock, is never made here.
                    making -> making.register(wiring),
                    settings));
        } catch (RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /**
     * Makes sure that other machines can reach the database.
     *
     * @throws RunFailure if it is in a file
     */
    public static void needServer(Workplace workplace) {
        if (!workplace.database().isOnServer()) {
            throw RunFailure.wrongUse(
                    "Workers need PostgreSQL: name its database with --database, or in the environment variable "
                            + Database.ADDRESS + ".");
        }
    }

    /** Works until it is closed by another thread. */
    public void work() throws InterruptedException {
        requests.start();
        closed.await();
    }

    /** Returns by which name runs tell of it. */
    public String name() {
        return ClusterConfiguration.name();
    }

    /** Returns how many partitions it works on at a time. */
    public int threads() {
        return settings.threads();
    }

    /** Returns how many partitions it has brought to an end so far. */
    public int done() {
        return partitions.done();
    }

    /** Ends after the contents that are being judged now; what is left of their partitions others go on with. */
    @Override
    public void close() {
        requests.close();
        context.close();
        closed.countDown();
    }
}
