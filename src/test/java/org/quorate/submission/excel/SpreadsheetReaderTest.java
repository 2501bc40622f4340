package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.submission.CellRef;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

class SpreadsheetReaderTest extends ReadingTest {

    @Test
    void readsEveryCellThatWasWritten() {
        Random random = new Random(20260331);
        for (int round = 0; round < 20; round++) {
            WorkbookBuilder written = anyWorkbook(random);

            assertThat(workbook(written.toBytes())).isEqualTo(written.build());
        }
    }

    @Test
    void agreesWithAnotherLibraryCellForCell() throws IOException {
        Random random = new Random(20261231);
        for (int round = 0; round < 10; round++) {
            byte[] bytes = anyWorkbook(random).toBytes();
            Workbook ours = workbook(bytes);
            try (XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                assertThat(ours.sheets()).extracting(Sheet::name).isEqualTo(sheetNames(theirs));
                for (int i = 0; i < theirs.getNumberOfSheets(); i++) {
                    assertThat(CellTexts.of(ours.sheets().get(i)))
                            .containsExactlyElementsOf(CellTexts.of(theirs.getSheetAt(i)));
                }
            }
        }
    }

    private static List<String> sheetNames(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static WorkbookBuilder anyWorkbook(Random random) {
        WorkbookBuilder workbook = WorkbookBuilder.workbook();
        for (int sheet = random.nextInt(3); sheet >= 0; sheet--) {
            workbook.sheet("Sheet & \"" + sheet + "\"");
            for (int row = random.nextInt(30); row >= 0; row--) {
                if (random.nextInt(5) == 0) {
                    workbook.blank();
                } else {
                    workbook.row(Stream.generate(() -> anyValue(random))
                            .limit(random.nextInt(12))
                            .toArray());
                }
            }
            workbook.at("XFD1048576", "the very last").merge("B3:D9");
        }
        return workbook;
    }

    private static @Nullable Object anyValue(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 10);
            case 3 -> LocalDate.of(1901, 1, 1).plusDays(random.nextInt(80_000));
            case 4 -> LocalDateTime.of(2026, 6, 30, 0, 0).plusSeconds(random.nextInt(100_000_000));
            case 5 -> random.nextBoolean();
            case 6 -> error(List.of("#REF!", "#N/A", "#DIV/0!", "#NAME?").get(random.nextInt(4)));
            case 7 -> formula("A1+" + random.nextInt(100), random.nextBoolean() ? null : random.nextInt(9_999));
            case 8 -> formula("\"x\"&B2", anyText(random));
            default -> anyText(random);
        };
    }

    private static String anyText(Random random) {
        List<String> words =
                List.of(" ", "risk", "<&>\"'", "Zürich", "東京", "\uD83D\uDE00", "\n", "\t", "_x", "=1+1", "#");
        return "t"
                + Stream.generate(() -> words.get(random.nextInt(words.size())))
                        .limit(random.nextInt(6))
                        .reduce("", String::concat);
    }

    @Test
    void leavesTheFileAsItIs(@TempDir Path folder) throws IOException {
        ReceivedFile good =
                Received.file(WorkbookBuilder.workbook().sheet("A").row("a").writeTo(folder.resolve("a.xlsx")));
        ReceivedFile bad = Received.file(Files.writeString(folder.resolve("b.xlsx"), "PK\u0003\u0004 broken"));

        new SpreadsheetReader().read(good, ReadLimits.STANDARD);
        new SpreadsheetReader().read(bad, ReadLimits.STANDARD);

        assertThat(Received.file(good.path())).isEqualTo(good);
        assertThat(Received.file(bad.path())).isEqualTo(bad);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void readsManyFilesAtOnce(@TempDir Path folder) throws IOException {
        WorkbookBuilder written = anyWorkbook(new Random(1));
        ReceivedFile file = Received.file(written.writeTo(folder.resolve("a.xlsx")));
        SpreadsheetReader reader = new SpreadsheetReader();

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> reader.read(file, ReadLimits.STANDARD)))
                .allSatisfy(outcome -> assertThat(outcome.value()).contains(written.build()));
    }

    @Test
    void tellsTheOperatorOfAFileThatVanished(@TempDir Path folder) {
        ReceivedFile gone = new ReceivedFile(folder.resolve("gone.xlsx"), "gone.xlsx", 1, "0".repeat(64), Received.AT);

        assertThatThrownBy(() -> new SpreadsheetReader().read(gone, ReadLimits.STANDARD))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void keepsTheAddressesOfTheLastCellOfASheet() {
        Workbook workbook = workbook(
                WorkbookBuilder.workbook().sheet("A").at("XFD1048576", "end").toBytes());

        assertThat(workbook.sheets()
                        .get(0)
                        .find(CellRef.parse("XFD1048576"))
                        .orElseThrow()
                        .raw())
                .isEqualTo("end");
    }
}
