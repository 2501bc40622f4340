package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.machine.Program;
import org.quorate.batch.publishing.Artefact;
import org.quorate.batch.publishing.ArtefactWriters;
import org.quorate.batch.publishing.Consolidated;
import org.quorate.batch.publishing.CountedFile;
import org.quorate.batch.publishing.MadeFrom;
import org.quorate.batch.publishing.PaperFiles;
import org.quorate.batch.publishing.PaperPlan;
import org.quorate.batch.publishing.RankedFile;
import org.quorate.batch.workplace.RunLock;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Keeping;
import org.quorate.consolidation.Risks;
import org.quorate.consolidation.SourceFile;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.quorate.ledger.SectionTally;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;
import org.quorate.reporting.ReceiptNames;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code publishReports}: {@code takeStock} looks what has come in; then {@code consolidate} makes the consolidation while
 * {@code writeReceipts} writes the receipts, which need no more than the stock, to the staging folder; {@code writeArtefacts} writes one
 * artefact a partition there; {@code moveIntoPlace} adds the manifest and puts the folder in place as one.
 *
 * <p>What is done is told by the staging folder and not by the steps' history: every step may start again although it completed,
 * and an artefact that stands there under its own name is whole and is not written again. So a job that was killed at any
 * moment can be gone on with, even if somebody has deleted the folder since.
 */
@Configuration(proxyBeanMethods = false)
class PublishReports {
    static final String JOB = "publishReports";

    private static final String ARTEFACT = "artefact";

    @Bean
    Consolidated consolidated() {
        return new Consolidated();
    }

    @Bean
    Tasklet takeStockTasklet(RunContext run, Ledger ledger, Consolidated consolidated) {
        return (contribution, chunk) -> {
            RunContext.Publishing job = run.publishing();
            job.listener().publishing();
            Files.createDirectories(job.staging());
            consolidated.begin(new Consolidator(ledger).takeStock(job.frame()));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Tasklet consolidateTasklet(RunContext run, Ledger ledger, Consolidated consolidated, Moments moments) {
        return (contribution, chunk) -> {
            RunContext.Publishing job = run.publishing();
            Path staging = job.staging();
            // Closed however it ends: Windows deletes no file that is being written.
            try (CountedFile counted = new CountedFile(staging.resolve("counted" + Durable.UNFINISHED));
                    RankedFile<AttentionItem> attention =
                            RankedFile.ofAttention(staging.resolve("attention" + Durable.UNFINISHED));
                    RankedFile<Risks.Item> risks = RankedFile.ofRisks(staging.resolve("risks" + Durable.UNFINISHED))) {
                Consolidation consolidation = new Consolidator(ledger, () -> new Keeping(counted, attention, risks))
                        .consolidate(consolidated.stock().consolidation());
                PaperPlan paper = job.papers().plan(consolidation);
                consolidated.make(new Consolidated.Made(
                        consolidation,
                        paper,
                        new MadeFrom(consolidation, ledger, job.fingerprint(), paper.madeFrom())));
            }
            moments.reached(Moment.CONSOLIDATED, job.frame().period().id());
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Partitioner artefactPartitioner() {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (Artefact artefact : Artefact.values()) {
                ExecutionContext context = new ExecutionContext();
                context.putString(ARTEFACT, artefact.name());
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
            Moments moments,
            @Value("#{stepExecutionContext['artefact']}") String name) {
        return (contribution, chunk) -> {
            Artefact artefact = Artefact.valueOf(name);
            PaperPlan paper = consolidated.paper();
            if (paper.isNew() || !artefact.isPaper()) {
                write(artefact, run.publishing(), ledger, consolidated, moments);
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static void write(
            Artefact artefact, RunContext.Publishing job, Ledger ledger, Consolidated consolidated, Moments moments)
            throws IOException {
        String file = artefact.fileName(consolidated.paper().version().number());
        Path finished = job.staging().resolve(file);
        if (Files.exists(finished)
                || job.output()
                        .reusable()
                        .take(List.of(file), consolidated.madeFrom().of(artefact), job.staging())) {
            return;
        }
        Path unfinished = finished.resolveSibling(file + Durable.UNFINISHED);
        Files.deleteIfExists(unfinished);
        new ArtefactWriters(ledger, consolidated.paper()).write(artefact, consolidated.get(), unfinished);
        Durable.toDisk(unfinished);
        moments.reached(Moment.WRITTEN, file);
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        moments.reached(Moment.STAGED, file);
        consolidated.written(file, finished);
    }

    @Bean
    Tasklet moveIntoPlaceTasklet(
            RunContext run,
            Ledger ledger,
            Consolidated consolidated,
            ManifestFile manifests,
            Clock clock,
            RunLock lock,
            Moments moments) {
        return (contribution, chunk) -> {
            RunContext.Publishing job = run.publishing();
            Path manifest = job.staging().resolve(Manifest.FILE_NAME);
            Files.deleteIfExists(manifest);
            job.output().discardUnfinished(job.edition());
            List<String> kept = job.papers().keep(consolidated.paper().kept(), job.staging());
            manifests.write(manifest(job, consolidated, kept), manifest);
            Durable.toDisk(manifest);
            String hash = Hash.of(manifest);
            lock.check();
            moments.reached(Moment.MANIFEST_STAGED, job.frame().period().id());
            job.output().publish(job.edition(), moments);
            moments.reached(Moment.PUBLISHED, job.frame().period().id());
            ledger.note(
                    job.frame().desk(), new Publication(job.frame().asAt(), job.fingerprint(), hash, clock.instant()));
            moments.reached(Moment.PUBLICATION_NOTED, job.frame().period().id());
            return RepeatStatus.FINISHED;
        };
    }

    private static Manifest manifest(RunContext.Publishing job, Consolidated consolidated, List<String> keptFiles)
            throws IOException {
        Consolidation consolidation = consolidated.get();
        PaperPlan paper = consolidated.paper();
        List<Manifest.Output> outputs = new ArrayList<>();
        for (Artefact artefact : Artefact.values()) {
            if (paper.isNew() || !artefact.isPaper()) {
                outputs.add(output(
                        job,
                        consolidated,
                        artefact.fileName(paper.version().number()),
                        consolidated.madeFrom().of(artefact)));
            }
        }
        outputs.addAll(receipts(job, consolidated, WriteReceipts.madeFrom(consolidated.stock())));
        List<Manifest.Kept> kept = new ArrayList<>();
        for (String name : keptFiles) {
            Path file = job.staging().resolve(name);
            String circulated =
                    job.papers().circulatedInstant(PaperFiles.version(name).orElseThrow());
            kept.add(new Manifest.Kept(name, Hash.of(file), Files.size(file), circulated));
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
                outputs,
                kept);
    }

    private static Manifest.Output output(
            RunContext.Publishing job, Consolidated consolidated, String name, String madeFrom) throws IOException {
        Path file = job.staging().resolve(name);
        return new Manifest.Output(name, consolidated.hash(name, file), Files.size(file), madeFrom);
    }

    private static List<Manifest.Output> receipts(
            RunContext.Publishing job, Consolidated consolidated, Map<String, String> madeFrom) throws IOException {
        List<Manifest.Output> outputs = new ArrayList<>();
        Path staging = job.staging();
        Path folder = staging.resolve(ReceiptNames.FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = staging.relativize(file).toString().replace('\\', '/');
                    outputs.add(output(job, consolidated, name, madeFrom.getOrDefault(name, "")));
                }
            }
        }
        outputs.sort(Comparator.comparing(Manifest.Output::file));
        return outputs;
    }

    private static Manifest.Counts counts(Consolidation consolidation) {
        Set<String> counted = consolidation.sources().stream()
                .filter(source -> source.role() == SourceFile.Role.COUNTED)
                .map(source -> source.arrival().sha256())
                .collect(Collectors.toSet());
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
    Step takeStock(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("takeStockTasklet") Tasklet takeStockTasklet) {
        return new StepBuilder("takeStock", repository)
                .tasklet(takeStockTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
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
                .allowStartIfComplete(true)
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
                .partitionHandler(inTurn(writeArtefact, workers))
                .allowStartIfComplete(true)
                .build();
    }

    /** Has the artefacts begun in the order of {@link Artefact#IN_TURN}. */
    private static PartitionHandler inTurn(Step writeArtefact, TaskExecutor workers) {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler() {
            @Override
            protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
                    throws Exception {
                Set<StepExecution> ordered = new LinkedHashSet<>();
                for (Artefact artefact : Artefact.IN_TURN) {
                    partitions.stream()
                            .filter(partition -> artefact.name()
                                    .equals(partition.getExecutionContext().getString(ARTEFACT)))
                            .forEach(ordered::add);
                }
                return super.doHandle(manager, ordered);
            }
        };
        handler.setStep(writeArtefact);
        handler.setTaskExecutor(workers);
        return handler;
    }

    @Bean
    Step moveIntoPlace(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("moveIntoPlaceTasklet") Tasklet moveIntoPlaceTasklet) {
        return new StepBuilder("moveIntoPlace", repository)
                .tasklet(moveIntoPlaceTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** Carries out steps beside each other. */
    @Bean
    TaskExecutor besides() {
        return new SimpleAsyncTaskExecutor("besides-");
    }

    @Bean
    Job publishReportsJob(
            JobRepository repository,
            @Qualifier("takeStock") Step takeStock,
            @Qualifier("consolidate") Step consolidate,
            @Qualifier("writeReceipts") Step writeReceipts,
            @Qualifier("writeArtefacts") Step writeArtefacts,
            @Qualifier("moveIntoPlace") Step moveIntoPlace,
            @Qualifier("besides") TaskExecutor besides) {
        // Consolidating is the work of one thread, and would leave the others without any.
        Flow fromStock = new FlowBuilder<SimpleFlow>("fromStock")
                .split(besides)
                .add(flow(consolidate), flow(writeReceipts))
                .build();
        return new JobBuilder(JOB, repository)
                .start(flow(takeStock))
                .next(fromStock)
                .next(writeArtefacts)
                .next(moveIntoPlace)
                .end()
                .build();
    }

    private static Flow flow(Step step) {
        return new FlowBuilder<SimpleFlow>(step.getName()).start(step).build();
    }
}
