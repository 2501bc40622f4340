package org.quorate.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.quorate.submission.CellRef;

/** Writes one section as a table: title, guidance, headings, records, total, note. Row and column indexes are POI's, 0-based. */
final class TableWriter {
    /** Index of the row of the headings in the template. */
    static final int HEADING_ROW = 4;

    private static final int SPARE_ROWS = 3;
    /** The most characters that Excel takes for a list that stands in the rule itself, with the commas between its words. */
    private static final int LONGEST_LIST = 255;

    private final Draft draft;
    private final Outline.Section section;
    private final Styles styles;
    private final Places places;
    private final List<Column> columns = new ArrayList<>();
    private final int headingRow;

    /** A column of the sheet: a field of the section, or one that the party has added. */
    private record Column(String id, String heading, String type, List<String> choices, String guidance) {}

    TableWriter(Draft draft, Outline.Section section, Styles styles, Places places) {
        this.draft = draft;
        this.section = section;
        this.styles = styles;
        this.places = places;
        this.headingRow = HEADING_ROW + draft.blankRowsAbove(section.id());
        draft.columnsOf(section.id()).forEach(id -> columns.add(column(id)));
    }

    void write(XSSFSheet sheet) {
        String subtitle = draft.content().party() + " – " + draft.content().periodLabel();
        writeTop(sheet, styles, section.title(), columns.size() - 1, subtitle, advice());
        XSSFRow headings = sheet.createRow(headingRow);
        for (int i = 0; i < columns.size(); i++) {
            writeText(headings, i, columns.get(i).heading(), styles.heading());
            places.putHeading(section.id(), columns.get(i).id(), new CellRef(i, headingRow + 1));
            sheet.setColumnWidth(i, width(columns.get(i)) * 256);
        }
        fitHeight(headings);
        sheet.createFreezePane(1, headingRow + 1);
        int first = section.guided() ? writeGuidance(sheet) : headingRow + 1;
        int last = writeRecords(sheet, first);
        for (int i = 0; i < columns.size(); i++) {
            offerChoices(
                    sheet,
                    columns.get(i).choices(),
                    new CellRangeAddress(first, Math.max(first, last + SPARE_ROWS), i, i));
        }
    }

    private String advice() {
        String always = "Please do not delete headings or rows that are already filled in.";
        return section.nil().isEmpty()
                ? always
                : always + " If there is nothing to report, write \"" + section.nil() + "\" in the first column.";
    }

    private int writeGuidance(XSSFSheet sheet) {
        XSSFRow row = sheet.createRow(headingRow + 1);
        writeText(row, 0, "Guidance", styles.guidance());
        for (int i = 1; i < columns.size(); i++) {
            writeText(row, i, columns.get(i).guidance(), styles.guidance());
        }
        fitHeight(row);
        return headingRow + 2;
    }

    /** Writes records and what stands below them, and returns the index of the last row written. */
    private int writeRecords(XSSFSheet sheet, int first) {
        int index = first;
        for (Row record : draft.rowsOf(section.id())) {
            writeRecord(sheet.createRow(index), record);
            index++;
        }
        if (index == first && !section.nil().isEmpty()) {
            writeText(sheet.createRow(index++), 0, section.nil(), styles.text());
        } else if (section.id().equals("finance")) {
            writeTotal(sheet.createRow(index), first, index - 1);
            index++;
        } else if (draft.notesBelow(section.id()).isEmpty()) {
            IntStream.range(index, index + SPARE_ROWS).forEach(spare -> writeRecord(sheet.createRow(spare), new Row()));
        }
        for (Row note : draft.notesBelow(section.id())) {
            writeRecord(sheet.createRow(index++), note);
        }
        return index - 1;
    }

    private void writeRecord(XSSFRow row, Row record) {
        places.putRow(record, row.getRowNum() + 1);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.of(column.type()));
            places.putCell(record, column.id(), new CellRef(i, row.getRowNum() + 1));
            record.find(column.id()).ifPresent(entry -> writeEntry(cell, entry));
        }
        fitHeight(row);
    }

    private void writeEntry(XSSFCell cell, Entry entry) {
        if (entry instanceof Entry.Product product) {
            int number = cell.getRowIndex() + 1;
            cell.setCellFormula(letters(product.one()) + number + "*" + letters(product.other()) + number);
            cell.setCellValue(product.value().doubleValue());
        } else if (entry instanceof Entry.BrokenReference) {
            cell.setCellFormula("SUM(#REF!)");
            cell.setCellErrorValue(FormulaError.REF);
        } else {
            writePlain(cell, entry);
        }
    }

    private void writeTotal(XSSFRow row, int first, int last) {
        writeText(row, 0, "Total", styles.heading());
        for (int i = 1; i < columns.size(); i++) {
            Column column = columns.get(i);
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.total());
            if (column.type().equals("money")) {
                String letters = CellRef.letters(i);
                cell.setCellFormula("SUM(" + letters + (first + 1) + ":" + letters + (last + 1) + ")");
                sum(column.id()).ifPresentOrElse(sum -> cell.setCellValue(sum.doubleValue()), () -> {
                    cell.setCellErrorValue(FormulaError.REF);
                });
            }
        }
    }

    /** Returns the sum of a column; empty where one of its cells shows an error. */
    private Optional<BigDecimal> sum(String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row record : draft.rowsOf(section.id())) {
            Optional<Entry> entry = record.find(field);
            if (entry.filter(Entry.BrokenReference.class::isInstance).isPresent()) {
                return Optional.empty();
            }
            sum = sum.add(entry.filter(Entry.Amount.class::isInstance)
                    .map(amount -> ((Entry.Amount) amount).number())
                    .orElse(BigDecimal.ZERO));
        }
        return Optional.of(sum);
    }

    private String letters(String field) {
        return CellRef.letters(draft.columnsOf(section.id()).indexOf(field));
    }

    private Column column(String id) {
        return section.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .map(field -> new Column(
                        id, draft.headingOf(section.id(), field), field.type(), field.choices(), field.guidance()))
                .orElseGet(() -> new Column(id, id, "text", List.of(), ""));
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case "narrative" -> 60;
            case "text" -> column.guidance().isEmpty() ? 14 : 36;
            case "date", "money", "scale" -> 14;
            case "score", "integer", "reference" -> 13;
            default -> 18;
        };
    }

    /** Writes a title over the columns up to the last, a line below it and one with advice. */
    static void writeTop(XSSFSheet sheet, Styles styles, String title, int last, String subtitle, String advice) {
        XSSFRow top = sheet.createRow(0);
        top.setHeightInPoints(24);
        writeText(top, 0, title, styles.title());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        writeText(sheet.createRow(1), 0, subtitle, styles.subtitle());
        writeText(sheet.createRow(2), 0, advice, styles.guidance());
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, last));
    }

    static void writeText(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Makes the row high enough for its wrapped texts; not every program does so when it opens the file. */
    static void fitHeight(XSSFRow row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int perLine = row.getSheet().getColumnWidth(cell.getColumnIndex()) / 256;
                lines = Math.max(lines, 1 + cell.getStringCellValue().length() / perLine);
            }
        }
        row.setHeightInPoints(15f * lines);
    }

    /** Writes an entry that is no formula. */
    static void writePlain(XSSFCell cell, Entry entry) {
        if (entry instanceof Entry.Words words) {
            cell.setCellValue(words.text());
        } else if (entry instanceof Entry.Amount amount) {
            cell.setCellValue(amount.number().doubleValue());
        } else if (entry instanceof Entry.Day day) {
            cell.setCellValue(day.date());
        } else {
            throw new IllegalArgumentException("needs a table: " + entry);
        }
    }

    /** Puts a drop-down on the cells where there is a list of answers, unless it is longer than Excel takes it. */
    static void offerChoices(XSSFSheet sheet, List<String> choices, CellRangeAddress cells) {
        if (choices.isEmpty() || String.join(",", choices).length() > LONGEST_LIST) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
