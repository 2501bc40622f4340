package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet.ContentsPage;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.ReportWorkbook;

/** A table of more rows than a sheet can hold; the sheets of these tests hold eight, of which three are values. */
class ContinuedTableTest {
    private static final int MOST_ROWS = 8;

    private final Path file;

    ContinuedTableTest(@TempDir Path folder) {
        file = folder.resolve("consolidated.xlsx");
    }

    private static TablePage numbered(String name, int count) {
        ReportRows rows = visitor -> IntStream.rangeClosed(1, count)
                .forEach(number -> visitor.accept(row(words("Row " + number), ReportValue.number(number))));
        return table(
                name,
                List.of(
                        column("Name", Kind.TEXT).total(Total.LABEL),
                        column("Plan", Kind.INTEGER).total(Total.SUM)),
                rows);
    }

    private Map<String, Long> write(ReportWorkbook workbook) {
        return new ConsolidatedWorkbookWriter(MOST_ROWS).write(workbook, file);
    }

    private Map<Integer, List<String>> read(String sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Map<Integer, List<String>> texts = new java.util.TreeMap<>();
            for (Row row : workbook.findSheet(sheet).orElseThrow().read()) {
                texts.put(
                        row.getRowNum(),
                        row.stream().map(cell -> cell.getText()).toList());
            }
            return texts;
        }
    }

    @Test
    void staysOnOneSheetAsLongAsItsRowsAndTotalsFit() throws IOException {
        Map<String, Long> counts = write(workbook(numbered("Finance", 3)));

        assertThat(counts).containsExactly(Map.entry("Finance", 3L));
        assertThat(read("Finance"))
                .containsEntry(2, List.of("What Finance holds."))
                .containsEntry(8, List.of("Total", "6"));
    }

    @Test
    void goesOnOnFurtherSheetsEachWithItsTitleHeadingsAndWhichRowsItHas() throws IOException {
        Map<String, Long> counts = write(workbook(numbered("Finance", 7)));

        assertThat(counts).containsExactly(Map.entry("Finance", 7L));
        assertThat(read("Finance"))
                .containsEntry(1, List.of("Title of Finance"))
                .containsEntry(
                        2,
                        List.of(
                                "Rows 1 to 3 of 7, continued on the sheet \"Finance (2)\". Totals on this sheet are of its own rows. What Finance holds."))
                .containsEntry(7, List.of("Row 3", "3"));
        assertThat(read("Finance (2)"))
                .containsEntry(1, List.of("Title of Finance (sheet 2)"))
                .containsEntry(4, List.of("Name", "Plan"))
                .containsEntry(5, List.of("Row 4", "4"));
        assertThat(read("Finance (3)"))
                .containsEntry(
                        2,
                        List.of(
                                "Rows 7 to 7 of 7, continued from the sheet \"Finance (2)\". Totals on this sheet are of all rows. What Finance holds."))
                .containsEntry(5, List.of("Row 7", "7"));
    }

    @Test
    void totalsEachSheetAndOnTheLastAllOfThem() throws IOException {
        write(workbook(numbered("Finance", 7)));

        assertThat(read("Finance")).containsEntry(8, List.of("Total", "6"));
        assertThat(read("Finance (2)")).containsEntry(8, List.of("Total", "15"));
        assertThat(read("Finance (3)")).containsEntry(6, List.of("Total", "28"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Row totals = workbook.findSheet("Finance (3)").orElseThrow().read().get(4);
            assertThat(totals.getCell(1).getFormula())
                    .isEqualTo(
                            "SUBTOTAL(109,FinanceTable[Plan])+SUBTOTAL(109,FinanceTable_2[Plan])+SUBTOTAL(109,FinanceTable_3[Plan])");
        }
    }

    @Test
    void givesEverySheetATableOfItsOwnName() throws IOException {
        write(workbook(
                numbered("Finance", 4),
                new TablePage(
                        "Finance (2)",
                        "Another",
                        "Another.",
                        "financetable_2",
                        List.of(column("A", Kind.TEXT)),
                        rows(row(words("a"))),
                        null)));

        List<String> sheets = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(java.nio.file.Files.newInputStream(file))) {
            workbook.sheetIterator().forEachRemaining(sheet -> {
                sheets.add(sheet.getSheetName());
                ((XSSFSheet) sheet).getTables().stream().map(XSSFTable::getName).forEach(tables::add);
            });
        }
        assertThat(sheets).containsExactly("Finance", "Finance (3)", "Finance (2)");
        assertThat(tables).containsExactly("FinanceTable", "FinanceTable_3", "financetable_2");
    }

    @Test
    void listsTheFurtherSheetsAmongTheContents() throws IOException {
        write(workbook(new ContentsPage("Contents", "Contents", "All sheets.", "T_contents"), numbered("Finance", 4)));

        assertThat(read("Contents"))
                .containsEntry(
                        5,
                        List.of(
                                "Finance",
                                "Rows 1 to 3 of 4, continued on the sheet \"Finance (2)\". Totals on this sheet are of its own rows. What Finance holds."))
                .containsEntry(
                        6,
                        List.of(
                                "Finance (2)",
                                "Rows 4 to 4 of 4, continued from the sheet \"Finance\". Totals on this sheet are of all rows. What Finance holds."));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Contents", "Finance", "Finance (2)");
        }
    }
}
