package org.quorate.template.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Tone;

/** An issued workbook as a provider fills it in: every required answer, and an owner for what is open. */
final class FilledByProvider {
    private static final LocalDate A_THURSDAY = LocalDate.of(2019, 9, 26);

    private final XSSFWorkbook workbook;

    private FilledByProvider(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static FilledByProvider open(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new FilledByProvider(new XSSFWorkbook(content));
        }
    }

    Path save(Path file) throws IOException {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        return saveAsTyped(file);
    }

    /** Leaves what is worked out as it was before anything was filled in. */
    Path saveAsTyped(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** Returns what a cell shows once everything is worked out. */
    String worksOut(String sheet, String cell) {
        CellReference at = new CellReference(cell);
        return shown(workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()));
    }

    private String shown(Cell cell) {
        return new DataFormatter().formatCellValue(cell, new XSSFFormulaEvaluator(workbook));
    }

    /** Returns what stands in the columns Check. */
    List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (sheet.getSheetName().equals("Instructions")) {
                continue;
            }
            column(sheet, "Check").forEach(cell -> statuses.add(shown(cell)));
        }
        return statuses;
    }

    private static List<Cell> column(Sheet sheet, String heading) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(heading)) {
                    List<Cell> below = new ArrayList<>();
                    for (int i = row.getRowNum() + 1; i <= sheet.getLastRowNum(); i++) {
                        below.add(sheet.getRow(i).getCell(cell.getColumnIndex()));
                    }
                    return below;
                }
            }
        }
        return List.of();
    }

    /** Writes into the first row below a heading. */
    FilledByProvider write(String sheet, String heading, Object value) {
        put(column(workbook.getSheet(sheet), heading).get(0), value);
        return this;
    }

    /** Writes into the row of a form's question, below a heading. */
    FilledByProvider write(String sheet, String question, String heading, Object value) {
        List<Cell> below = column(workbook.getSheet(sheet), heading);
        column(workbook.getSheet(sheet), "Question").stream()
                .filter(label -> label.toString().equals(question))
                .findFirst()
                .map(label -> below.get(label.getRowIndex() - below.get(0).getRowIndex()))
                .ifPresentOrElse(cell -> put(cell, value), () -> {
                    throw new IllegalArgumentException("no question: " + question);
                });
        return this;
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    void fillIn(Programme programme, ReturnDefinition definition) {
        for (SectionDefinition section : definition.sections()) {
            Sheet sheet = workbook.getSheet(section.placement().sheet());
            if (section.kind() == Kind.FORM) {
                fillForm(programme, section, sheet);
            } else {
                fillTable(programme, section, sheet);
            }
        }
    }

    private static void fillForm(Programme programme, SectionDefinition section, Sheet sheet) {
        List<Cell> labels = column(sheet, "Question");
        for (Cell label : labels) {
            FieldDefinition field = asked(section).get(labels.indexOf(label));
            Cell answer = label.getRow().getCell(1);
            boolean first = section.records().exactlyOne().stream()
                    .anyMatch(group -> group.get(0).equals(field.id()));
            if (answer.toString().isEmpty() && (field.need().required() || first)) {
                put(answer, programme, section, field);
            }
        }
    }

    /** The fields that have a column or a question of their own. */
    private static List<FieldDefinition> asked(SectionDefinition section) {
        return section.fields().stream()
                .filter(field -> section.firstDateOf(field).isEmpty())
                .toList();
    }

    private static void fillTable(Programme programme, SectionDefinition section, Sheet sheet) {
        boolean fixed = section.records().expectedList().isPresent();
        List<Cell> keys = column(sheet, section.fields().get(0).heading());
        for (Cell key : keys) {
            if (fixed ? !key.toString().isEmpty() : keys.indexOf(key) == 0) {
                for (int i = 0; i < asked(section).size(); i++) {
                    FieldDefinition field = asked(section).get(i);
                    Cell cell = key.getRow().getCell(i);
                    if (cell.toString().isEmpty() && (field.need().required() || field.meaning() == Meaning.OWNER)) {
                        put(cell, programme, section, field);
                    }
                }
            }
        }
    }

    private static void put(Cell cell, Programme programme, SectionDefinition section, FieldDefinition field) {
        switch (field.type()) {
            case DATE -> cell.setCellValue(A_THURSDAY);
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE -> cell.setCellValue(3);
            case YES_NO ->
                cell.setCellValue(section.find("conflicts_declared").equals(Optional.of(field)) ? "Yes" : "No");
            case TICK -> cell.setCellValue("x");
            case CHOICE ->
                cell.setCellValue(field.bounds().choices().stream()
                        .filter(choice -> choice.tone() != Tone.COMPLETE && choice.tone() != Tone.NEGATIVE)
                        .map(Choice::label)
                        .findFirst()
                        .orElseThrow());
            case SCALE ->
                cell.setCellValue(
                        field.meaning() == Meaning.RAG
                                ? "Grey"
                                : field.meaning() == Meaning.ASSURANCE_LEVEL ? "Limited" : "High");
            case PARTY -> cell.setCellValue(programme.parties().parties().get(0).name());
            default -> cell.setCellValue("R1");
        }
    }
}
