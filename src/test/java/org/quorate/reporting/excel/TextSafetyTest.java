package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.text;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;
import static org.quorate.reporting.excel.Workbooks.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportSheet.Line;
import org.quorate.reporting.ReportValue;

class TextSafetyTest {
    private final Path folder;

    TextSafetyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1234 567890",
                "-5 beds",
                "@SUM(A1)",
                "\tindented",
                "\rreturn",
                "\nnew line",
                "\0nothing",
                "=HYPERLINK(\"http://example.org\",\"click\")",
                "=cmd|' /C calc'!A0"
            })
    void keepsTextThatBeginsLikeAFormulaText(String hostile) throws IOException {
        XSSFCell cell = cellOf(words(hostile), Kind.TEXT);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(hostile);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", " =1", "a=b", "5", "'quoted"})
    void leavesOtherTextWithoutQuotePrefix(String harmless) throws IOException {
        XSSFCell cell = cellOf(words(harmless), Kind.TEXT);

        assertThat(cell.getStringCellValue()).isEqualTo(harmless);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void guardsTitlesHeadingsLinesAndLinksToo() throws IOException {
        var page = table(
                "Sheet", List.of(column("=Heading", Kind.LINK)), rows(row(new ReportValue.SheetLink("=go", "Cover"))));
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(written(
                workbook(text("Cover", new Line("-line", false)), page), folder)))) {
            assertThat(List.of(
                            read.getSheet("Cover").getRow(3).getCell(0),
                            read.getSheet("Sheet").getRow(3).getCell(0),
                            read.getSheet("Sheet").getRow(4).getCell(0)))
                    .allSatisfy(cell ->
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue());
        }
    }

    @Test
    void keepsNegativeNumbersNumbers() throws IOException {
        XSSFCell cell = cellOf(ReportValue.number(-5), Kind.INTEGER);

        assertThat(cell.getNumericCellValue()).isEqualTo(-5);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void cutsWhatACellCannotHoldAndSaysSo() throws IOException {
        String exact = "x".repeat(32_767);

        assertThat(cellOf(words(exact), Kind.LONG_TEXT).getStringCellValue()).isEqualTo(exact);
        assertThat(cellOf(words(exact + "y"), Kind.LONG_TEXT).getStringCellValue())
                .isEqualTo("x".repeat(32_767 - 8) + " … [cut]");
    }

    @Test
    void doesNotCutThroughACharacter() {
        String pair = "\uD83D\uDE00";
        String longText = "x".repeat(32_767 - 9) + pair + "y".repeat(20);

        assertThat(CellText.fitting(longText)).isEqualTo("x".repeat(32_767 - 9) + " … [cut]");
    }

    private XSSFCell cellOf(ReportValue value, Kind kind) throws IOException {
        Path file = Files.createTempDirectory(folder, "cell").resolve("cell.xlsx");
        new ConsolidatedWorkbookWriter()
                .write(workbook(table("Sheet", List.of(column("A", kind)), rows(row(value)))), file);
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(file))) {
            return read.getSheet("Sheet").getRow(4).getCell(0);
        }
    }
}
