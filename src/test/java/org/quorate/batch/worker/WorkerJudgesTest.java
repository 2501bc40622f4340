package org.quorate.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.Basis;
import org.quorate.batch.Checking;
import org.quorate.batch.CollectReturns;
import org.quorate.batch.JobParts;
import org.quorate.batch.Jobs;
import org.quorate.batch.Judge;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.batch.machine.Secrets;
import org.quorate.ledger.Desk;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.Programme;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.InMemoryLedger;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/** A worker judges by the run's own pack, terms and passwords, or not at all. */
class WorkerJudgesTest {
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String PERIOD = "2019-20-Q1";
    private static final ReadingTerms TERMS = new ReadingTerms(
            Map.of(ReadLimit.CELLS, 900_000),
            List.of(new PasswordSource.Environment("BOARD_PASSWORD"), new PasswordSource.InFile("../password.txt")));

    @TempDir
    private Path folder;

    private Programme programme;
    private String basis;
    private KeptPacks packs;

    @BeforeEach
    void aRunHasKeptItsPack() throws IOException {
        Files.createDirectories(folder.resolve("manager/pack"));
        Files.writeString(folder.resolve("manager/password.txt"), "beside the pack\n");
        programme = new PackReader().read(SAMPLE).value().orElseThrow().readOn(TERMS);
        basis = Basis.of(programme, secrets("spring").settings(TERMS, folder.resolve("manager/pack")));
        packs = new KeptPacks(folder.resolve("ledger/packs"));
        packs.keep(SAMPLE, programme);
        Files.createDirectories(folder.resolve("worker/here"));
        Files.writeString(folder.resolve("worker/password.txt"), "beside the pack\n");
    }

    private static Secrets secrets(String password) {
        return new Secrets(name -> name.equals("BOARD_PASSWORD") ? password : null);
    }

    private WorkerJudges worker(KeptPacks kept, Secrets secrets) {
        Checking checking = JobParts.checking(new InMemoryLedger());
        return new WorkerJudges(kept, checking, secrets, folder.resolve("worker/here"));
    }

    private StepExecution partition(RunTerms terms) {
        JobExecution job = new JobExecution(
                1,
                new JobInstance(1, CollectReturns.JOB),
                new JobParametersBuilder()
                        .addString(Jobs.PERIOD, PERIOD)
                        .addString(Jobs.BASIS, basis)
                        .toJobParameters());
        terms.put(job.getExecutionContext());
        return new StepExecution(1, "checkReturn:a", job);
    }

    @Test
    void judgesAtTheDeskOfTheRun() {
        Judge judge = worker(packs, secrets("spring")).of(partition(RunTerms.of(programme)));

        assertThat(judge.desk()).isEqualTo(new Desk(programme.id(), PERIOD, basis));
        assertThat(judge.period().id()).isEqualTo(PERIOD);
    }

    @Test
    void tellsTheTermsOnWhichFilesAreReadWithoutAnyPassword() {
        StepExecution partition = partition(RunTerms.of(programme));

        assertThat(RunTerms.of(partition.getJobExecution().getExecutionContext()))
                .isEqualTo(new RunTerms(Program.VERSION, programme.packHash(), TERMS));
        assertThat(partition.getJobExecution().getExecutionContext().toString())
                .contains("BOARD_PASSWORD")
                .doesNotContain("spring", "beside the pack");
    }

    @Test
    void keepsThePackAsItWasWhenItIsEditedLater() throws IOException {
        Path pack = folder.resolve("edited");
        for (String name : new PackReader().files(SAMPLE, programme)) {
            Files.createDirectories(pack.resolve(name).getParent());
            Files.copy(SAMPLE.resolve(name), pack.resolve(name));
        }
        KeptPacks others = new KeptPacks(folder.resolve("others"));
        others.keep(pack, programme);
        Files.writeString(pack.resolve("programme.json"), "{}");

        assertThat(others.find(programme.packHash()).orElseThrow().readOn(TERMS))
                .isEqualTo(programme);
    }

    @Test
    void keepsNoPackThatIsNoLongerWhatWasReadOfIt() throws IOException {
        Path pack = folder.resolve("edited");
        for (String name : new PackReader().files(SAMPLE, programme)) {
            Files.createDirectories(pack.resolve(name).getParent());
            Files.writeString(pack.resolve(name), Files.readString(SAMPLE.resolve(name)) + " ");
        }
        KeptPacks others = new KeptPacks(folder.resolve("others"));

        assertThatThrownBy(() -> others.keep(pack, programme))
                .isInstanceOf(RunFailure.class)
                .hasMessage("The pack %s was changed meanwhile; run again.".formatted(pack));
        assertThat(others.find(programme.packHash())).isEmpty();
        assertThat(folder.resolve("others")).isEmptyDirectory();
    }

    @Test
    void refusesWithAnotherPassword() {
        assertThatThrownBy(() -> worker(packs, secrets("summer")).of(partition(RunTerms.of(programme))))
                .isInstanceOf(RunFailure.class)
                .hasMessage("This worker has other passwords than the run, or lacks one: see the environment variable"
                        + " BOARD_PASSWORD, the file ../password.txt.");
    }

    @Test
    void refusesWithoutTheRunsPack() {
        KeptPacks none = new KeptPacks(folder.resolve("elsewhere"));

        assertThatThrownBy(() -> worker(none, secrets("spring")).of(partition(RunTerms.of(programme))))
                .isInstanceOf(RunFailure.class)
                .hasMessage(
                        "This worker's ledger folder does not hold the run's pack; give it the ledger folder of the run"
                                + " with --ledger.");
    }

    @Test
    void refusesAPackThatSomebodyHasChangedInTheLedgerFolder() throws IOException {
        Path kept = folder.resolve("ledger/packs").resolve(programme.packHash()).resolve("programme.json");
        Files.writeString(kept, Files.readString(kept) + " ");

        assertThatThrownBy(() -> worker(packs, secrets("spring")).of(partition(RunTerms.of(programme))))
                .isInstanceOf(RunFailure.class)
                .hasMessageStartingWith("This worker's ledger folder does not hold the run's pack");
    }

    @Test
    void refusesARunOfAnotherProgram() {
        assertThatThrownBy(() -> worker(packs, secrets("spring"))
                        .of(partition(new RunTerms("9.9.9", programme.packHash(), TERMS))))
                .isInstanceOf(RunFailure.class)
                .hasMessage("This worker is %s and the run is of version 9.9.9; use the same program on every machine."
                        .formatted(Program.nameAndVersion()));
    }
}
