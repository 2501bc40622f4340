package org.quorate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook that was sent out, and into which somebody types. Not thread-safe. */
public final class SentWorkbook implements AutoCloseable {
    private final XSSFWorkbook workbook;
    private final ExcelFile file;

    private SentWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.file = new ExcelFile(workbook);
    }

    public static SentWorkbook open(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new SentWorkbook(new XSSFWorkbook(content));
        }
    }

    /** Returns the 1-based row in which a text stands in a 0-based column of a sheet. */
    public int rowOf(String sheet, int column, String text) {
        XSSFSheet rows = workbook.getSheet(sheet);
        for (int i = 0; i <= rows.getLastRowNum(); i++) {
            if (text(sheet, column, i + 1).equals(text)) {
                return i + 1;
            }
        }
        throw new AssertionError("\"" + text + "\" does not stand on " + sheet);
    }

    /** Returns the text of a cell; empty for what is no text. */
    public String text(String sheet, int column, int row) {
        XSSFRow cells = workbook.getSheet(sheet).getRow(row - 1);
        XSSFCell cell = cells == null ? null : cells.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    /** Types a value into a cell, whose look stays unless the value brings one along; null leaves the cell as it is. */
    public void type(String sheet, int column, int row, @Nullable Object value) {
        if (value == null) {
            return;
        }
        XSSFRow cells = workbook.getSheet(sheet).getRow(row - 1);
        XSSFCell cell = cells == null ? null : cells.getCell(column);
        if (cell == null) {
            throw new AssertionError(
                    sheet + " has no " + new CellReference(row - 1, column).formatAsString() + " to fill in");
        }
        file.fill(cell, value);
    }

    public Path save(Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            workbook.write(out);
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
