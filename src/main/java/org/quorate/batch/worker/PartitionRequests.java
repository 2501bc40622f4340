package org.quorate.batch.worker;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.lang3.StringUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;

/**
 * The requests to work on partitions, in the database that managers and workers share: {@code stepName|stepExecutionId} and nothing more. Each is
 * given to one of those who look for them; where that one dies, to another. Thread-safe.
 */
final class PartitionRequests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionRequests.class);

    private static final String TABLE = "partition_request";
    private static final String TASK = "checkReturn";
    private static final char BAR = '|';

    /** What was asked for is due, whatever the clocks of the machines say. */
    private static final Instant DUE = Instant.parse("2000-01-01T00:00:00Z");

    private final RequestedPartitions partitions;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private final int threads;
    private boolean started;

    PartitionRequests(
            DataSource dataSource, RequestedPartitions partitions, ClusterSettings settings, String workerName) {
        this.partitions = partitions;
        this.threads = settings.threads();
        this.task = Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.heartbeat()))
                .onDeadExecutionRevive()
                .execute(this::execute);
        this.scheduler = Scheduler.create(dataSource, task)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(workerName))
                // It asks for at least one even where none is started.
                .threads(Math.max(1, threads))
                .pollingInterval(settings.poll())
                // As soon as one thread is free, and never more than there are threads: what waits here nobody else
                // could take.
                .pollUsingLockAndFetch(0.99, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(ClusterSettings.MISSED)
                .shutdownMaxWait(settings.patience())
                .alwaysPersistTimestampInUTC()
                .build();
    }

    /** Begins to look for requests and to work on them. */
    void start() {
        if (threads > 0 && !started) {
            started = true;
            scheduler.start();
        }
    }

    /** Asks for partitions to be worked on; those that are asked for already stay so. */
    void put(Collection<StepExecution> asked) {
        scheduler.scheduleBatch(
                asked.stream().<TaskInstance<?>>map(partition -> new TaskInstance<>(TASK, text(partition))), DUE);
    }

    /** Asks once more for a partition whose request has been lost. */
    void putAgain(StepExecution partition) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(TASK, text(partition)), DUE);
    }

    /** Returns every request there is, with the name of the worker that has taken it; without one where none has. */
    Map<String, Optional<String>> waiting() {
        Map<String, Optional<String>> waiting = new HashMap<>();
        scheduler.fetchScheduledExecutionsForTask(
                TASK,
                Void.class,
                request -> waiting.put(request.getTaskInstance().getId(), worker(request)));
        return waiting;
    }

    private static Optional<String> worker(ScheduledExecution<Void> request) {
        return request.isPicked() ? Optional.ofNullable(request.getPickedBy()) : Optional.empty();
    }

    /** Returns the text of a partition's request. */
    static String text(StepExecution partition) {
        return partition.getStepName() + BAR + partition.getId();
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> request, ExecutionContext context) {
        String id = StringUtils.substringAfterLast(request.getId(), BAR);
        RequestedPartitions.End end = StringUtils.isNumeric(id)
                ? partitions.carryOut(
                        Long.parseLong(id), () -> context.getSchedulerState().isShuttingDown())
                : RequestedPartitions.End.DROPPED;
        if (end == RequestedPartitions.End.DROPPED) {
            LOG.info("Dropped the request {}: its run is over", request.getId());
        }
        return end == RequestedPartitions.End.GIVEN_BACK
                ? (complete, operations) -> operations.reschedule(complete, DUE)
                : new CompletionHandler.OnCompleteRemove<>();
    }

    /** Ends after the contents that are being judged now; what is left of their partitions is given back. */
    @Override
    public void close() {
        if (started) {
            scheduler.stop();
        }
    }
}
