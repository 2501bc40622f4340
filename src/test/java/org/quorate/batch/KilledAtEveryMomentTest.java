package org.quorate.batch;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at a named moment, or twice in a row there, is finished by the next one: the same bytes, nothing twice, nothing
 * left about. The disk is copied at the moment; to what is copied, the process has been killed.
 */
class KilledAtEveryMomentTest {
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
        FaultBench undisturbed = bench.asKilledNow(folder.resolve("undisturbed"));
        Set<Moment> passed = passed(undisturbed);
        SortedMap<String, String> expected = undisturbed.outputs();

        assertThat(passed).as("no moment is a word only")
                .isEqualTo(EnumSet.range(Moment.ARCHIVING, Moment.PUBLICATION_NOTED));
        assertThat(expected).containsKey("north-east-lincolnshire/2019-20-Q1/edited/records.csv");
        Map<Moment, FaultBench> killed = killedAtEach(bench);
        killed.forEach((moment, once) -> {
            Optional<FaultBench> twice = finish(once, moment, expected);
            twice.ifPresent(again -> finish(again, moment, expected));
        });
    }

    /** Returns the moments of a run. */
    private static Set<Moment> passed(FaultBench bench) {
        Set<Moment> passed = EnumSet.noneOf(Moment.class);
        bench.run((moment, what) -> passed.add(moment));
        return passed;
    }

    /** Runs the bench to its end and returns what kills would have left, the first time that each moment came. */
    private Map<Moment, FaultBench> killedAtEach(FaultBench bench) {
        Map<Moment, FaultBench> killed = new EnumMap<>(Moment.class);
        bench.run((moment, what) ->
                killed.computeIfAbsent(moment, first -> bench.asKilledNow(folder.resolve("killed-" + moment))));
        return killed;
    }

    /** Runs what was killed once more; what a kill at the same moment would leave is returned where the moment comes again. */
    private Optional<FaultBench> finish(FaultBench killed, Moment moment, SortedMap<String, String> expected) {
        List<FaultBench> again = new ArrayList<>();
        assertThatCode(() -> killed.run((now, what) -> {
            Path twice = folder.resolve("killed-twice-" + moment);
            if (now == moment && !Files.exists(twice)) {
                again.add(killed.asKilledNow(twice));
            }
        })).as(moment.name()).doesNotThrowAnyException();
        assertThat(killed.outputs()).as(moment.name()).isEqualTo(expected);
        assertThat(killed.journalledTwice()).as(moment.name()).isZero();
        assertThat(killed.count("SELECT COUNT(*) FROM ledger_submission")).as(moment.name()).isEqualTo(3);
        assertThat(killed.count("SELECT COUNT(*) FROM ledger_publication")).as(moment.name()).isEqualTo(2);
        return again.stream().findFirst();
    }

    @Test
    void theHistoryOfJobsHoldsNothingUpWhereverItBreaksOff() {
        Map<String, FaultBench> killed = new LinkedHashMap<>();
        AtomicInteger calls = new AtomicInteger();
        bench.runTellingHistory(call -> {
            int number = calls.incrementAndGet();
            if (call.equals("createJobExecution")
                    || call.equals("updateExecutionContext") && number % 23 == 0) {
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
