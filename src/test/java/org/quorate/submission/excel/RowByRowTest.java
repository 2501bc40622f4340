package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.bench.Bench;
import org.quorate.bench.LargeWorkbook;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.testing.WorkbookBuilder;

/** Reading a workbook without keeping it gives what keeping it gives. */
class RowByRowTest extends ReadingTest {
    @SuppressWarnings("NullAway.Init") // filled by JUnit before each test
    @TempDir
    private Path folder;

    /** What a visitor was told, in the order in which it was. */
    private static final class Told implements RowVisitor {
        private final List<String> steps = new ArrayList<>();
        private final List<Sheet> sheets = new ArrayList<>();
        private final List<SheetRow> rows = new ArrayList<>();

        @Override
        public void begin(Sheet frame) {
            assertThat(frame.rows()).isEmpty();
            steps.add("begin " + frame.name());
            rows.clear();
        }

        @Override
        public void row(SheetRow row, boolean hidden) {
            steps.add("row " + row.number() + (hidden ? " hidden" : ""));
            rows.add(row);
        }

        @Override
        public void end(Sheet frame) {
            assertThat(frame.rows()).isEmpty();
            steps.add("end " + frame.name());
            sheets.add(frame.withRows(List.copyOf(rows)));
        }
    }

    private static WorkbookBuilder risks() {
        return WorkbookBuilder.workbook()
                .sheet("Risks")
                .row("Ref", "Text")
                .row("R1", "Flooding")
                .row("R2", 4)
                .hiddenRows(3, 3)
                .sheet("Cover")
                .row("Partner");
    }

    private List<Finding> visit(byte[] bytes, RowVisitor visitor) throws IOException {
        Path file = Files.write(folder.resolve("visited"), bytes);
        return new SpreadsheetReader().visit(Received.file(file), ReadSettings.STANDARD, visitor);
    }

    @Test
    void handsOnEveryRowBetweenBeginningAndEndOfItsSheet() throws IOException {
        Told told = new Told();

        assertThat(visit(risks().toBytes(), told)).isEmpty();

        assertThat(told.steps)
                .containsExactly(
                        "begin Risks",
                        "row 1",
                        "row 2",
                        "row 3 hidden",
                        "end Risks",
                        "begin Cover",
                        "row 1",
                        "end Cover");
        assertThat(told.sheets).isEqualTo(workbook(risks().toBytes()).sheets());
    }

    @Test
    void handsOnTheRowsOfFormatsThatAreReadAsAWhole() throws IOException {
        byte[] binary = BinaryInterpretationTest.xls(BinaryInterpretationTest::everyKind);
        Told told = new Told();

        assertThat(visit(binary, told)).isEmpty();

        assertThat(told.sheets).isEqualTo(workbook(binary).sheets());
    }

    @Test
    void handsOnRowsAsTheyStandInTheFileAndSaysThatTheyAreOutOfOrder() throws IOException {
        Told told = new Told();

        List<Finding> findings = visit(
                RawWorkbook.ofRows(
                                "<row r=\"3\"><c r=\"A3\"><v>2</v></c></row><row r=\"1\"><c r=\"B1\"><v>3</v></c></row>")
                        .toBytes(),
                told);

        assertThat(told.steps).containsExactly("begin Risks", "row 3", "row 1", "end Risks");
        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.ROWS_OUT_OF_ORDER);
    }

    @Test
    void refusesAFileAlsoAfterRowsOfItWereHandedOn() throws IOException {
        Told told = new Told();

        List<Finding> findings = visit(
                RawWorkbook.ofRows(
                                "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row><row r=\"1\"><c r=\"B1\"><v>3</v></c></row>")
                        .toBytes(),
                told);

        assertThat(told.steps).containsExactly("begin Risks", "row 1");
        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.FILE_UNREADABLE);
    }

    /** Kept whole, the cells of this sheet take more than twice the heap. */
    @Test
    void handsOnMoreRowsThanFitTheHeap() throws IOException, InterruptedException {
        Path large = folder.resolve("large.xlsx");
        int rows = 60_000;
        LargeWorkbook.write(large, rows);
        Path said = folder.resolve("said.txt");

        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "read",
                        "QUORATE_ROWS",
                        large.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(reading.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said).strip()).isEqualTo(String.valueOf(rows * LargeWorkbook.COLUMNS));
        assertThat(reading.exitValue()).isZero();
    }
}
