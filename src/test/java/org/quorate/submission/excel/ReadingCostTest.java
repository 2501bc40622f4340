package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.bench.LargeWorkbook;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.testing.Allocation;
import org.quorate.testing.CostLimit;

/** What reading costs, by counts. */
class ReadingCostTest {
    private static final int FEW = 200;
    private static final int MANY = 1_200;

    private static Path folder;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        ReadingCostTest.folder = folder;
        LargeWorkbook.write(file(FEW), FEW);
        LargeWorkbook.write(file(MANY), MANY);
    }

    private static Path file(int rows) {
        return folder.resolve(rows + ".xlsx");
    }

    private static ReceivedFile received(int rows) throws IOException {
        return new ReceivedFile(file(rows), rows + ".xlsx", Files.size(file(rows)), "", Instant.EPOCH);
    }

    private static double aCell(Allocation.Work work) throws Exception {
        return Allocation.each(FEW, MANY, work) / LargeWorkbook.COLUMNS;
    }

    /** Counts how many bytes are taken from a source, over and over included. */
    private static final class CountedSource implements ZipSource {
        private final ZipSource source;
        private long taken;

        private CountedSource(ZipSource source) {
            this.source = source;
        }

        @Override
        public long size() throws IOException {
            return source.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            int read = source.read(into, position);
            taken += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    private static double passes(int times) throws IOException {
        try (CountedSource source = new CountedSource(ZipSource.of(file(MANY)))) {
            for (int time = 0; time < times; time++) {
                Allowance allowance = new Allowance(ReadLimits.STANDARD);
                WorkbookFile.open(Container.open(source, allowance), allowance).visit(new Passed());
            }
            return (double) source.taken / source.size();
        }
    }

    /** Lets rows pass. */
    private static final class Passed implements RowVisitor {
        private long cells;

        @Override
        public void begin(Sheet frame) {}

        @Override
        public void row(SheetRow row, boolean hidden) {
            cells += row.cells().size();
        }

        @Override
        public void end(Sheet frame) {}
    }

    @Test
    void goesOverAWorkbookOnce() throws IOException {
        CostLimit.PASSES_OVER_A_WORKBOOK.holds(passes(1));
        CostLimit.PASSES_OVER_A_WORKBOOK.tells(passes(2));
    }

    @Test
    void allocatesLittleACellThatIsKept() throws Exception {
        CostLimit.ALLOCATED_READING_A_CELL.holds(aCell(rows -> assertThat(new SpreadsheetReader()
                        .read(received(rows), ReadSettings.STANDARD)
                        .value())
                .isPresent()));
        CostLimit.ALLOCATED_READING_A_CELL.tells(aCell(rows -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(rows)))) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows - 1);
            }
        }));
    }

    @Test
    void allocatesLittleACellThatIsHandedOn() throws Exception {
        CostLimit.ALLOCATED_VISITING_A_CELL.holds(aCell(rows -> {
            Passed passed = new Passed();
            assertThat(new SpreadsheetReader().visit(received(rows), ReadSettings.STANDARD, passed))
                    .isEmpty();
            assertThat(passed.cells).isEqualTo((long) rows * LargeWorkbook.COLUMNS);
        }));
        CostLimit.ALLOCATED_VISITING_A_CELL.tells(aCell(rows -> {
            for (int time = 0; time < 2; time++) {
                new SpreadsheetReader().visit(received(rows), ReadSettings.STANDARD, new Passed());
            }
        }));
    }
}
