package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.quorate.binding.IssuedParts;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.ValidatorsVerdicts.Place;

/** What the checks say in a workbook that was issued by the template writer, once its formulas have been worked out. */
final class WorkbooksVerdicts {
    private static final String CHECKLIST = "Checklist";
    private static final int WHAT = 1;
    private static final int WHY = 4;
    private static final int FORM_STATUS = 4;

    private WorkbooksVerdicts() {}

    /**
     * Reads what each check says: OK, "failed" or "Not checked".
     *
     * @param checks of the return: each message must begin as it should, and be told in the status of its row
     * @param once the row of checks that stand on the checklist
     */
    static Map<Place, String> of(Path file, List<CompiledCheck> checks, int once) throws IOException {
        Map<Place, String> said = new LinkedHashMap<>();
        Map<String, String> statuses = new HashMap<>();
        Map<String, String> failed = new LinkedHashMap<>();
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getName().equals(CHECKLIST)) {
                    checklist(sheet.read(), checks, once, said, failed);
                } else if (!sheet.getName().equals("Instructions")) {
                    table(sheet.read(), checks, said);
                    sheet.read()
                            .forEach(row -> statuses.put(
                                    sheet.getName() + "/" + row.getCellText(0), row.getCellText(FORM_STATUS)));
                }
            }
        }
        failed.forEach(
                (answer, message) -> assertThat(statuses.get(answer)).as(answer).contains(message));
        return said;
    }

    /** The answer of a form at which stands what a check says that is made once. */
    private static Optional<String> answer(CompiledCheck check) {
        return check.names().stream()
                .filter(named -> !named.isEarlier() && named.section().kind() == Kind.FORM)
                .map(named -> named.section().placement().sheet() + "/"
                        + named.field().heading())
                .findFirst();
    }

    private static void checklist(
            List<Row> rows, List<CompiledCheck> checks, int once, Map<Place, String> said, Map<String, String> failed) {
        for (Row row : rows) {
            String what = row.getCellText(WHAT);
            if (what.startsWith(IssuedParts.ONE_CHECK)) {
                String verdict = put(what, once, row.getCellText(WHY), checks, said);
                if (verdict.equals(ValidatorsVerdicts.FAILED)) {
                    answer(find(checks, what)).ifPresent(at -> failed.putIfAbsent(at, row.getCellText(WHY)));
                }
            }
        }
    }

    private static CompiledCheck find(List<CompiledCheck> checks, String heading) {
        return checks.stream()
                .filter(compiled -> (IssuedParts.ONE_CHECK + compiled.check().id()).equals(heading))
                .findFirst()
                .orElseThrow();
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
                    assertThat(told).doesNotContain(IssuedCheck.ERROR, IssuedCheck.ON_TRIAL);
                } else if (!told.equals("a cell holds an error, such as #N/A")) {
                    assertThat(told).contains(first);
                }
            }
        }
    }

    private static String put(
            String heading, int row, String text, List<CompiledCheck> checks, Map<Place, String> said) {
        if (text.isEmpty()) {
            return "";
        }
        CompiledCheck check = find(checks, heading);
        boolean known = text.equals(IssuedCheck.OK) || text.equals(IssuedCheck.NOT_CHECKED);
        if (!known) {
            assertThat(text).startsWith(IssuedCheck.lead(check.check()));
        }
        said.put(new Place(check.check().id(), row), known ? text : ValidatorsVerdicts.FAILED);
        return known ? text : ValidatorsVerdicts.FAILED;
    }
}
