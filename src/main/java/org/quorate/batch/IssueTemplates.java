package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.machine.Program;
import org.quorate.batch.publishing.OutputFolder;
import org.quorate.batch.workplace.RunLock;
import org.quorate.comparison.EarlierReturn;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedReturns;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;
import org.quorate.template.AskedQuestions;
import org.quorate.template.CarriedForward;
import org.quorate.template.Prefill;
import org.quorate.template.TemplateComposer;
import org.quorate.template.TemplateNames;
import org.quorate.template.TemplateWriter;
import org.quorate.template.excel.ExcelTemplateWriter;
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
 * The job {@code issueTemplates}: a partition writes the workbooks of one party to its staging folder, adds the manifest and puts
 * the folder in place as one. A party whose folder holds what is to be written is passed over, so that a job that was killed can be
 * gone on with.
 */
@Configuration(proxyBeanMethods = false)
class IssueTemplates {
    static final String JOB = "issueTemplates";

    @Bean
    Partitioner issuePartitioner(RunContext run) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            for (Party party : run.issuing().parties()) {
                ExecutionContext context = new ExecutionContext();
                context.putString("party", party.id());
                partitions.put(party.id(), context);
            }
            return partitions;
        };
    }

    @Bean
    @StepScope
    Tasklet issueTasklet(
            RunContext run,
            Ledger ledger,
            ManifestFile manifests,
            RunLock lock,
            Moments moments,
            @Value("#{stepExecutionContext['party']}") String partyId) {
        return (contribution, chunk) -> {
            RunContext.Issuing job = run.issuing();
            Party party = job.frame().programme().parties().findById(partyId).orElseThrow();
            OutputFolder folder = job.folder(party);
            if (!folder.holds(job.fingerprint())) {
                write(job, ledger, party, folder.staging(job.fingerprint()), manifests);
                lock.check();
                folder.publish(job.fingerprint(), moments);
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static void write(RunContext.Issuing job, Ledger ledger, Party party, Path staging, ManifestFile manifests)
            throws IOException {
        Frame frame = job.frame();
        TemplateWriter writer = new ExcelTemplateWriter();
        TemplateComposer composer = new TemplateComposer(frame.programme(), job.checks());
        RecordedReturns recorded = new RecordedReturns(ledger, frame.programme(), frame.basis());
        Scratch.delete(staging);
        Files.createDirectories(staging);
        List<Manifest.Output> outputs = new ArrayList<>();
        for (ReturnDefinition definition : TemplateIssue.definitions(frame.programme(), party, frame.period())) {
            String name = TemplateNames.of(definition, party, frame.period());
            Path file = staging.resolve(name);
            EarlierReturn last = recorded.find(party.id(), definition.id(), frame.period(), Instant.MAX).stream()
                    .findFirst()
                    .orElse(null);
            writer.write(
                    composer.compose(
                            definition,
                            party,
                            frame.period(),
                            prefill(last, frame).and(new AskedQuestions(job.asked(), party)),
                            last),
                    file);
            Durable.toDisk(file);
            outputs.add(new Manifest.Output(name, Hash.of(file), Files.size(file)));
        }
        manifests.write(
                new Manifest(
                        Program.nameAndVersion(),
                        frame.programme().id(),
                        frame.period().id(),
                        frame.asAt().toString(),
                        frame.programme().packHash(),
                        job.fingerprint(),
                        new Manifest.Counts(0, 0, 0, 0),
                        List.of(),
                        outputs,
                        List.of()),
                staging.resolve(Manifest.FILE_NAME));
        Durable.toDisk(staging.resolve(Manifest.FILE_NAME));
    }

    private static Prefill prefill(@Nullable EarlierReturn lastOrNull, Frame frame) {
        return lastOrNull == null
                ? Prefill.NONE
                : new CarriedForward(lastOrNull, frame.programme().vocabulary());
    }

    @Bean
    Step issueToParty(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("issueTasklet") Tasklet issueTasklet) {
        return new StepBuilder("issueToParty", repository)
                .tasklet(issueTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step issueToParties(
            JobRepository repository,
            @Qualifier("issueToParty") Step issueToParty,
            @Qualifier("issuePartitioner") Partitioner issuePartitioner,
            @Qualifier("workers") TaskExecutor workers) {
        return new StepBuilder("issueToParties", repository)
                .partitioner("issueToParty", issuePartitioner)
                .step(issueToParty)
                .taskExecutor(workers)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Job issueTemplatesJob(JobRepository repository, @Qualifier("issueToParties") Step issueToParties) {
        return new JobBuilder(JOB, repository).start(issueToParties).build();
    }
}
