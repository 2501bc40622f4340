package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.PeriodStatus;
import org.quorate.batch.RunListener;
import org.quorate.batch.disk.Moments;
import org.quorate.programme.Installation;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.reporting.json.JsonSummaryReader;

/** What is told where nothing is new comes from what stands in the ledger's lists, whatever the number of its records. */
class NothingNewTest {
    private static final List<String> VISITS =
            List.of("visitRecords", "visitFindings", "visitRefusals", "visitLayouts", "has");

    @TempDir
    private Path folder;

    private FaultBench bench;
    private PackResult first;

    @BeforeEach
    void publish() {
        bench = FaultBench.with(folder, "Panacea Assurance Q1.xlsx", "Ambulance service Workplan Q1.xlsx");
        assertThat(FaultBench.ledgerCalls(() -> first = bench.run())).contains("visitRecords", "visitFindings");
    }

    private Programme programme() {
        return new PackReader().read(bench.pack()).value().orElseThrow();
    }

    private PackRequest request() {
        return new PackRequest(bench.pack(), null, null);
    }

    @Test
    void aRunWithNothingNewVisitsNothingOfTheLedgerAndTellsTheSame() {
        assertThat(FaultBench.ledgerCalls(() -> assertThat(bench.run())
                        .isEqualTo(new PackResult(
                                first.standing(),
                                first.attention(),
                                0,
                                false,
                                first.output(),
                                List.of(),
                                first.remarks()))))
                .doesNotContainAnyElementsOf(VISITS);
        assertThat(first.attention()).isPositive();
    }

    @Test
    void statusVisitsNothingOfTheLedger() {
        try (RunSession session = bench.open()) {
            assertThat(FaultBench.ledgerCalls(() -> {
                        assertThat(session.status(request(), programme()))
                                .isEqualTo(new PeriodStatus(first.standing(), 0));
                        assertThat(session.attention(request(), programme())).isEqualTo(first.attention());
                    }))
                    .doesNotContainAnyElementsOf(VISITS);
        }
    }

    @Test
    void aNightWithNothingNewVisitsNothingOfTheLedger() {
        LocalDate today = LocalDate.of(2019, 7, 9);
        bench.night(Moments.PASS, today, Installation.USUAL);

        assertThat(FaultBench.ledgerCalls(
                        () -> assertThat(bench.night(Moments.PASS, today.plusDays(1), Installation.USUAL))
                                .allSatisfy(night -> assertThat(night.written()).isEmpty())))
                .doesNotContainAnyElementsOf(VISITS);
    }

    @Test
    void whatRunsJobsIsMadeForNothingThatRunsNone() {
        assertThat(FaultBench.partsMade(() -> {
                    bench.run();
                    try (RunSession session = bench.open()) {
                        session.status(request(), programme());
                    }
                }))
                .contains("ledger", "packRun")
                .doesNotContain("jobRepository", "jobOperator", "collectReturnsJob", "publishReportsJob", "workers");
    }

    @Test
    void whatRunsJobsIsMadeForARunThatPublishes() {
        PackRequest anotherDay = new PackRequest(bench.pack(), null, LocalDate.of(2019, 7, 1));

        assertThat(FaultBench.partsMade(() -> {
                    try (RunSession session = bench.open()) {
                        assertThat(session.run(anotherDay, programme(), RunListener.SILENT)
                                        .published())
                                .isTrue();
                    }
                }))
                .contains("jobRepository", "jobOperator", "publishReportsJob", "workers");
    }

    @Test
    void aFileThatWasReplacedByOneOfTheSameNameSizeAndTimeIsNew() throws IOException {
        bench.receiveAs("Panacea Assurance Q1.xlsx", "corrected.xlsx");
        assertThat(bench.run().newFiles()).isOne();
        Path file = bench.inbox().resolve("corrected.xlsx");
        FileTime changed = Files.getLastModifiedTime(file);
        byte[] content = Files.readAllBytes(file);
        content[content.length - 1]++;
        Files.write(file, content);
        Files.setLastModifiedTime(file, changed);

        assertThat(bench.run().newFiles()).isOne();
        assertThat(bench.run().newFiles()).isZero();
    }

    @Test
    void whatNeedsAttentionIsCountedAnewWhereTheSummaryWasChangedByHandOrIsOfAnotherDay() throws IOException {
        Path summary = bench.output("summary.json");
        Files.writeString(summary, Files.readString(summary).replace("\"attention\" : [", "\"attention\" : [ 1,"));
        assertThat(JsonSummaryReader.attention(summary)).hasValue(first.attention() + 1);

        assertThat(bench.run().attention()).isEqualTo(first.attention());
        try (RunSession session = bench.open()) {
            assertThat(FaultBench.ledgerCalls(() -> assertThat(session.attention(
                                    new PackRequest(bench.pack(), null, LocalDate.of(2019, 7, 1)), programme()))
                            .isPositive()))
                    .contains("visitRecords");
        }
    }
}
