package org.quorate.batch.worker;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.CollectReturns;
import org.quorate.batch.PartitionWork;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Machine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Carries out partitions that a manager has asked for, here or on another machine, and says in the repository how they ended. A partition whose
 * run is over, because its manager was killed and another has taken its place, is not touched. Thread-safe.
 */
final class RequestedPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(RequestedPartitions.class);

    private final JobRepository repository;
    private final PartitionWork work;
    private final Duration lookAgain;
    private final String workerName;
    private final AtomicInteger done = new AtomicInteger();

    /** How the work on a request ended. */
    enum End {
        /** The partition is done, or has failed; the repository says which. */
        ENDED,
        /** Its run is over, or somebody else has it: there was nothing to do here. */
        DROPPED,
        /** This machine was asked to stop; somebody else is to go on. */
        GIVEN_BACK
    }

    /**
     * Makes it.
     *
     * @param lookAgain how often it looks whether the run goes on, while it works
     */
    RequestedPartitions(JobRepository repository, PartitionWork work, Duration lookAgain, String workerName) {
        this.repository = repository;
        this.work = work;
        this.lookAgain = lookAgain;
        this.workerName = workerName;
    }

    /**
     * Carries out a partition.
     *
     * @param stop is asked before each content
     * @throws org.springframework.dao.DataAccessException if the database does not answer; then the request is tried again later
     */
    End carryOut(long id, BooleanSupplier stop) {
        StepExecution partition = find(id);
        if (partition == null || !isWanted(partition) || !claim(partition)) {
            return End.DROPPED;
        }
        Watch watch = new Watch(partition);
        try {
            boolean finished = work.carryOut(partition, () -> stop.getAsBoolean() || watch.isOver());
            if (!finished) {
                return watch.isOver() ? End.DROPPED : End.GIVEN_BACK;
            }
            return end(partition, BatchStatus.COMPLETED, ExitStatus.COMPLETED);
        } catch (DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransientDataAccessException
                | TransactionException databaseGone) {
            throw databaseGone;
        } catch (RuntimeException e) {
            RunFailure failure = FailureSentence.of(e);
            if (failure.kind() == RunFailure.Cause.STOPPED) {
                return End.GIVEN_BACK;
            }
            String sentence = "On %s: %s".formatted(workerName, failure.getMessage());
            LOG.error(sentence, e);
            return end(partition, BatchStatus.FAILED, ExitStatus.FAILED.addExitDescription(sentence));
        }
    }

    /** Returns how many partitions were done here. */
    int done() {
        return done.get();
    }

    private @Nullable StepExecution find(long id) {
        try {
            return repository.getStepExecution(id);
        } catch (EmptyResultDataAccessException noSuchStep) {
            return null;
        }
    }

    /** A request of a manager that was killed outlives it, and could revive a step that was declared failed. */
    private static boolean isWanted(StepExecution partition) {
        JobExecution job = partition.getJobExecution();
        return job.getJobInstance().getJobName().equals(CollectReturns.JOB)
                && job.getStatus().isRunning()
                && partition.getStatus().isRunning();
    }

    /** Of two that take the same partition, one comes too late. */
    private boolean claim(StepExecution partition) {
        partition.setStatus(BatchStatus.STARTED);
        partition.setStartTime(Machine.historyTime());
        return update(partition);
    }

    private End end(StepExecution partition, BatchStatus status, ExitStatus exit) {
        partition.setStatus(status);
        partition.setExitStatus(exit);
        partition.setEndTime(Machine.historyTime());
        if (!update(partition)) {
            return End.DROPPED;
        }
        done.incrementAndGet();
        return End.ENDED;
    }

    private boolean update(StepExecution partition) {
        try {
            repository.update(partition);
            return true;
        } catch (OptimisticLockingFailureException somebodyElseHasIt) {
            return false;
        }
    }

    /** Whether the run of a partition is over, or another has taken the partition, as it was a moment ago. */
    private final class Watch {
        private final StepExecution mine;
        private long looked = Machine.ticks();
        private boolean over;

        Watch(StepExecution mine) {
            this.mine = mine;
        }

        boolean isOver() {
            if (!over && Machine.ticks() - looked >= lookAgain.toNanos()) {
                looked = Machine.ticks();
                StepExecution now = find(mine.getId());
                over = now == null || !isWanted(now) || !Objects.equals(now.getVersion(), mine.getVersion());
            }
            return over;
        }
    }
}
