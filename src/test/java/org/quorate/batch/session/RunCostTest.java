package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.bench.GrownLedger;
import org.quorate.testing.CostLimit;
import org.quorate.testing.StatementLog.Executed;

/** What the main job costs, by counts: for each more workbook or record, so that what is done once does not count. */
class RunCostTest {
    private static final int FEW = 16;
    private static final int MANY = 32;
    private static final int GROWN = 30_000;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private static Costs few;
    private static Costs many;

    /**
     * What was counted with so many workbooks.
     *
     * @param unbatched how many statements there were if each row were one of its own
     */
    private record Costs(
            CountedProgram program,
            long statements,
            long unbatched,
            long recorded,
            long visited,
            long bytesInserted,
            long charactersInJavasOwnWords,
            List<Executed> nothingNew,
            List<Executed> status) {}

    @BeforeAll
    static void count(@TempDir Path folder) {
        few = costs(CountedProgram.with(folder.resolve("few"), FEW));
        many = costs(CountedProgram.with(folder.resolve("many"), MANY));
    }

    private static Costs costs(CountedProgram program) {
        assertThat(program.run().newFiles()).isEqualTo(program.workbooks());
        List<Executed> executed = program.statements().executed();
        long recorded = program.ledger().recorded();
        long visited = program.ledger().visited();
        long bytesInserted = program.statements().bytesInserted();
        long charactersInJavasOwnWords = program.ledger().charactersInJavasOwnWords();
        assertThat(program.run().published()).isFalse();
        List<Executed> nothingNew = program.statements().executed();
        return new Costs(
                program,
                executed.size(),
                executed.stream()
                        .mapToLong(statement -> Math.max(1, statement.batched()))
                        .sum(),
                recorded,
                visited,
                bytesInserted,
                charactersInJavasOwnWords,
                nothingNew,
                program.status());
    }

    private static double aWorkbook(ToLongFunction<Costs> cost) {
        return (double) (cost.applyAsLong(many) - cost.applyAsLong(few)) / (MANY - FEW);
    }

    private static double aRecord(ToLongFunction<Costs> cost) {
        return (double) (cost.applyAsLong(many) - cost.applyAsLong(few)) / (many.recorded - few.recorded);
    }

    private static long size(Costs costs, String output) {
        return costs.program.output(output).toFile().length();
    }

    /** How large a workbook would be if it were not deflated. */
    private static long sizeOfParts(Costs costs) {
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(costs.program.output("consolidated.xlsx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                size += zip.readAllBytes().length;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return size;
    }

    private static long sizeInTwoBytesACharacter(Costs costs) {
        try {
            return Files.readString(costs.program.output("records.csv")).getBytes(StandardCharsets.UTF_16).length;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void asksTheDatabaseLittleForEachWorkbook() {
        CostLimit.STATEMENTS_A_WORKBOOK.holds(aWorkbook(Costs::statements));
        CostLimit.STATEMENTS_A_WORKBOOK.tells(aWorkbook(Costs::unbatched));
    }

    @Test
    void asksTheDatabaseTheSameForAStatusHoweverManyWorkbooksThereAre() {
        assertThat(many.status.size()).isEqualTo(few.status.size());
        CostLimit.STATEMENTS_OF_STATUS.holds(many.status.size());
        CostLimit.STATEMENTS_OF_STATUS.tells(many.status.size() + MANY);
    }

    @Test
    void asksTheDatabaseTheSameWhenNothingIsNewHoweverManyWorkbooksThereAre() {
        assertThat(many.nothingNew.size()).isEqualTo(few.nothingNew.size());
        CostLimit.STATEMENTS_OF_NOTHING_NEW.holds(many.nothingNew.size());
        CostLimit.STATEMENTS_OF_NOTHING_NEW.tells(many.nothingNew.size() + MANY);
    }

    @Test
    void readsForAStatusNoRowMoreInALedgerThatHasGrownForYears() throws SQLException {
        List<Executed> journal = List.of(new Executed(
                "SELECT detail FROM ledger_journal WHERE detail = ?", true, 0, 0, new TreeMap<>(Map.of(1, "x"))));
        long read;
        long readOfTheJournal;
        try (Connection ledger = few.program.connect()) {
            read = rowsRead(ledger, few.status);
            readOfTheJournal = rowsRead(ledger, journal);
            GrownLedger.grow(ledger, GROWN);
        }

        List<Executed> status = few.program.status();

        assertThat(status.size()).isEqualTo(few.status.size());
        try (Connection ledger = few.program.connect()) {
            assertThat(rowsRead(ledger, status)).isPositive().isEqualTo(read);
            // What has no index is noticed.
            assertThat(rowsRead(ledger, journal)).isGreaterThan(readOfTheJournal + GROWN / 10);
        }
    }

    /** How many rows the database itself goes through for these, as it tells when it explains them. */
    private static long rowsRead(Connection ledger, List<Executed> statements) throws SQLException {
        long rows = 0;
        for (Executed executed : statements) {
            if (!executed.sql().startsWith("SELECT")) {
                continue;
            }
            try (PreparedStatement explaining = ledger.prepareStatement("EXPLAIN ANALYZE " + executed.sql())) {
                for (Map.Entry<Integer, Object> parameter :
                        executed.parameters().entrySet()) {
                    explaining.setObject(parameter.getKey(), parameter.getValue());
                }
                try (ResultSet explained = explaining.executeQuery()) {
                    explained.next();
                    Matcher scanned = SCANNED.matcher(explained.getString(1));
                    while (scanned.find()) {
                        rows += Long.parseLong(scanned.group(1));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void goesOverTheRecordsOfTheLedgerAFewTimes() {
        CostLimit.PASSES_OVER_THE_RECORDS.holds(aRecord(Costs::visited));
        CostLimit.PASSES_OVER_THE_RECORDS.tells(aRecord(costs -> costs.visited + costs.recorded));
    }

    @Test
    void writesFewBytesForEachRecord() {
        CostLimit.WORKBOOK_BYTES_A_RECORD.holds(aRecord(costs -> size(costs, "consolidated.xlsx")));
        CostLimit.WORKBOOK_BYTES_A_RECORD.tells(aRecord(RunCostTest::sizeOfParts));
        CostLimit.RECORDS_FILE_BYTES_A_RECORD.holds(aRecord(costs -> size(costs, "records.csv")));
        CostLimit.RECORDS_FILE_BYTES_A_RECORD.tells(aRecord(RunCostTest::sizeInTwoBytesACharacter));
    }

    @Test
    void putsFewBytesForEachRecordIntoTheLedger() {
        CostLimit.LEDGER_BYTES_A_RECORD.holds(aRecord(Costs::bytesInserted));
        CostLimit.LEDGER_BYTES_A_RECORD.tells(aRecord(Costs::charactersInJavasOwnWords));
    }
}
