package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportSheet.ContentsPage;
import org.quorate.reporting.ReportValue;
import org.quorate.testing.LibreOffice;

/** What another program than Excel makes of the file: it opens it, and works out the same totals. */
class OpenedInLibreOfficeTest {
    @Test
    void worksOutTheTotalsOfATableThatGoesOnOnFurtherSheets(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "not tested: there is no LibreOffice on this machine");
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbookWriter(8)
                .write(
                        workbook(
                                new ContentsPage("Contents", "Contents", "All sheets.", "T_contents"),
                                table(
                                        "Finance",
                                        List.of(
                                                column("Name", Kind.TEXT).total(Total.LABEL),
                                                column("Plan", Kind.INTEGER).total(Total.SUM)),
                                        visitor -> IntStream.rangeClosed(1, 7)
                                                .forEach(number -> visitor.accept(
                                                        row(words("Row " + number), ReportValue.number(number)))))),
                        file);

        Path saved = LibreOffice.recalculated(Files.createDirectory(folder.resolve("office")), List.of(file))
                .get(0);

        assertThat(total(saved, "Finance", 8)).isEqualTo("6");
        assertThat(total(saved, "Finance (2)", 8)).isEqualTo("15");
        assertThat(total(saved, "Finance (3)", 6)).isEqualTo("28");
    }

    private static String total(Path file, String sheet, int number) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Row row : workbook.findSheet(sheet).orElseThrow().read()) {
                if (row.getRowNum() == number) {
                    return row.getCell(1).getRawValue();
                }
            }
            return "no row " + number;
        }
    }
}
