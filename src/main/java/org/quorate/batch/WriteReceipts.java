package org.quorate.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.publishing.Consolidated;
import org.quorate.batch.publishing.MadeFrom;
import org.quorate.batch.publishing.ReceiptFiles;
import org.quorate.batch.publishing.Reusable;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceFile;
import org.quorate.finding.Finding;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptComposer;
import org.quorate.reporting.ReceiptNames;
import org.quorate.reporting.SubmissionAccount;
import org.springframework.batch.core.configuration.annotation.StepScope;
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
 * The step {@code writeReceipts} of the job {@code publishReports}: a receipt for every submission of the period, some dozens a
 * partition. A receipt that stands in the staging folder is whole and is not written again.
 */
@Configuration(proxyBeanMethods = false)
public class WriteReceipts {
    /** Enough that the bookkeeping of a partition is little beside its work, and few enough that all threads have some. */
    private static final int PER_PARTITION = 25;

    @Bean
    Partitioner receiptPartitioner(Consolidated consolidated) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            int submissions = consolidated.stock().consolidation().submissions().size();
            for (int first = 0; first < submissions; first += PER_PARTITION) {
                ExecutionContext context = new ExecutionContext();
                context.putInt("first", first);
                partitions.put("receipts-" + first, context);
            }
            return partitions;
        };
    }

    @Bean
    @StepScope
    Tasklet receiptTasklet(
            RunContext run,
            Ledger ledger,
            FileArchive archive,
            Consolidated consolidated,
            Moments moments,
            @Value("#{stepExecutionContext['first']}") int first) {
        return (contribution, chunk) -> {
            Consolidation consolidation = consolidated.stock().consolidation();
            List<Submission> all = consolidation.submissions();
            List<Submission> some = all.subList(first, Math.min(first + PER_PARTITION, all.size()));
            Map<String, String> names = consolidated.stock().receipts();
            ReceiptComposer composer =
                    new ReceiptComposer(consolidation.frame().programme(), Receipt.Occasion.RECEIVED);
            ReceiptFiles files = new ReceiptFiles();
            Reusable reusable = run.publishing().output().reusable();
            for (SubmissionAccount account : accounts(consolidation, ledger, some)) {
                String sha256 = account.submission().sha256();
                String path = names.getOrDefault(sha256, sha256);
                Path place = run.publishing().staging().resolve(path);
                Path folder = place.resolveSibling("");
                String name = String.valueOf(place.getFileName());
                String madeFrom =
                        MadeFrom.receipt(consolidation.frame(), account.submission(), path, account.replacedBy());
                if (!ReceiptFiles.isWritten(folder, name)
                        && !reusable.take(
                                reusable.madeFrom(madeFrom, ReceiptNames.TEXT),
                                madeFrom,
                                run.publishing().staging())) {
                    for (String file : files.write(
                            composer.compose(account, consolidation.frame().period()),
                            folder,
                            name,
                            archive.get(sha256),
                            ReceiptFiles.isReadable(account.findings()))) {
                        consolidated.written(path + file.substring(name.length()), folder.resolve(file));
                    }
                }
                moments.reached(Moment.RECEIPT_STAGED, path);
            }
            return RepeatStatus.FINISHED;
        };
    }

    /**
     * Returns what is to be told of each submission, in order of receipt.
     *
     * @param submissions of the consolidation's period, of which it is to be told
     */
    public static List<SubmissionAccount> accounts(
            Consolidation consolidation, Ledger ledger, List<Submission> submissions) {
        Map<String, List<Finding>> findings = new HashMap<>();
        ledger.visitFindings(
                consolidation.frame().desk(),
                submissions,
                (submission, finding) -> findings.computeIfAbsent(submission.sha256(), sha256 -> new ArrayList<>())
                        .add(finding));
        Set<String> wanted = submissions.stream().map(Submission::sha256).collect(Collectors.toSet());
        Map<String, List<SectionTally>> tallies = consolidation.tallies().stream()
                .filter(tally -> wanted.contains(tally.sha256()))
                .collect(Collectors.groupingBy(SectionTally::sha256));
        List<SubmissionAccount> accounts = new ArrayList<>();
        for (SourceFile source : consolidation.sources()) {
            if (source.role() != SourceFile.Role.IDENTICAL) {
                source.submission()
                        .filter(submission -> wanted.contains(submission.sha256()))
                        .ifPresent(submission -> accounts.add(new SubmissionAccount(
                                submission,
                                source.arrival().size(),
                                tallies.getOrDefault(submission.sha256(), List.of()),
                                findings.getOrDefault(submission.sha256(), List.of()),
                                replacedBy(consolidation, source))));
            }
        }
        return accounts;
    }

    /** What each file that a receipt can consist of is made from, by its path among the outputs. */
    static Map<String, String> madeFrom(Consolidated.Stock stock) {
        Consolidation consolidation = stock.consolidation();
        Map<String, String> names = stock.receipts();
        Map<String, String> madeFrom = new HashMap<>();
        for (SourceFile source : consolidation.sources()) {
            if (source.role() != SourceFile.Role.IDENTICAL) {
                source.submission().ifPresent(submission -> {
                    String path = names.getOrDefault(submission.sha256(), submission.sha256());
                    String made = MadeFrom.receipt(
                            consolidation.frame(), submission, path, replacedBy(consolidation, source));
                    for (String ending : List.of(
                            ReceiptNames.workbookEnding(submission.fileName()), ReceiptNames.PAGE, ReceiptNames.TEXT)) {
                        madeFrom.put(path + ending, made);
                    }
                });
            }
        }
        return madeFrom;
    }

    /** A rejected file is replaced too once a later one for the same return counts. */
    private static String replacedBy(Consolidation consolidation, SourceFile source) {
        if (source.role() != SourceFile.Role.REJECTED) {
            return source.other();
        }
        return consolidation.sources().stream()
                .filter(other -> other.role() == SourceFile.Role.COUNTED
                        && other.arrival().receivedAt().isAfter(source.arrival().receivedAt())
                        && isForSameReturn(source, other))
                .map(other -> other.arrival().fileName())
                .findFirst()
                .orElse("");
    }

    private static boolean isForSameReturn(SourceFile one, SourceFile other) {
        Optional<String> party = one.submission().flatMap(Submission::partyId);
        Optional<String> definition = one.submission().flatMap(Submission::returnId);
        return party.isPresent()
                && definition.isPresent()
                && party.equals(other.submission().flatMap(Submission::partyId))
                && definition.equals(other.submission().flatMap(Submission::returnId));
    }

    @Bean
    Step writeReceipt(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("receiptTasklet") Tasklet receiptTasklet) {
        return new StepBuilder("writeReceipt", repository)
                .tasklet(receiptTasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step writeReceipts(
            JobRepository repository,
            @Qualifier("writeReceipt") Step writeReceipt,
            @Qualifier("receiptPartitioner") Partitioner receiptPartitioner,
            @Qualifier("workers") TaskExecutor workers) {
        return new StepBuilder("writeReceipts", repository)
                .partitioner("writeReceipt", receiptPartitioner)
                .step(writeReceipt)
                .taskExecutor(workers)
                .allowStartIfComplete(true)
                .build();
    }
}
