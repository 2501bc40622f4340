package org.quorate.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.ArchiveMismatchException;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.ReceivedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code collectReturns}: {@code intake} archives and notes what lies in the inbox; {@code checkReturns} reads, checks and
 * records each content that is not yet recorded, one partition a content, named by its hash and never by its place in the inbox.
 */
@Configuration(proxyBeanMethods = false)
class CollectReturns {
    static final String JOB = "collectReturns";

    private static final Logger LOG = LoggerFactory.getLogger(CollectReturns.class);
    private static final int NAME_DIGITS = 24;

    @Bean
    Tasklet intakeTasklet(RunContext run, Ledger ledger, FileArchive archive) {
        return (contribution, chunk) -> {
            RunContext.Collecting job = run.collecting();
            for (Arrival arrival : job.arrivals()) {
                keep(archive, job.inbox(), arrival);
                ledger.note(job.frame().desk(), arrival);
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
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (Arrival arrival : ledger.arrivals(job.frame().desk())) {
                if (!ledger.has(job.frame().desk(), arrival.sha256())) {
                    partitions.computeIfAbsent(arrival.sha256().substring(0, NAME_DIGITS), name -> context(arrival));
                }
            }
            job.listener().reading(partitions.size());
            return partitions;
        };
    }

    private static ExecutionContext context(Arrival arrival) {
        ExecutionContext context = new ExecutionContext();
        context.putString("file", arrival.fileName());
        context.putString("sha256", arrival.sha256());
        context.putLong("size", arrival.size());
        context.putString("received", arrival.receivedAt().toString());
        return context;
    }

    @Bean
    @StepScope
    Tasklet checkTasklet(
            RunContext run,
            Ledger ledger,
            FileArchive archive,
            @Value("#{stepExecutionContext['file']}") String file,
            @Value("#{stepExecutionContext['sha256']}") String sha256,
            @Value("#{stepExecutionContext['size']}") long size,
            @Value("#{stepExecutionContext['received']}") String received) {
        return (contribution, chunk) -> {
            RunContext.Collecting job = run.collecting();
            ReportingPeriod period = job.frame().period();
            ReceivedFile content =
                    new ReceivedFile(kept(archive, file, sha256), file, size, sha256, Instant.parse(received));
            CheckedSubmission checked = job.check().check(content, period);
            ledger.record(job.frame().desk(), checked);
            LOG.info("Recorded {}: {}", file, checked.submission().decision().label());
            job.listener().read(file);
            return RepeatStatus.FINISHED;
        };
    }

    private static Path kept(FileArchive archive, String file, String sha256) {
        try {
            return archive.get(sha256);
        } catch (NoSuchElementException gone) {
            throw RunFailure.failed(
                    "The archive in the ledger folder has lost the file %s; put it into the inbox again and run again."
                            .formatted(file),
                    gone);
        }
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
                .build();
    }

    @Bean
    Step checkReturns(
            JobRepository repository,
            @Qualifier("checkReturn") Step checkReturn,
            @Qualifier("contentPartitioner") Partitioner contentPartitioner,
            @Qualifier("workers") TaskExecutor workers) {
        return new StepBuilder("checkReturns", repository)
                .partitioner("checkReturn", contentPartitioner)
                .step(checkReturn)
                .taskExecutor(workers)
                .build();
    }

    @Bean
    Job collectReturnsJob(
            JobRepository repository, @Qualifier("intake") Step intake, @Qualifier("checkReturns") Step checkReturns) {
        return new JobBuilder(JOB, repository).start(intake).next(checkReturns).build();
    }
}
