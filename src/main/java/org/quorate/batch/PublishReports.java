package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.SourceFile;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.quorate.ledger.SectionTally;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;
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
 * The job {@code publishReports}: {@code consolidate} makes the consolidation, {@code writeArtefacts} writes one artefact a
 * partition to the staging folder, {@code moveIntoPlace} adds the manifest and puts the folder in place as one.
 */
@Configuration(proxyBeanMethods = false)
class PublishReports {
    static final String JOB = "publishReports";

    /** The consolidation of the running job; made again when the job restarts, because memory does not outlive a process. */
    static final class Consolidated {
        private final AtomicReference<@Nullable Consolidation> made = new AtomicReference<>();

        Consolidation get() {
            Consolidation consolidation = made.get();
            if (consolidation == null) {
                throw new IllegalStateException("the consolidation comes before what is written from it");
            }
            return consolidation;
        }
    }

    @Bean
    Consolidated consolidated() {
        return new Consolidated();
    }

    @Bean
    Tasklet consolidateTasklet(RunContext run, Ledger ledger, Consolidated consolidated) {
        return (contribution, chunk) -> {
            RunContext.Current job = run.get();
            job.listener().publishing();
            consolidated.made.set(new Consolidator(ledger).consolidate(job.frame()));
            Files.createDirectories(job.output().staging());
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Partitioner artefactPartitioner() {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (Artefact artefact : Artefact.values()) {
                ExecutionContext context = new ExecutionContext();
                context.putString("artefact", artefact.name());
                partitions.put(artefact.name(), context);
            }
            return partitions;
        };
    }

    @Bean
    @StepScope
    Tasklet artefactTasklet(
            RunContext run,
            Ledger ledger,
            Consolidated consolidated,
            @Value("#{stepExecutionContext['artefact']}") String name) {
        return (contribution, chunk) -> {
            Artefact artefact = Artefact.valueOf(name);
            Path staging = run.get().output().staging();
            Path unfinished = staging.resolve(artefact.fileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            new ArtefactWriters(ledger).write(artefact, consolidated.get(), unfinished);
            Files.move(unfinished, staging.resolve(artefact.fileName()), StandardCopyOption.REPLACE_EXISTING);
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Tasklet moveIntoPlaceTasklet(
            RunContext run, Ledger ledger, Consolidated consolidated, ManifestFile manifests, Clock clock) {
        return (contribution, chunk) -> {
            RunContext.Current job = run.get();
            Path manifest = job.output().staging().resolve(Manifest.FILE_NAME);
            Files.deleteIfExists(manifest);
            manifests.write(manifest(job, consolidated.get()), manifest);
            String hash = Hash.of(manifest);
            job.output().publish();
            ledger.note(
                    job.frame().desk(), new Publication(job.frame().asAt(), job.fingerprint(), hash, clock.instant()));
            return RepeatStatus.FINISHED;
        };
    }

    private static Manifest manifest(RunContext.Current job, Consolidation consolidation) throws IOException {
        List<Manifest.Output> outputs = new ArrayList<>();
        for (Artefact artefact : Artefact.values()) {
            Path file = job.output().staging().resolve(artefact.fileName());
            outputs.add(new Manifest.Output(artefact.fileName(), Hash.of(file), Files.size(file)));
        }
        List<Manifest.Input> inputs = consolidation.sources().stream()
                .map(source -> new Manifest.Input(
                        source.arrival().fileName(),
                        source.arrival().sha256(),
                        source.arrival().size(),
                        source.arrival().receivedAt().toString(),
                        source.role().label()))
                .toList();
        return new Manifest(
                Program.nameAndVersion(),
                job.frame().programme().id(),
                job.frame().period().id(),
                job.frame().asAt().toString(),
                job.frame().programme().packHash(),
                job.fingerprint(),
                counts(consolidation),
                inputs,
                outputs);
    }

    private static Manifest.Counts counts(Consolidation consolidation) {
        List<String> counted = consolidation.sources().stream()
                .filter(source -> source.role() == SourceFile.Role.COUNTED)
                .map(source -> source.arrival().sha256())
                .toList();
        long read = 0;
        long records = 0;
        long nil = 0;
        for (SectionTally tally : consolidation.tallies()) {
            read += tally.rowsRead();
            nil += tally.nilRows();
            records += counted.contains(tally.sha256()) ? tally.records() : 0;
        }
        return new Manifest.Counts(read, records, read - records - nil, nil);
    }

    @Bean
    Step consolidate(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("consolidateTasklet") Tasklet consolidateTasklet) {
        return new StepBuilder("consolidate", repository)
                .tasklet(consolidateTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step writeArtefact(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("artefactTasklet") Tasklet artefactTasklet) {
        return new StepBuilder("writeArtefact", repository)
                .tasklet(artefactTasklet, transactions)
                .build();
    }

    @Bean
    Step writeArtefacts(
            JobRepository repository,
            @Qualifier("writeArtefact") Step writeArtefact,
            @Qualifier("artefactPartitioner") Partitioner artefactPartitioner,
            @Qualifier("workers") TaskExecutor workers) {
        return new StepBuilder("writeArtefacts", repository)
                .partitioner("writeArtefact", artefactPartitioner)
                .step(writeArtefact)
                .taskExecutor(workers)
                .build();
    }

    @Bean
    Step moveIntoPlace(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("moveIntoPlaceTasklet") Tasklet moveIntoPlaceTasklet) {
        return new StepBuilder("moveIntoPlace", repository)
                .tasklet(moveIntoPlaceTasklet, transactions)
                .build();
    }

    @Bean
    Job publishReportsJob(
            JobRepository repository,
            @Qualifier("consolidate") Step consolidate,
            @Qualifier("writeArtefacts") Step writeArtefacts,
            @Qualifier("moveIntoPlace") Step moveIntoPlace) {
        return new JobBuilder(JOB, repository)
                .start(consolidate)
                .next(writeArtefacts)
                .next(moveIntoPlace)
                .build();
    }
}
