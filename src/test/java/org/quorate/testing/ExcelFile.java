package org.quorate.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.NamedRange;
import org.quorate.testing.WorkbookBuilder.SheetBeingBuilt;

/** Writes built sheets with the library that most senders' own tools use, so that a test file is an everyday one. */
final class ExcelFile {
    private final XSSFWorkbook workbook;
    private final CellStyle dateStyle;
    private final CellStyle dateTimeStyle;

    ExcelFile(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.dateStyle = style("dd/mm/yyyy");
        this.dateTimeStyle = style("dd/mm/yyyy hh:mm:ss");
    }

    static byte[] of(List<SheetBeingBuilt> sheets, List<NamedRange> names) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ExcelFile file = new ExcelFile(workbook);
            sheets.forEach(file::add);
            names.forEach(file::add);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void add(SheetBeingBuilt built) {
        XSSFSheet sheet = workbook.createSheet(built.name);
        built.values.forEach((ref, value) -> {
            XSSFRow row = sheet.getRow(ref.row() - 1);
            fill((row == null ? sheet.createRow(ref.row() - 1) : row).createCell(ref.column()), value);
        });
        for (CellRange range : built.merged) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range.a1()));
        }
        for (ExcelTable one : built.tables) {
            XSSFTable table = sheet.createTable(new AreaReference(one.range().a1(), SpreadsheetVersion.EXCEL2007));
            table.setName(one.name());
            table.setDisplayName(one.name());
        }
        for (CellRange rows : built.hiddenRows) {
            for (int row = rows.first().row(); row <= rows.last().row(); row++) {
                XSSFRow there = sheet.getRow(row - 1);
                (there == null ? sheet.createRow(row - 1) : there).setZeroHeight(true);
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.valueOf(built.visibility.name()));
    }

    private void add(NamedRange built) {
        XSSFName name = workbook.createName();
        name.setNameName(built.name());
        CellRange range = built.range();
        String sheet = "'" + built.sheet().replace("'", "''") + "'!";
        name.setRefersToFormula(sheet + fixed(range.first()) + ":" + fixed(range.last()));
    }

    private static String fixed(CellRef ref) {
        return "$" + CellRef.letters(ref.column()) + "$" + ref.row();
    }

    void fill(XSSFCell cell, Object value) {
        if (value instanceof TestCell.Formula formula) {
            cell.setCellFormula(formula.text());
            if (formula.cached() == null) {
                if (cell.getCTCell().isSetV()) {
                    cell.getCTCell().unsetV();
                }
            } else {
                fill(cell, formula.cached());
            }
        } else if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof Number number) {
            cell.setCellValue(0);
            // Exactly these digits; the library itself would write 3 as 3.0.
            cell.getCTCell().setV(TestCell.decimal(number).toString());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(dateStyle);
        } else if (value instanceof LocalDateTime dateTime) {
            cell.setCellValue(dateTime);
            cell.setCellStyle(dateTimeStyle);
        } else if (value instanceof Boolean bool) {
            cell.setCellValue(bool);
        } else if (value instanceof TestCell.ErrorWord error) {
            cell.setCellErrorValue(FormulaError.forString(error.word()).getCode());
        } else {
            throw new IllegalArgumentException(
                    "no cell can hold a " + value.getClass().getSimpleName());
        }
    }
}
