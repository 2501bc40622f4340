package org.quorate.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.testing.CostLimit;
import org.quorate.testing.StatementLog.Executed;

/** What the main job costs, by counts: for each more workbook or record, so that what is done once does not count. */
class RunCostTest {
    private static final int FEW = 16;
    private static final int MANY = 32;

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
            long charactersInserted,
            long charactersInJavasOwnWords) {}

    @BeforeAll
    static void count(@TempDir Path folder) {
        few = costs(CountedProgram.with(folder.resolve("few"), FEW));
        many = costs(CountedProgram.with(folder.resolve("many"), MANY));
    }

    private static Costs costs(CountedProgram program) {
        assertThat(program.run().newFiles()).isEqualTo(program.workbooks());
        List<Executed> executed = program.statements().executed();
        return new Costs(
                program,
                executed.size(),
                executed.stream()
                        .mapToLong(statement -> Math.max(1, statement.batched()))
                        .sum(),
                program.ledger().recorded(),
                program.ledger().visited(),
                program.statements().charactersInserted(),
                program.ledger().charactersInJavasOwnWords());
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
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(costs.program.output("consolidated.xlsx")))) {
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
            return Files.readString(costs.program.output("records.csv"))
                    .getBytes(StandardCharsets.UTF_16)
                    .length;
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
    void putsFewCharactersForEachRecordIntoTheLedger() {
        CostLimit.LEDGER_CHARACTERS_A_RECORD.holds(aRecord(Costs::charactersInserted));
        CostLimit.LEDGER_CHARACTERS_A_RECORD.tells(aRecord(Costs::charactersInJavasOwnWords));
    }
}
