package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;

/** How text tables are understood; docs/INTERPRETATION.md names these tests line by line. */
class TextInterpretationTest extends ReadingTest {

    private Sheet sheet(byte[] bytes) {
        Outcome<Workbook> outcome = read(bytes);
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.TEXT_FILE_READ);
        return outcome.value().orElseThrow().sheets().get(0);
    }

    private Sheet sheet(String text) {
        return sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.ref().a1() + " " + cell.raw())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', UTF-8, UTF-8",
        "\uFEFF, UTF-8, UTF-8",
        "\uFEFF, UTF-16LE, UTF-16",
        "\uFEFF, UTF-16BE, UTF-16",
        "'', windows-1252, Windows-1252 (Western European)",
    })
    void readsTextInItsEncodings(String mark, String charset, String words) {
        byte[] bytes = (mark + "Ref,Café\r\nR1,\u20AC\r\n").getBytes(Charset.forName(charset));

        assertThat(cells(sheet(bytes))).containsExactly("A1 Ref", "B1 Café", "A2 R1", "B2 \u20AC");
        assertThat(read(bytes).findings().get(0).sentence())
                .isEqualTo("The file is a text file and was read as a table: its characters as " + words
                        + ", its columns parted by commas.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a,b;c/1,2;3/4,5 ! commas",
                "a;b,c;d/1;2;3/4;5;6 ! semicolons",
                "a~b,c/1~2 ! tabs",
                "a|b/1|2 ! vertical bars",
                "\"x;y;z\",b/\"1;2\",2 ! commas",
            })
    void readsTheSeparatorThatMostLinesAgreeOn(String lines, String words) {
        assertThat(read(lines.replace('/', '\n').replace('~', '\t').getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .get(0)
                        .arg("separator"))
                .isEqualTo(words);
    }

    @Test
    void keepsWhatStandsInQuotationMarks() {
        assertThat(cells(sheet("a,\"b, \"\"c\"\"\nd\"\n1,2\n")))
                .containsExactly("A1 a", "B1 b, \"c\"\nd", "A2 1", "B2 2");
    }

    @Test
    void readsPlainNumbersAndIsoDatesAndAllElseAsText() {
        assertThat(sheet("12.50,-3,2026-06-30,007,\"1,000\",30/06/2026,2026-02-30,TRUE,1E3, 4")
                        .rows()
                        .get(0)
                        .cells())
                .extracting(Cell::value)
                .containsExactly(
                        new CellValue.Number(new BigDecimal("12.50")),
                        new CellValue.Number(new BigDecimal("-3")),
                        new CellValue.Date(LocalDateTime.of(2026, 6, 30, 0, 0)),
                        new CellValue.Text("007"),
                        new CellValue.Text("1,000"),
                        new CellValue.Text("30/06/2026"),
                        new CellValue.Text("2026-02-30"),
                        new CellValue.Text("TRUE"),
                        new CellValue.Text("1E3"),
                        new CellValue.Text(" 4"));
    }

    @Test
    void countsBlankLinesAndLeavesOutEmptyFields() {
        Sheet sheet = sheet("a,b\n\n,c\n1,2,3\n");

        assertThat(cells(sheet)).containsExactly("A1 a", "B1 b", "B3 c", "A4 1", "B4 2", "C4 3");
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 3, 4);
    }

    @Test
    void namesTheSheetAfterTheFile() {
        assertThat(sheet("a,b\n").name()).isEqualTo("return");
    }

    @Test
    void refusesTextWhoseCharactersAreNotKnown() {
        assertThat(refusal(FindingCode.FILE_UNREADABLE, FileKindTest.latin1("a,b\nc,\u0081\n")))
                .isEqualTo(
                        "The file cannot be opened as an Excel workbook: it looks like a text file, but not all of its"
                                + " characters are known.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear all\nno risks\n", "One, two\nthree\nfour\nfive, six, seven\n"})
    void refusesTextWithoutColumns(String text) {
        Finding finding =
                finding(FindingCode.FILE_TYPE_UNSUPPORTED, text.getBytes(StandardCharsets.UTF_8), ReadLimits.STANDARD);

        assertThat(finding.sentence()).isEqualTo("The file is a plain text file without columns, which is not taken.");
        assertThat(finding.fix()).isEqualTo("Fill in the workbook that was sent to you, save it and send that file.");
    }

    @Test
    void refusesMoreColumnsThanASheetHas() {
        assertThat(refusal(FindingCode.SHEET_OVER_LIMIT, FileKindTest.latin1("a,b\n" + ",".repeat(16_384))))
                .isEqualTo(
                        "The file has more than a sheet of Excel can hold: the number of columns in line 2 is more than"
                                + " 16,384.");
        assertThat(sheet("a,b\n" + ",".repeat(16_382) + "x\n").find(CellRef.parse("XFC2")))
                .isPresent();
    }

    @Test
    void refusesMoreRowsThanASheetHas() {
        assertThat(refusal(
                        FindingCode.SHEET_OVER_LIMIT,
                        FileKindTest.latin1("a,b\n".repeat(10) + ",\n".repeat(1_048_567))))
                .isEqualTo(
                        "The file has more than a sheet of Excel can hold: the number of its rows is more than 1,048,576.");
    }

    @Test
    void refusesATextBeyondAnyCell() {
        assertThat(refusal(FindingCode.FILE_UNREADABLE, FileKindTest.latin1("a,b\nc," + "x".repeat(17 << 20))))
                .isEqualTo("The file cannot be opened as an Excel workbook: one of its texts is far too long.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sep=;         | A1 Ref, B1 Ti,tle, A2 R1, B2 a,b | semicolons",
                "SEP=;         | A1 Ref, B1 Ti,tle, A2 R1, B2 a,b | semicolons",
                "'\"sep=;\"'   | A1 Ref, B1 Ti,tle, A2 R1, B2 a,b | semicolons",
            })
    void takesTheSeparatorThatTheFirstLineStates(String first, String cells, String words) {
        byte[] bytes = FileKindTest.latin1(first + "\r\nRef;Ti,tle\r\nR1;a,b\r\n");

        Outcome<Workbook> read = read(bytes);

        assertThat(String.join(", ", cells(read.value().orElseThrow().sheets().get(0))))
                .isEqualTo(cells);
        assertThat(read.findings().get(0).sentence()).contains("its columns parted by " + words);
    }

    @Test
    void takesAnyCharacterThatTheFirstLineStates() {
        Outcome<Workbook> read = read(FileKindTest.latin1("sep=:\na:b\nc:d\n"));

        assertThat(cells(read.value().orElseThrow().sheets().get(0))).containsExactly("A1 a", "B1 b", "A2 c", "B2 d");
        assertThat(read.findings().get(0).sentence()).contains("parted by the character \":\"");
        assertThat(cells(sheet("separate,b\nc,d\n"))).startsWith("A1 separate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\nc,\"d\\ne,f\\n        | 2",
                "a,b\\nc,\"d\\r\\ne,\"f\"\\r\\n | 2",
                "a,b\\n\\n\"c,d             | 3",
                "a,b\\r\"c                 | 2",
            })
    void refusesAQuotationMarkThatIsNeverClosed(String text, int line) {
        byte[] bytes = FileKindTest.latin1(text.replace("\\n", "\n").replace("\\r", "\r"));

        assertThat(refusal(FindingCode.FILE_UNREADABLE, bytes))
                .isEqualTo("The file cannot be opened as an Excel workbook: a quotation mark that opens in line " + line
                        + " is never closed.");
    }

    @Test
    void takesAMarkInsideATextAsItStands() {
        assertThat(cells(sheet("a,b\n5\" pipe,\"say \"\"so\"\"\"\n\"x\"y,z\n")))
                .containsExactly("A1 a", "B1 b", "A2 5\" pipe", "B2 say \"so\"", "A3 xy", "B3 z");
    }
}
