package org.quorate.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.CollectReturns;
import org.quorate.batch.JobParts;
import org.quorate.batch.Judge;
import org.quorate.batch.RunListener;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.worker.RequestedPartitions.End;
import org.quorate.batch.workplace.LedgerContext;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.Programme;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.testing.InMemoryLedger;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A request is carried out while its run goes on, and by one only; everything else is dropped. */
class RequestedPartitionsTest {
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String PERIOD = "2019-20-Q1";
    private static final AtomicInteger JOBS = new AtomicInteger();

    @TempDir
    private static Path ledgerFolder;

    private static ConfigurableApplicationContext context;
    private static JobRepository repository;
    private static Programme programme;
    private static final List<Arrival> ARRIVALS = new ArrayList<>();

    private final Ledger ledger = new InMemoryLedger();
    private JobExecution job;
    private StepExecution partition;

    @BeforeAll
    static void openLedger() throws IOException {
        context = LedgerContext.start(
                new Workplace(ledgerFolder, ledgerFolder),
                ledgerFolder,
                making -> making.register(BatchConfiguration.class),
                Map.of());
        repository = context.getBean(JobRepository.class);
        programme = new PackReader().read(SAMPLE).value().orElseThrow();
        for (String file : List.of("Ambulance service Assurance Q1.xlsx", "Panacea Assurance Q1.xlsx")) {
            Path content = SAMPLE.resolve("inbox").resolve(PERIOD).resolve(file);
            String sha256 = Hash.of(content);
            archive().keep(content, sha256);
            ARRIVALS.add(new Arrival(file, sha256, Files.size(content), Instant.parse("2019-07-02T09:00:00Z")));
        }
    }

    @AfterAll
    static void closeLedger() {
        context.close();
    }

    private static FileArchive archive() {
        return new FileArchive(ledgerFolder.resolve("archive"));
    }

    @BeforeEach
    void aRunAsksForAPartitionOfTwoContents() {
        begin(CollectReturns.JOB);
    }

    private void begin(String jobName) {
        JobParameters parameters = new JobParametersBuilder()
                .addString("inbox", "test " + JOBS.incrementAndGet())
                .toJobParameters();
        job = repository.createJobExecution(
                repository.createJobInstance(jobName, parameters), parameters, new ExecutionContext());
        job.setStatus(BatchStatus.STARTED);
        repository.update(job);
        partition = repository.createStepExecution("checkReturn:a", job);
        partition.setExecutionContext(JobParts.partitions(ARRIVALS).values().stream()
                .reduce(new ExecutionContext(), RequestedPartitionsTest::together));
        repository.updateExecutionContext(partition);
    }

    /** The two contents may begin with different digits; here they are one partition's all the same. */
    private static ExecutionContext together(ExecutionContext one, ExecutionContext other) {
        int before = one.getInt("contents", 0);
        int more = other.getInt("contents");
        ExecutionContext both = new ExecutionContext(one);
        both.putInt("contents", before + more);
        for (int i = 0; i < more; i++) {
            for (String what : List.of("file", "sha256", "size", "received")) {
                both.put(what + "." + (before + i), other.get(what + "." + i));
            }
        }
        return both;
    }

    private RequestedPartitions partitions(RunListener listener) {
        ReportingPeriod period = programme.calendar().find(PERIOD).orElseThrow();
        SubmissionCheck check = new SubmissionCheck(
                programme,
                new SpreadsheetReader(),
                new Secrets(name -> null).settings(ReadingTerms.USUAL, ledgerFolder));
        Judge judge = new Judge(desk(), period, check, listener);
        return new RequestedPartitions(
                repository, JobParts.partitionWork(any -> judge, ledger, archive()), Duration.ZERO, "node (process 1)");
    }

    private static Desk desk() {
        return new Desk(programme.id(), PERIOD, "0".repeat(64));
    }

    private StepExecution inRepository() {
        return repository.getStepExecution(partition.getId());
    }

    private int recorded() {
        return ledger.submissions(desk()).size();
    }

    private End carryOut() {
        return partitions(RunListener.SILENT).carryOut(partition.getId(), () -> false);
    }

    @Test
    void carriesOutWhatARunAsksFor() {
        assertThat(carryOut()).isEqualTo(End.ENDED);

        assertThat(recorded()).isEqualTo(2);
        assertThat(inRepository().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(carryOut()).as("asked for again").isEqualTo(End.DROPPED);
    }

    @Test
    void dropsThePartitionOfARunThatWasDeclaredFailed() {
        job.setStatus(BatchStatus.FAILED);
        repository.update(job);

        assertThat(carryOut()).isEqualTo(End.DROPPED);
        assertThat(recorded()).isZero();
    }

    @Test
    void dropsAPartitionThatWasDeclaredFailedAndDoesNotReviveIt() {
        partition.setStatus(BatchStatus.FAILED);
        repository.update(partition);

        assertThat(carryOut()).isEqualTo(End.DROPPED);
        assertThat(recorded()).isZero();
        assertThat(inRepository().getStatus()).isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void dropsWhatIsNoPartitionOfACollection() {
        begin("publishReports");

        assertThat(carryOut()).isEqualTo(End.DROPPED);
        assertThat(partitions(RunListener.SILENT).carryOut(987_654_321, () -> false))
                .isEqualTo(End.DROPPED);
        assertThat(recorded()).isZero();
    }

    @Test
    void leavesOffWhenItsRunIsDeclaredOverInTheMiddle() {
        RunListener whileTheFirstIsRecorded = after(() -> {
            StepExecution declared = inRepository();
            declared.setStatus(BatchStatus.FAILED);
            repository.update(declared);
        });

        assertThat(partitions(whileTheFirstIsRecorded).carryOut(partition.getId(), () -> false))
                .isEqualTo(End.DROPPED);
        assertThat(recorded()).isEqualTo(1);
        assertThat(inRepository().getStatus()).isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void leavesAPartitionToTheOneWhoTookItOver() {
        RunListener whileTheFirstIsRecorded = after(() -> assertThat(carryOut()).isEqualTo(End.ENDED));

        assertThat(partitions(whileTheFirstIsRecorded).carryOut(partition.getId(), () -> false))
                .isEqualTo(End.DROPPED);
        assertThat(recorded()).isEqualTo(2);
        assertThat(inRepository().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void givesBackWhatIsLeftWhenItIsAskedToEndAndAnotherGoesOnThere() {
        AtomicInteger read = new AtomicInteger();

        assertThat(partitions(after(read::incrementAndGet)).carryOut(partition.getId(), () -> read.get() > 0))
                .isEqualTo(End.GIVEN_BACK);
        assertThat(recorded()).isEqualTo(1);
        assertThat(inRepository().getStatus()).isEqualTo(BatchStatus.STARTED);

        AtomicInteger readByTheOther = new AtomicInteger();
        assertThat(partitions(after(readByTheOther::incrementAndGet)).carryOut(partition.getId(), () -> false))
                .isEqualTo(End.ENDED);
        assertThat(readByTheOther).hasValue(1);
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void saysInTheRepositoryWhyItFailedAndWhere() {
        RequestedPartitions refusing = new RequestedPartitions(
                repository,
                JobParts.partitionWork(
                        any -> {
                            throw RunFailure.failed("This worker has other passwords.", null);
                        },
                        ledger,
                        archive()),
                Duration.ZERO,
                "node (process 1)");

        assertThat(refusing.carryOut(partition.getId(), () -> false)).isEqualTo(End.ENDED);
        assertThat(inRepository().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(inRepository().getExitStatus().getExitDescription())
                .isEqualTo("On node (process 1): This worker has other passwords.");
        assertThat(recorded()).isZero();
    }

    private static RunListener after(Runnable action) {
        return new RunListener() {
            @Override
            public void reading(int files) {}

            @Override
            public void read(String fileName) {
                action.run();
            }

            @Override
            public void publishing() {}
        };
    }
}
