package org.quorate.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.ArchiveMismatchException;
import org.quorate.ledger.jdbc.FileArchive;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * The job {@code collectReturns}: {@code intake} archives and notes what lies in the inbox; {@code checkReturns} reads, checks and
 * records each content that is not yet recorded, in partitions that are named by their hashes and never by a place in the inbox.
 */
@Configuration(proxyBeanMethods = false)
class CollectReturns {
    static final String JOB = "collectReturns";

    private static final TransactionAttribute NO_TRANSACTION =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

    @Bean
    Tasklet intakeTasklet(RunContext run, Ledger ledger, FileArchive archive) {
        return (contribution, chunk) -> {
            RunContext.Collecting job = run.collecting();
            for (Arrival arrival : job.arrivals()) {
                keep(archive, job.inbox(), arrival);
                ledger.note(job.judge().desk(), arrival);
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static void keep(FileArchive archive, Inbox inbox, Arrival arrival) {
        try {
            archive.keep(inbox.file(arrival.fileName()), arrival.sha256());
        } catch (ArchiveMismatchException changed) {
            throw RunFailure.failed(
                    "The file %s changed while it was being read; run again.".formatted(arrival.fileName()), changed);
        }
    }

    @Bean
    Partitioner contentPartitioner(RunContext run, Ledger ledger) {
        return gridSize -> {
            RunContext.Collecting job = run.collecting();
            List<Arrival> arrivals = ledger.arrivals(job.judge().desk());
            Map<String, Arrival> contents = new LinkedHashMap<>();
            arrivals.forEach(arrival -> contents.putIfAbsent(arrival.sha256(), arrival));
            List<Arrival> unread = contents.values().stream()
                    .filter(arrival -> !ledger.has(job.judge().desk(), arrival.sha256()))
                    .toList();
            job.judge().listener().reading(unread.size());
            return Contents.partitions(unread, contents.size());
        };
    }

    @Bean
    PartitionWork partitionWork(Judges judges, Ledger ledger, FileArchive archive) {
        return new PartitionWork(judges, ledger, archive);
    }

    @Bean
    Tasklet checkTasklet(RunContext run, PartitionWork work) {
        return (contribution, chunk) -> {
            if (!work.carryOut(contribution.getStepExecution(), run::isStopped)) {
                run.unlessStopped();
            }
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step intake(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("intakeTasklet") Tasklet intakeTasklet) {
        return new StepBuilder("intake", repository)
                .tasklet(intakeTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step checkReturn(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("checkTasklet") Tasklet checkTasklet) {
        return new StepBuilder("checkReturn", repository)
                .tasklet(checkTasklet, transactions)
                .transactionAttribute(NO_TRANSACTION)
                .build();
    }

    @Bean
    Step checkReturns(
            JobRepository repository,
            @Qualifier("checkReturn") Step checkReturn,
            @Qualifier("contentPartitioner") Partitioner contentPartitioner,
            @Qualifier("workers") TaskExecutor workers,
            Optional<SharedPartitions> shared) {
        PartitionStepBuilder step = new StepBuilder("checkReturns", repository)
                .partitioner("checkReturn", contentPartitioner)
                .step(checkReturn)
                .taskExecutor(workers);
        shared.ifPresent(step::partitionHandler);
        return step.build();
    }

    @Bean
    Job collectReturnsJob(
            JobRepository repository, @Qualifier("intake") Step intake, @Qualifier("checkReturns") Step checkReturns) {
        return new JobBuilder(JOB, repository).start(intake).next(checkReturns).build();
    }
}
