package org.quorate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellValue;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

class WorkbookBuilderTest {

    @Test
    void putsRowsWhereTheTestSaysTheyAre() {
        Sheet sheet = workbook()
                .sheet("Risks")
                .row("Ref", "Title")
                .blank()
                .row("R1", null, 3)
                .at("B7", LocalDate.of(2026, 6, 30))
                .row("below")
                .merge("A1:B1")
                .build()
                .sheets()
                .get(0);

        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 3, 7, 8);
        assertThat(sheet.rows().get(1).cells()).hasSize(2);
        assertThat(sheet.rows().get(1).find(2).orElseThrow().value())
                .isEqualTo(new CellValue.Number(new BigDecimal(3)));
        assertThat(sheet.rows().get(2).find(1).orElseThrow().raw()).isEqualTo("2026-06-30");
        assertThat(sheet.merged()).containsExactly(CellRange.parse("A1:B1"));
    }

    @Test
    void writesAFileThatExcelTakes() throws IOException {
        byte[] bytes = workbook()
                .sheet("Cover")
                .row("a", 2.5, true, error("#REF!"), formula("B1*2", 5), formula("NOW()", null))
                .hiddenSheet("Lists")
                .toBytes();

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(read.getSheetAt(0).getRow(0).getPhysicalNumberOfCells()).isEqualTo(6);
            assertThat(read.getSheetAt(0).getRow(0).getCell(3).getErrorCellString())
                    .isEqualTo("#REF!");
            assertThat(read.getSheetAt(0).getRow(0).getCell(4).getNumericCellValue())
                    .isEqualTo(5);
            assertThat(read.getSheetAt(0).getRow(0).getCell(5).getRawValue()).isNull();
            assertThat(read.getSheetVisibility(1)).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @Test
    void wantsASheetBeforeItsRows() {
        assertThatThrownBy(() -> workbook().row("a")).hasMessage("start a sheet before its rows");
    }
}
