package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Moment;

/**
 * A run that is killed at a named moment, at some of them twice in a row, is finished by the next one: the same bytes, nothing twice,
 * nothing left about. The disk is copied at the moment; to what is copied, the process has been killed.
 */
class KilledAtEveryMomentTest {
    /**
     * The moments at which a run is killed a second time: in a transaction, between two of them, and while outputs are put together and
     * in place. Once they are in place, the next run has nothing to do but to note that, and does not come there again.
     */
    private static final Set<Moment> TWICE =
            EnumSet.of(Moment.NOTED, Moment.RECORDED, Moment.STAGED, Moment.EDITED_KEPT, Moment.MOVED_AWAY);

    private final Path folder;
    private final FaultBench bench;

    KilledAtEveryMomentTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = FaultBench.with(folder, "Panacea Assurance Q1.xlsx");
    }

    @Test
    void theNextRunFinishesWithTheSameBytesAndNothingTwice() throws IOException {
        bench.run();
        Files.writeString(bench.output("records.csv"), "a lead's own figures");
        bench.receive("Ambulance service Assurance Q1.xlsx");
        bench.receive("GP Federation B assurance Q1.xlsx");
        Map<Moment, FaultBench> killed = killedAtEach(bench);
        SortedMap<String, String> expected = bench.outputs();

        assertThat(killed.keySet())
                .as("no moment of a run is a word only")
                .isEqualTo(EnumSet.range(Moment.ARCHIVING, Moment.PUBLICATION_NOTED));
        assertThat(bench.output("edited/records.csv")).hasContent("a lead's own figures");
        halveWhatWasKept(killed.getOrDefault(Moment.EDITED_KEPT, bench));
        killed.forEach((moment, once) -> {
            Optional<FaultBench> twice = finish(once, moment, expected);
            twice.ifPresent(again -> finish(again, moment, expected));
            assertThat(twice.isPresent()).as(moment.name()).isEqualTo(TWICE.contains(moment));
        });
    }

    /** As if the kill had come while the file was copied. */
    private static void halveWhatWasKept(FaultBench killed) throws IOException {
        try (Stream<Path> staged = Files.walk(killed.outputRoot())) {
            List<Path> kept =
                    staged.filter(path -> path.endsWith("edited/records.csv")).toList();
            assertThat(kept).hasSize(1);
            Files.writeString(kept.get(0), "a lead's");
        }
    }

    /** Runs the bench to its end and returns what kills would have left, the first time that each moment came. */
    private Map<Moment, FaultBench> killedAtEach(FaultBench bench) {
        Map<Moment, FaultBench> killed = new EnumMap<>(Moment.class);
        bench.run((moment, what) ->
                killed.computeIfAbsent(moment, first -> bench.asKilledNow(folder.resolve("killed-" + moment))));
        return killed;
    }

    /** Runs what was killed once more; what a second kill at the same moment would leave is returned for those of {@link #TWICE}. */
    private Optional<FaultBench> finish(FaultBench killed, Moment moment, SortedMap<String, String> expected) {
        List<FaultBench> again = new ArrayList<>();
        assertThatCode(() -> killed.run((now, what) -> {
                    Path twice = folder.resolve("killed-twice-" + moment);
                    if (now == moment && TWICE.contains(moment) && !Files.exists(twice)) {
                        again.add(killed.asKilledNow(twice));
                    }
                }))
                .as(moment.name())
                .doesNotThrowAnyException();
        assertThat(killed.outputs()).as(moment.name()).isEqualTo(expected);
        assertThat(killed.journalledTwice()).as(moment.name()).isZero();
        assertThat(killed.count("SELECT COUNT(*) FROM ledger_submission"))
                .as(moment.name())
                .isEqualTo(3);
        assertThat(killed.count("SELECT COUNT(*) FROM ledger_publication"))
                .as(moment.name())
                .isEqualTo(2);
        return again.stream().findFirst();
    }

    @Test
    void theHistoryOfJobsHoldsNothingUpWhereverItBreaksOff() {
        Map<String, FaultBench> killed = new LinkedHashMap<>();
        AtomicInteger calls = new AtomicInteger();
        bench.runTellingHistory(call -> {
            int number = calls.incrementAndGet();
            if (call.equals("createJobExecution") || (call.equals("updateExecutionContext") && number % 23 == 0)) {
                killed.put(number + ", before " + call, bench.asKilledNow(folder.resolve("killed" + number)));
            }
        });

        assertThat(killed.keySet())
                .anyMatch(call -> call.endsWith("createJobExecution"))
                .anyMatch(call -> call.endsWith("updateExecutionContext"));
        killed.forEach((call, each) -> {
            assertThatCode(each::run).as(call).doesNotThrowAnyException();
            assertThat(each.outputs()).as(call).isEqualTo(bench.outputs());
            assertThat(each.journalledTwice()).as(call).isZero();
        });
    }

    @Test
    void aLedgerThatWasKilledWhileItWasMadeIsMadeByTheNextRun() {
        List<FaultBench> killed = new ArrayList<>();
        bench.open((moment, what) -> killed.add(bench.asKilledNow(folder.resolve("killed-" + moment))));

        assertThat(killed).hasSize(2);
        killed.get(0).query("CREATE TABLE ledger_desk (id BIGINT)");
        for (FaultBench each : killed) {
            assertThat(each.run().published()).isTrue();
            assertThat(each.ledger()).isDirectoryNotContaining("glob:**.before");
        }
    }

    @Test
    void aLedgerThatWasKilledWhileItWasBroughtUpToDateIsAsItWasAndBroughtUpToDateAgain() {
        bench.makeOldLedger("3");
        bench.query("INSERT INTO ledger_arrival VALUES ('p', 'q', 'a.xlsx', 'abc', 1, CURRENT_TIMESTAMP)");
        List<FaultBench> killed = new ArrayList<>();
        assertThatCode(() -> bench.open((moment, what) -> {
                    killed.add(bench.asKilledNow(folder.resolve("killed-" + moment)));
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");

        FaultBench half = killed.get(0);
        half.query("CREATE TABLE ledger_run (id BIGINT)");
        half.query("DELETE FROM ledger_arrival");
        List<Moment> moments = new ArrayList<>();
        half.open((moment, what) -> moments.add(moment));

        assertThat(moments).containsExactly(Moment.MAKING_TABLES, Moment.TABLES_MADE);
        assertThat(half.count("SELECT COUNT(*) FROM ledger_arrival")).isEqualTo(1);
        assertThat(half.run().published()).isTrue();
    }
}
