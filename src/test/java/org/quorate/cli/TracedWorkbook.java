package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What the cells of a workbook hold, read by a library that neither wrote it nor reads returns. */
final class TracedWorkbook {
    private static final int HEADING = 4;

    private TracedWorkbook() {}

    /** Every row of every sheet: by sheet, then by the number of the row. */
    static Map<String, Map<Integer, List<String>>> cells(Path file) {
        Map<String, Map<Integer, List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook read = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : read.getSheets().toList()) {
                Map<Integer, List<String>> rows = new TreeMap<>();
                for (Row row : sheet.read()) {
                    rows.put(row.getRowNum(), texts(row));
                }
                sheets.put(sheet.getName(), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    /** Every table of the consolidated workbook: by sheet, its rows by heading, without the row of totals. */
    static Map<String, List<Map<String, String>>> tables(Path file) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        cells(file).forEach((sheet, rows) -> {
            List<String> headings = rows.getOrDefault(HEADING, List.of());
            List<Map<String, String>> records = new ArrayList<>();
            rows.forEach((number, texts) -> {
                if (number > HEADING
                        && texts.stream().anyMatch(text -> !text.isEmpty())
                        && !texts.get(0).equals("Total")) {
                    Map<String, String> record = new LinkedHashMap<>();
                    for (int i = 0; i < Math.min(headings.size(), texts.size()); i++) {
                        record.put(headings.get(i), texts.get(i));
                    }
                    records.add(record);
                }
            });
            tables.put(sheet, records);
        });
        return tables;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(text(row.getCell(column)));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getValue();
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDateTime) {
            return cell.getRawValue();
        }
        return value == null ? "" : value.toString().strip().replaceAll("\\s+", " ");
    }
}
