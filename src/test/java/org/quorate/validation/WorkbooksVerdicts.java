package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.quorate.binding.IssuedParts;
import org.quorate.validation.ValidatorsVerdicts.Place;

/** What the checks say in a workbook that was issued by the template writer, once its formulas have been worked out. */
final class WorkbooksVerdicts {
    private static final String CHECKLIST = "Checklist";
    private static final int WHAT = 1;
    private static final int WHY = 4;

    private WorkbooksVerdicts() {}

    /**
     * Reads what each check says: OK, "failed" or "Not checked".
     *
     * @param checks of the return: each message must begin as it should, and be told in the status of its row
     * @param once the row of checks that stand on the checklist
     */
    static Map<Place, String> of(Path file, List<CompiledCheck> checks, int once) throws IOException {
        Map<Place, String> said = new LinkedHashMap<>();
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getName().equals(CHECKLIST)) {
                    checklist(sheet.read(), checks, once, said);
                } else if (!sheet.getName().equals("Instructions")) {
                    table(sheet.read(), checks, said);
                }
            }
        }
        return said;
    }

    private static void checklist(List<Row> rows, List<CompiledCheck> checks, int once, Map<Place, String> said) {
        for (Row row : rows) {
            if (row.getCellText(WHAT).startsWith(IssuedParts.ONE_CHECK)) {
                put(row.getCellText(WHAT), once, row.getCellText(WHY), checks, said);
            }
        }
    }

    private static void table(List<Row> rows, List<CompiledCheck> checks, Map<Place, String> said) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        int status = -1;
        for (Row row : rows) {
            if (columns.isEmpty()) {
                for (int i = 0; i < row.getCellCount(); i++) {
                    String text = row.getCellText(i);
                    if (text.equals(IssuedParts.CHECK)) {
                        status = i;
                    } else if (text.startsWith(IssuedParts.ONE_CHECK) && !text.endsWith("counted")) {
                        columns.put(i, text);
                    }
                }
            } else {
                String first = "";
                for (Map.Entry<Integer, String> column : columns.entrySet()) {
                    String text = row.getCellText(column.getKey());
                    String verdict = put(column.getValue(), row.getRowNum(), text, checks, said);
                    first = first.isEmpty() && verdict.equals(ValidatorsVerdicts.FAILED) ? text : first;
                }
                String told = row.getCellText(status);
                if (first.isEmpty()) {
                    assertThat(told).doesNotContain(IssuedCheck.ERROR, IssuedCheck.WARNING, IssuedCheck.ON_TRIAL);
                } else if (!told.equals("a cell holds an error, such as #N/A")) {
                    assertThat(told).endsWith(first);
                }
            }
        }
    }

    private static String put(
            String heading, int row, String text, List<CompiledCheck> checks, Map<Place, String> said) {
        if (text.isEmpty()) {
            return "";
        }
        String id = heading.substring(IssuedParts.ONE_CHECK.length());
        CompiledCheck check = checks.stream()
                .filter(compiled -> compiled.check().id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean known = text.equals(IssuedCheck.OK) || text.equals(IssuedCheck.NOT_CHECKED);
        if (!known) {
            assertThat(text).startsWith(IssuedCheck.lead(check.check()));
        }
        said.put(new Place(id, row), known ? text : ValidatorsVerdicts.FAILED);
        return known ? text : ValidatorsVerdicts.FAILED;
    }
}
