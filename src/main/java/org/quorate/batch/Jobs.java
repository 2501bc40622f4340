package org.quorate.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.workplace.RunLock;
import org.quorate.consolidation.Frame;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts jobs, and finishes those that a killed run left behind. Not thread-safe. */
public final class Jobs {
    /** The parameter that says for which period a job is, by its id. */
    public static final String PERIOD = "period";

    /** The parameter that says on which basis. */
    public static final String BASIS = "basis";

    /** What the library takes to be running; as it is nearly always none, asking this alone spares making what runs jobs. */
    private static final String SEEM_TO_RUN =
            "SELECT COUNT(*) FROM batch_job_execution WHERE status IN ('STARTING', 'STARTED', 'STOPPING')";

    private final JdbcOperations history;
    private final Supplier<JobOperator> operator;
    private final Supplier<JobRepository> repository;
    private final RunLock lock;
    private final RunRecorder recorder;

    /**
     * Makes one that asks for what runs jobs only when one is to be run or recovered.
     *
     * @param dataSource has the library's tables
     */
    Jobs(
            DataSource dataSource,
            Supplier<JobOperator> operator,
            Supplier<JobRepository> repository,
            RunLock lock,
            RunRecorder recorder) {
        this.history = new JdbcTemplate(dataSource);
        this.operator = operator;
        this.repository = repository;
        this.lock = lock;
        this.recorder = recorder;
    }

    /** Returns the parameters of a job that say for which programme and period it is, and on which basis; others can be added. */
    static JobParametersBuilder of(Frame frame) {
        return new JobParametersBuilder()
                .addString("programme", frame.programme().id())
                .addString(PERIOD, frame.period().id())
                .addString(BASIS, frame.basis());
    }

    /**
     * Declares the jobs' executions that still seem to run to have failed, so that they can be started again. Only the holder of
     * the run's lock may call this: a dead run cannot be told from a live one otherwise. Workers may be writing at the same moment
     * how far they are; they are heard first, and then find that their run is over.
     */
    void recover(String... jobNames) {
        lock.check();
        if (Objects.requireNonNull(history.queryForObject(SEEM_TO_RUN, Long.class)) > 0) {
            for (String jobName : jobNames) {
                repository.get().findRunningJobExecutions(jobName).forEach(this::recoverUntilDone);
            }
        }
    }

    private void recoverUntilDone(JobExecution execution) {
        JobExecution now = execution;
        while (!recover(now)) {
            now = Objects.requireNonNull(repository.get().getJobExecution(execution.getId()));
        }
    }

    private boolean recover(JobExecution execution) {
        try {
            operator.get().recover(execution);
            return true;
        } catch (OptimisticLockingFailureException aWorkerWasFaster) {
            return false;
        }
    }

    /**
     * Runs the job to its end; an execution with the same parameters that did not end is resumed. One that did end, or never
     * began, is run anew under the next edition: what it made has been taken away since.
     *
     * @throws RunFailure if it does not complete, or the run's lock was lost
     */
    void run(Job job, JobParameters identity) {
        lock.check();
        try {
            recorder.starting();
            JobExecution execution = operator.get().start(job, parameters(job, identity));
            recorder.took(execution);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (JobExecutionException e) {
            throw FailureSentence.of(e);
        }
    }

    private JobParameters parameters(Job job, JobParameters identity) {
        for (long edition = 1; ; edition++) {
            JobParameters parameters = new JobParametersBuilder(identity)
                    .addLong("edition", edition)
                    .toJobParameters();
            JobInstance instance = repository.get().getJobInstance(job.getName(), parameters);
            if (instance == null) {
                return parameters;
            }
            JobExecution last = repository.get().getLastJobExecution(instance);
            // An instance without an execution was killed as it began; the library takes no such instance up again.
            if (last != null && last.getStatus() != BatchStatus.COMPLETED) {
                forgetWhatHadNotBegun(last);
                return parameters;
            }
        }
    }

    /**
     * The library writes down a partition before it writes down what it is of, and would take up one that was killed in between as one
     * of nothing.
     */
    private void forgetWhatHadNotBegun(JobExecution last) {
        for (StepExecution step : List.copyOf(last.getStepExecutions())) {
            if (step.getStartTime() == null) {
                repository.get().deleteStepExecution(step);
            }
        }
    }

    private static RunFailure failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return RunFailure.stopped("The run was stopped; run again to finish it.");
        }
        List<Throwable> causes = execution.getStepExecutions().stream()
                .sorted(Comparator.comparing(StepExecution::getId).reversed())
                .flatMap(step -> step.getFailureExceptions().stream())
                .toList();
        return causes.isEmpty()
                ? RunFailure.failed("The job " + execution.getJobInstance().getJobName() + " failed.", null)
                : FailureSentence.of(causes);
    }
}
