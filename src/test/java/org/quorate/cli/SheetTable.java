package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The table on a sheet of a written workbook, as another library than the writer's reads it. */
record SheetTable(String sheet, List<Map<String, String>> rows) {
    /** Reads every sheet that has a column of that heading; the row of totals is left out. */
    static List<SheetTable> readAll(Path workbook, String heading) {
        List<SheetTable> tables = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            for (Sheet sheet : read.getSheets().toList()) {
                SheetTable table = table(sheet.getName(), sheet.read(), heading);
                if (!table.rows.isEmpty()) {
                    tables.add(table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static SheetTable table(String sheet, List<Row> rows, String heading) {
        List<String> headings = List.of();
        List<Map<String, String>> records = new ArrayList<>();
        for (Row row : rows) {
            List<String> texts = texts(row);
            if (headings.isEmpty()) {
                headings = texts.contains(heading) ? texts : headings;
            } else if (!texts.isEmpty() && !texts.get(0).startsWith("Total")) {
                records.add(record(headings, texts));
            }
        }
        return new SheetTable(sheet, records);
    }

    private static Map<String, String> record(List<String> headings, List<String> texts) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), texts.size()); i++) {
            record.put(headings.get(i), texts.get(i));
        }
        return record;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            Object value = cell == null ? "" : cell.getValue();
            texts.add(
                    value instanceof BigDecimal number
                            ? number.toPlainString()
                            : value == null ? "" : value.toString());
        }
        return texts;
    }

    /** Returns the sum of a column of whole numbers. */
    long sum(String heading) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.getOrDefault(heading, "none")))
                .sum();
    }
}
