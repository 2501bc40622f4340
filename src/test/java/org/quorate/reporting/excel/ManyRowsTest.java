package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the rows, of which there may be more than a sheet can hold. */
class ManyRowsTest {
    private static final int HEADINGS = 4;
    private static final int MOST_VALUES = ExcelLimits.MOST_ROWS - HEADINGS - 1;

    private final Path folder;

    ManyRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path written(String heap, int rows) throws IOException, InterruptedException {
        Path file = folder.resolve("consolidated.xlsx");
        Path said = folder.resolve("said.txt");
        Process writing = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRows.class.getName(),
                        file.toString(),
                        Integer.toString(rows)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(writing.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said).strip()).endsWith(Integer.toString(rows));
        assertThat(writing.exitValue()).isZero();
        return file;
    }

    /** How many rows are where they belong. */
    private static long rightRows(ReadableWorkbook workbook, String sheet, int before) throws IOException {
        try (Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.skip(3)
                    .filter(row -> row.getCellText(1).equals("M" + (before + row.getRowNum() - HEADINGS)))
                    .count();
        }
    }

    private static String told(ReadableWorkbook workbook, String sheet) throws IOException {
        try (Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.skip(1).findFirst().orElseThrow().getCellText(0);
        }
    }

    @Test
    void writesMoreThanAMillionRowsInAHeapOf256MegabytesAndGoesOnOnASecondSheet()
            throws IOException, InterruptedException {
        Path file = written("256m", MOST_VALUES + 3);

        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(rightRows(workbook, "Milestones", 0)).isEqualTo(MOST_VALUES);
            assertThat(rightRows(workbook, "Milestones (2)", MOST_VALUES)).isEqualTo(3);
            assertThat(told(workbook, "Milestones"))
                    .startsWith("Rows 1 to 1,048,571 of 1,048,574, continued on the sheet \"Milestones (2)\".");
            assertThat(told(workbook, "Milestones (2)"))
                    .startsWith("Rows 1,048,572 to 1,048,574 of 1,048,574, continued from the sheet \"Milestones\".");
        }
    }
}
