package org.quorate.submission.excel;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;
import org.quorate.submission.Sheet;

/** The cells of a sheet as lines of text, the same whether this reader read it or the library that most programs use. */
final class CellTexts {
    private CellTexts() {}

    static List<String> of(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.ref().a1() + " " + text(cell))
                .toList();
    }

    private static String text(Cell cell) {
        String text = cell.value() instanceof CellValue.Number number
                ? String.valueOf(number.number().doubleValue())
                : cell.raw();
        return cell.formulaOrNull() == null ? text : "formula " + text;
    }

    /** Only cells that hold something, as in the reader. */
    static List<String> of(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row != null)
                .flatMap(row ->
                        IntStream.range(0, Math.max(0, row.getLastCellNum())).mapToObj(row::getCell))
                .filter(cell -> cell != null && cell.getCellType() != CellType.BLANK)
                .map(cell -> cell.getReference() + " " + text(cell))
                .toList();
    }

    private static String text(XSSFCell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return text(cell, cell.getCellType());
        }
        return "formula " + (cell.getRawValue() == null ? "" : text(cell, cell.getCachedFormulaResultType()));
    }

    private static String text(XSSFCell cell, CellType type) {
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? iso(cell.getLocalDateTimeCellValue())
                        : String.valueOf(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> cell.getStringCellValue();
        };
    }

    private static String iso(LocalDateTime dateTime) {
        String text = dateTime.toString();
        return text.endsWith("T00:00") ? text.substring(0, 10) : text;
    }
}
