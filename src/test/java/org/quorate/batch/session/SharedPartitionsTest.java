package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.RunListener;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.worker.WorkerSession;
import org.quorate.batch.workplace.Database;
import org.quorate.batch.workplace.Workplace;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.Postgres;

/** What a manager does that finds no worker, or one that refuses. */
class SharedPartitionsTest {
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String PERIOD = "2019-20-Q1";

    @TempDir
    private Path folder;

    private Path pack;
    private Programme programme;
    private Workplace workplace;

    @BeforeEach
    void receiveTwoReturns() throws IOException {
        Postgres.Place place = Postgres.orSkip().fresh();
        Map<String, String> environment = Map.of(Database.USER, place.user(), Database.PASSWORD, place.password());
        workplace = new Workplace(
                folder.resolve("ledger"), folder.resolve("output"), Database.of(place.url(), environment::get));
        programme = new PackReader().read(SAMPLE).value().orElseThrow();
        pack = folder.resolve("pack");
        Path inbox = pack.resolve("inbox").resolve(PERIOD);
        Files.createDirectories(inbox);
        for (String name : new PackReader().files(SAMPLE, programme)) {
            Files.createDirectories(pack.resolve(name).getParent());
            Files.copy(SAMPLE.resolve(name), pack.resolve(name));
        }
        for (String file :
                List.of("received.csv", "Ambulance service Assurance Q1.xlsx", "Panacea Assurance Q1.xlsx")) {
            Files.copy(SAMPLE.resolve("inbox").resolve(PERIOD).resolve(file), inbox.resolve(file));
        }
        System.setProperty("quorate.workers.poll", "50ms");
    }

    @AfterEach
    void waitAsUsual() {
        System.clearProperty("quorate.workers.poll");
        System.clearProperty("quorate.workers.threads");
        System.clearProperty("quorate.workers.patience");
    }

    private PackResult run(RunListener listener) {
        try (RunSession session = RunSession.openShared(workplace)) {
            return session.run(new PackRequest(pack, null, null), programme, listener);
        }
    }

    @Test
    void aManagerAloneFinishesAndTellsEachFile() {
        AtomicInteger read = new AtomicInteger();

        PackResult result = run(new RunListener() {
            @Override
            public void reading(int files) {}

            @Override
            public void read(String fileName) {
                read.incrementAndGet();
            }

            @Override
            public void publishing() {}
        });

        assertThat(result.newFiles()).isEqualTo(2);
        assertThat(result.standing().completeness().received()).isEqualTo(2);
        assertThat(read).hasValue(2);
    }

    @Test
    void aManagerThatDoesNotWorkItselfSaysThatNoWorkerIsThereAndTheNextRunFinishes() {
        System.setProperty("quorate.workers.threads", "0");
        System.setProperty("quorate.workers.patience", "500ms");

        assertThatThrownBy(() -> run(RunListener.SILENT))
                .isInstanceOf(RunFailure.class)
                .hasMessageMatching(
                        "The run was ended because it got no further: (\\d) of \\1 partitions are left, and no worker has"
                                + " taken them; start one with \"quorate worker\" and run again\\.");

        waitAsUsual();
        assertThat(run(RunListener.SILENT).standing().completeness().received()).isEqualTo(2);
    }

    @Test
    void aWorkerOnAnotherLedgerFolderRefusesAndTheRunSaysSo() throws InterruptedException {
        System.setProperty("quorate.workers.threads", "0");
        Workplace elsewhere =
                new Workplace(folder.resolve("elsewhere"), folder.resolve("output"), workplace.database());
        try (WorkerSession worker = WorkerSession.open(elsewhere, 1, folder)) {
            Thread working = new Thread(() -> {
                try {
                    worker.work();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            working.start();

            assertThatThrownBy(() -> run(RunListener.SILENT))
                    .isInstanceOf(RunFailure.class)
                    .hasMessage("On " + worker.name()
                            + ": This worker's ledger folder does not hold the run's pack; give it the ledger"
                            + " folder of the run with --ledger.");
        }

        waitAsUsual();
        try (RunSession session = RunSession.openShared(workplace)) {
            assertThat(session.run(new PackRequest(pack, null, null), programme, RunListener.SILENT)
                            .standing()
                            .completeness()
                            .received())
                    .isEqualTo(2);
        }
    }

    @Test
    void withoutAServerNothingIsShared() {
        Workplace file = new Workplace(folder.resolve("file"), folder.resolve("output"));

        assertThatThrownBy(() -> RunSession.openShared(file))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Workers need PostgreSQL: name its database with --database, or in the environment variable"
                        + " QUORATE_DATABASE.");
        assertThatThrownBy(() -> WorkerSession.open(file, null, folder))
                .isInstanceOf(RunFailure.class)
                .hasMessageStartingWith("Workers need PostgreSQL");
        assertThat(folder.resolve("file")).doesNotExist();
    }
}
