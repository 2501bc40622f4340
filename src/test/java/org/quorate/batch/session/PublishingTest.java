package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.RunListener;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.Ledger;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Publishing on a ledger that fails: old outputs stay until new ones are whole and proved. */
class PublishingTest {
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final AtomicBoolean LOSES_RECORD = new AtomicBoolean();
    private static final AtomicBoolean BREAKS_AT_REFUSALS = new AtomicBoolean();

    /** Nine artefacts, the manifest, and three files of the one receipt. */
    private static final int FILES = 13;

    private final Path folder;
    private final Path pack;
    private final Path inbox;
    private final RunSession session;

    /** The wiring of the program with another ledger and a clock that stands still before the period closes. */
    @Configuration(proxyBeanMethods = false)
    @Import(BatchConfiguration.class)
    static class Wiring {
        @Bean
        static BeanPostProcessor unreliableLedgerAndStoppedClock() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof Ledger ledger) {
                        return new UnreliableLedger(ledger, LOSES_RECORD, BREAKS_AT_REFUSALS);
                    }
                    return bean instanceof Clock
                            ? Clock.fixed(Instant.parse("2019-07-09T23:30:00Z"), ZoneOffset.UTC)
                            : bean;
                }
            };
        }
    }

    PublishingTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.pack = folder.resolve("pack");
        this.inbox = pack.resolve("inbox").resolve("2019-20-Q1");
        Files.createDirectories(inbox);
        Files.createDirectories(pack.resolve("returns"));
        for (String file : new String[] {
            "programme.json", "paper.json", "returns/assurance.json", "returns/workplan.json", "returns/review.json"
        }) {
            Files.copy(SAMPLE.resolve(file), pack.resolve(file));
        }
        for (String file : new String[] {"received.csv", "Panacea Assurance Q1.xlsx"}) {
            Files.copy(SAMPLE.resolve("inbox/2019-20-Q1").resolve(file), inbox.resolve(file));
        }
        this.session = RunSession.open(new Workplace(folder.resolve("ledger"), folder.resolve("output")), Wiring.class);
    }

    @AfterEach
    void close() {
        LOSES_RECORD.set(false);
        BREAKS_AT_REFUSALS.set(false);
        session.close();
    }

    private PackResult run() {
        return run(new PackRequest(pack, null, null));
    }

    private PackResult run(PackRequest request) {
        Programme programme = new PackReader().read(pack).value().orElseThrow();
        return session.run(request, programme, RunListener.SILENT);
    }

    @Test
    void publishesNothingWhenARowDidNotLandAndKeepsTheOldOutputs() throws IOException {
        run();
        SortedMap<String, Instant> old = outputs();
        String another = "Ambulance service Assurance Q1.xlsx";
        Files.copy(SAMPLE.resolve("inbox/2019-20-Q1").resolve(another), inbox.resolve(another));
        LOSES_RECORD.set(true);

        assertThatThrownBy(this::run)
                .isInstanceOf(RunFailure.class)
                .hasMessageMatching(
                        "The rows do not add up, so nothing was published: of .+\\.xlsx, section .+,"
                                + " \\d+ rows were read but \\d+ consolidated, \\d+ refused and \\d+ nil \\(\\d+ such lines\\)\\.");
        assertThat(outputs()).isEqualTo(old);
    }

    @Test
    void finishesAfterARowDidNotLandOnceTheLedgerIsSoundAgain() {
        LOSES_RECORD.set(true);
        assertThatThrownBy(this::run).isInstanceOf(RunFailure.class);
        LOSES_RECORD.set(false);

        assertThat(run().published()).isTrue();
        assertThat(outputs()).hasSize(FILES);
    }

    @Test
    void doesNotWriteAgainWhatWasWrittenBeforeAnotherArtefactFailed() throws IOException {
        BREAKS_AT_REFUSALS.set(true);
        assertThatThrownBy(this::run)
                .isInstanceOf(RunFailure.class)
                .hasMessage(
                        "The run failed: the ledger gives no refusals today (run again with --debug for the trace)");
        assertThat(output("paper.docx")).doesNotExist();
        Instant written = Files.getLastModifiedTime(staged("paper.docx")).toInstant();
        BREAKS_AT_REFUSALS.set(false);

        assertThat(run().published()).isTrue();
        assertThat(Files.getLastModifiedTime(output("paper.docx")).toInstant()).isEqualTo(written);
        assertThat(outputs()).hasSize(FILES);
    }

    @Test
    void doesNotWriteAReceiptAgainThatWasWhole() throws IOException {
        BREAKS_AT_REFUSALS.set(true);
        assertThatThrownBy(this::run).isInstanceOf(RunFailure.class);
        BREAKS_AT_REFUSALS.set(false);
        String receipt = "receipts/panacea-federation/Panacea Assurance Q1 - receipt";
        Path whole = staged("paper.docx").resolveSibling(receipt + ".txt");
        Files.createDirectories(whole.getParent());
        Files.writeString(whole, "Written before the run was killed.");
        Files.writeString(whole.resolveSibling("Panacea Assurance Q1 - receipt.html"), "So was this.");

        assertThat(run().published()).isTrue();
        assertThat(output(receipt + ".txt")).hasContent("Written before the run was killed.");
        assertThat(output(receipt + ".html")).hasContent("So was this.");
    }

    @Test
    void writesEverythingAnewWhenTheStagingFolderOfAFailedRunIsGone() throws IOException {
        BREAKS_AT_REFUSALS.set(true);
        assertThatThrownBy(this::run).isInstanceOf(RunFailure.class);
        try (Stream<Path> written = Files.walk(folder.resolve("output"))) {
            for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        BREAKS_AT_REFUSALS.set(false);

        assertThat(run().published()).isTrue();
        assertThat(outputs()).hasSize(FILES);
    }

    @Test
    void comesBackToAFailedPublicationAfterAnotherOne() {
        BREAKS_AT_REFUSALS.set(true);
        assertThatThrownBy(this::run).isInstanceOf(RunFailure.class);
        BREAKS_AT_REFUSALS.set(false);

        run(new PackRequest(pack, null, LocalDate.of(2019, 7, 20)));
        assertThat(run().published()).isTrue();
        assertThat(outputs()).hasSize(FILES);
    }

    @Test
    void countsAsAtTodayInTheZoneOfTheProgrammeBeforeThePeriodCloses() {
        assertThat(run().standing().frame().asAt()).isEqualTo(LocalDate.of(2019, 7, 10));
    }

    @Test
    void letsOneSessionAtATimeWorkOnALedger() {
        assertThatThrownBy(() -> RunSession.open(new Workplace(folder.resolve("ledger"), folder.resolve("output"))))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Another run works on %s (process %s); wait until it has ended."
                        .formatted(
                                folder.resolve("ledger"),
                                ProcessHandle.current().pid()));
    }

    private Path output(String file) {
        return folder.resolve("output/north-east-lincolnshire/2019-20-Q1").resolve(file);
    }

    private Path staged(String file) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("output"))) {
            return found.filter(path -> path.endsWith(file)).findFirst().orElseThrow();
        }
    }

    /** When each file in the folder of outputs was written. */
    private SortedMap<String, Instant> outputs() {
        SortedMap<String, Instant> outputs = new TreeMap<>();
        Path target = output("manifest.json").resolveSibling("");
        try (Stream<Path> found = Files.walk(target)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                outputs.put(
                        target.relativize(file).toString(),
                        Files.getLastModifiedTime(file).toInstant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outputs;
    }
}
