package org.quorate.batch;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.inbox.Look;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.ArchiveMismatchException;
import org.quorate.ledger.jdbc.FileArchive;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.PartitionHandler;
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
public class CollectReturns {
    /** The name of the job, as its history has it. */
    public static final String JOB = "collectReturns";

    private static final TransactionAttribute NO_TRANSACTION =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

    @Bean
    Tasklet intakeTasklet(RunContext run, Ledger ledger, FileArchive archive, Moments moments) {
        return (contribution, chunk) -> {
            RunContext.Collecting job = run.collecting();
            archive.discardUnfinished();
            Set<Path> folders = new HashSet<>();
            for (Look.Found found : job.look().found()) {
                String name = found.arrival().fileName();
                moments.reached(Moment.ARCHIVING, name);
                if (keep(archive, found.content(), found.arrival(), job, folders)) {
                    moments.reached(Moment.ARCHIVED, name);
                    ledger.note(job.judge().desk(), found.arrival());
                    moments.reached(Moment.NOTED, name);
                }
            }
            // Last, so that a carrier whose enclosures are not all noted is unpacked again.
            for (Look.Opened opened : job.look().opened()) {
                if (keep(archive, opened.content(), opened.carrier().file(), job, folders)) {
                    ledger.note(job.judge().desk(), opened.carrier());
                }
            }
            // The arrivals are noted for good when this ends, and then the files must be there even if the power fails.
            for (Path folder : folders) {
                Durable.ownNamesToDisk(folder);
            }
            return RepeatStatus.FINISHED;
        };
    }

    /** Returns whether it is in the archive; a file that has changed since the run looked is left, so that the others are done. */
    private static boolean keep(
            FileArchive archive, Path content, Arrival arrival, RunContext.Collecting job, Set<Path> folders) {
        try {
            folders.add(archive.keep(content, arrival.sha256()).resolveSibling(""));
            return true;
        } catch (ArchiveMismatchException changed) {
            job.left()
                    .accept("The file %s changed while it was being read and was left for the next run."
                            .formatted(arrival.fileName()));
            return false;
        } catch (UncheckedIOException failure) {
            if (!(failure.getCause() instanceof NoSuchFileException) || Files.exists(content)) {
                throw failure;
            }
            job.left()
                    .accept("The file %s was there and has gone; nothing was done with it."
                            .formatted(arrival.fileName()));
            return false;
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
    PartitionWork partitionWork(Judges judges, Ledger ledger, FileArchive archive, Moments moments) {
        return new PartitionWork(judges, ledger, archive, moments);
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
            Optional<PartitionHandler> shared) {
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
