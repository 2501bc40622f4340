package org.quorate.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/** Starts jobs, and finishes those that a killed run left behind. */
final class Jobs {
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunLock lock;
    private final RunRecorder recorder;

    Jobs(JobOperator operator, JobRepository repository, RunLock lock, RunRecorder recorder) {
        this.operator = operator;
        this.repository = repository;
        this.lock = lock;
        this.recorder = recorder;
    }

    /**
     * Declares the job's executions that still seem to run to have failed, so that they can be started again. Only the holder of
     * the run's lock may call this: a dead run cannot be told from a live one otherwise. Workers may be writing at the same moment
     * how far they are; they are heard first, and then find that their run is over.
     */
    void recover(String jobName) {
        lock.check();
        repository.findRunningJobExecutions(jobName).forEach(execution -> {
            JobExecution now = execution;
            while (!recover(now)) {
                now = Objects.requireNonNull(repository.getJobExecution(execution.getId()));
            }
        });
    }

    private boolean recover(JobExecution execution) {
        try {
            operator.recover(execution);
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
            JobExecution execution = operator.start(job, parameters(job, identity));
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
            JobInstance instance = repository.getJobInstance(job.getName(), parameters);
            if (instance == null) {
                return parameters;
            }
            JobExecution last = repository.getLastJobExecution(instance);
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
                repository.deleteStepExecution(step);
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
