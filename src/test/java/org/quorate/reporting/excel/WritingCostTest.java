package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.workbook;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportValue;
import org.quorate.testing.Allocation;
import org.quorate.testing.CostLimit;

/** What writing costs, by counts. */
class WritingCostTest {
    private static final int FEW = 200;
    private static final int MANY = 1_200;
    private static final int COLUMNS = 20;

    private final Path folder;
    private int files;

    WritingCostTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static double aCell(Allocation.Work work) throws Exception {
        return Allocation.each(FEW, MANY, work) / COLUMNS;
    }

    private static List<ReportColumn> columns() {
        return IntStream.range(0, COLUMNS)
                .mapToObj(number -> column("Column " + number, isText(number) ? Kind.TEXT : Kind.DECIMAL))
                .toList();
    }

    private static boolean isText(int column) {
        return column % 2 == 0;
    }

    private static ReportRows rows(int count, List<ReportValue> row) {
        return visitor -> {
            for (int number = 0; number < count; number++) {
                visitor.accept(row);
            }
        };
    }

    @Test
    void allocatesLittleACell() throws Exception {
        // The values are there already: what is made to give them is not the writer's.
        List<ReportValue> row = new ArrayList<>();
        for (int number = 0; number < COLUMNS; number++) {
            row.add(
                    isText(number)
                            ? ReportValue.text("Some words of column " + number)
                            : new ReportValue.Number(BigDecimal.valueOf(100 + number, 2)));
        }

        CostLimit.ALLOCATED_WRITING_A_CELL.holds(aCell(count -> assertThat(new ConsolidatedWorkbookWriter()
                        .write(workbook(table("Activity", columns(), rows(count, row))), next()))
                .containsEntry("Activity", (long) count)));
        CostLimit.ALLOCATED_WRITING_A_CELL.tells(aCell(this::writeWithTheLibrary));
    }

    private void writeWithTheLibrary(int count) throws Exception {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(next())) {
            Sheet sheet = workbook.createSheet();
            for (int number = 0; number < count; number++) {
                Row row = sheet.createRow(number);
                for (int column = 0; column < COLUMNS; column++) {
                    if (isText(column)) {
                        row.createCell(column).setCellValue("Some words of column " + column);
                    } else {
                        row.createCell(column).setCellValue(100 + column);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private Path next() {
        return folder.resolve(++files + ".xlsx");
    }
}
