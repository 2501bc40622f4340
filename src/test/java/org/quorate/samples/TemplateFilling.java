package org.quorate.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.samples.Entry.Amount;
import org.quorate.samples.Entry.Day;
import org.quorate.samples.Entry.Product;

/** Fills issued workbooks in, as a party would, with the answers of the samples for 2018-19-Q4. Finds every cell by its heading. */
public final class TemplateFilling {
    private static final DataFormatter FORMATTER = new DataFormatter(java.util.Locale.UK);
    private static final Path CONTENT = Path.of("src", "test", "resources", "samples");

    private final Draft draft;

    private TemplateFilling(Draft draft) {
        this.draft = draft;
    }

    /** Takes the answers of a party. */
    public static TemplateFilling of(String partyId, String returnId) {
        Drafts drafts = new Drafts(Path.of(SampleReturns.PACK), CONTENT, Quarter.LAST);
        return new TemplateFilling(
                switch (returnId) {
                    case "assurance" -> drafts.assurance(partyId);
                    case "workplan" -> drafts.workplan(partyId);
                    default -> drafts.review();
                });
    }

    /** Leaves out rows of a table; the predicate takes the text of a field. */
    public TemplateFilling keeping(String section, String field, Predicate<String> wanted) {
        draft.rowsOf(section)
                .removeIf(row -> row.find(field)
                        .filter(entry -> entry instanceof Entry.Words words && wanted.test(words.text()))
                        .isEmpty());
        return this;
    }

    /** Returns the texts of a field of the rows for which another has none of these texts. */
    public List<String> texts(String section, String field, String unlessField, List<String> unless) {
        List<String> texts = new ArrayList<>();
        for (Row row : draft.rowsOf(section)) {
            if (unless.stream().noneMatch(text -> row.has(unlessField, text))) {
                row.find(field).ifPresent(entry -> texts.add(((Entry.Words) entry).text()));
            }
        }
        return texts;
    }

    /** Writes the filled workbook. */
    public void fill(Path issued, Path filled) throws IOException {
        try (InputStream in = Files.newInputStream(issued);
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Outline.Section section : draft.outline().sections()) {
                Sheet sheet = workbook.getSheet(section.sheet());
                if (draft.gives(section.id()) && sheet != null) {
                    fill(sheet, section);
                }
            }
            try (OutputStream out = Files.newOutputStream(filled)) {
                workbook.write(out);
            }
        }
    }

    private void fill(Sheet sheet, Outline.Section section) {
        if (section.form()) {
            for (Outline.Field field : section.fields()) {
                draft.row(section.id(), "").find(field.id()).ifPresent(entry -> {
                    Cell label = find(sheet, field.heading());
                    write(sheet, label.getRowIndex(), label.getColumnIndex() + 1, entry);
                });
            }
            return;
        }
        int headings = find(sheet, section.fields().get(0).heading()).getRowIndex();
        Map<String, Integer> columns = columns(sheet, headings, section);
        for (Row row : draft.rowsOf(section.id())) {
            int number = rowOf(sheet, headings, columns, section, row);
            columns.forEach((field, column) -> row.find(field).ifPresent(entry -> write(sheet, number, column, entry)));
        }
    }

    private static Map<String, Integer> columns(Sheet sheet, int headings, Outline.Section section) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : sheet.getRow(headings)) {
            section.fields().stream()
                    .filter(field -> field.heading().equals(FORMATTER.formatCellValue(cell)))
                    .forEach(field -> columns.put(field.id(), cell.getColumnIndex()));
        }
        return columns;
    }

    /** The row in which the key stands already, or else the first one below the headings in which none stands. */
    private static int rowOf(
            Sheet sheet, int headings, Map<String, Integer> columns, Outline.Section section, Row row) {
        int key = columns.get(section.keyField());
        String wanted = row.find(section.keyField()).map(TemplateFilling::text).orElse("");
        int blank = -1;
        for (int number = headings + 1; number < headings + 400; number++) {
            String text = text(sheet, number, key);
            if (text.equals(wanted)) {
                return number;
            }
            if (blank < 0 && text.isEmpty()) {
                blank = number;
            }
        }
        return blank;
    }

    private static String text(Sheet sheet, int row, int column) {
        return Optional.ofNullable(sheet.getRow(row))
                .map(found -> found.getCell(column))
                .map(FORMATTER::formatCellValue)
                .orElse("");
    }

    private static String text(Entry entry) {
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Amount amount ? amount.number().toPlainString() : "";
    }

    private static Cell find(Sheet sheet, String heading) {
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            for (Cell cell : row) {
                if (FORMATTER.formatCellValue(cell).equals(heading)) {
                    return cell;
                }
            }
        }
        throw new IllegalArgumentException("no heading " + heading + " on " + sheet.getSheetName());
    }

    private static void write(Sheet sheet, int row, int column, Entry entry) {
        org.apache.poi.ss.usermodel.Row found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = found.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (entry instanceof Day day) {
            cell.setCellValue(day.date());
        } else if (entry instanceof Amount amount) {
            cell.setCellValue(amount.number().doubleValue());
        } else if (entry instanceof Product product) {
            cell.setCellValue(product.value().doubleValue());
        } else if (entry instanceof Entry.Words words) {
            cell.setCellValue(words.text());
        }
    }
}
