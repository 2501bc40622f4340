package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.submission.CellRef;

/**
 * Where the answers of a section stand in the workbook that is composed. Immutable.
 *
 * @param sheet the name of its sheet
 * @param firstRow the 1-based row of the first record; of a form that of the first answer
 * @param lastRow the 1-based row of the last record that has room; of a form that of the last answer
 * @param counted of a table the 0-based column in which stands whether a row counts as a record
 */
record AnswersPlace(SectionDefinition section, String sheet, int firstRow, int lastRow, int counted) {
    /** The 0-based column of a form's answers. */
    static final int ANSWERS = 1;

    private boolean isForm() {
        return section.kind() == Kind.FORM;
    }

    /** A second date has no column of its own, and so no place. */
    private Optional<Integer> number(FieldDefinition field) {
        return IntStream.range(0, section.fields().size())
                .filter(i -> section.fields().get(i).id().equals(field.id()))
                .boxed()
                .findFirst();
    }

    /** Finds all answers to a field, as a formula refers to them from anywhere: of a table a column, of a form a cell. */
    Optional<String> answers(FieldDefinition field) {
        return number(field)
                .map(number -> isForm()
                        ? IssuedSheet.reference(sheet, new CellRef(ANSWERS, firstRow + number))
                        : IssuedSheet.reference(sheet, number, firstRow, lastRow));
    }

    /**
     * Finds the answer to a field in a row of a table, as a formula in that row refers to it: without the sheet, for where rows are
     * sorted, Excel takes along only references that name none.
     */
    Optional<String> answer(FieldDefinition field, int row) {
        return number(field).map(number -> cell(number, row));
    }

    /** Finds the 1-based row of the answer to a field of a form. */
    Optional<Integer> row(FieldDefinition field) {
        return number(field).map(number -> firstRow + number);
    }

    /**
     * Returns the answer to a field of a form, as a formula on its sheet refers to it.
     *
     * @throws IllegalArgumentException if the form does not ask for the field
     */
    String cell(FieldDefinition field) {
        return "$" + CellRef.letters(ANSWERS) + "$" + (firstRow + asked(field));
    }

    /**
     * Returns the answer to a field in a row of a table, as a formula in that row refers to it.
     *
     * @throws IllegalArgumentException if the table does not ask for the field
     */
    String cell(FieldDefinition field, int row) {
        return cell(asked(field), row);
    }

    /**
     * Returns the answers to a field of a table, as a formula on its sheet refers to them.
     *
     * @throws IllegalArgumentException if the table does not ask for the field
     */
    String column(FieldDefinition field) {
        String letters = "$" + CellRef.letters(asked(field));
        return letters + "$" + firstRow + ":" + letters + "$" + lastRow;
    }

    private int asked(FieldDefinition field) {
        return number(field)
                .orElseThrow(() -> new IllegalArgumentException(section.id() + " does not ask for " + field.id()));
    }

    /** Returns the answers of a form, as a formula refers to them from anywhere. */
    String allAnswers() {
        return IssuedSheet.reference(sheet, ANSWERS, firstRow, lastRow);
    }

    /** Returns a cell of a row, as a formula in that row refers to it; the column is 0-based. */
    static String cell(int column, int row) {
        return "$" + CellRef.letters(column) + row;
    }

    /** Returns the cells of a row into which answers are written. */
    String inputs(int row) {
        return cell(0, row) + ":" + cell(section.fields().size() - 1, row);
    }

    /** Finds the condition that a row declares that there is nothing to report. */
    Optional<String> isNil(int row) {
        List<String> words = section.presence().nilWords();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(ExcelText.and("COUNTA(" + inputs(row) + ")=1", ExcelText.isOne(cell(0, row), words)));
    }

    /** Returns the column that tells which rows of a table count as records, as a formula refers to it from anywhere. */
    String countedRows() {
        return IssuedSheet.reference(sheet, counted, firstRow, lastRow);
    }

    /** Returns a formula that is 1 where a row of a table will be read as a record, and 0 otherwise. */
    String isRecord(int row) {
        List<String> conditions = new ArrayList<>();
        List<FieldDefinition> keys =
                section.fields().stream().filter(this::isKey).toList();
        List<FieldDefinition> own = section.fields().stream()
                .filter(field -> !field.entry().prefilled())
                .toList();
        conditions.add(anyFilled(keys.isEmpty() ? own : keys, row));
        if (own.size() < section.fields().size()) {
            conditions.add(anyFilled(own, row));
        }
        isNil(row).ifPresent(nil -> conditions.add("NOT(" + nil + ")"));
        return "IFERROR(IF(" + ExcelText.and(conditions.toArray(String[]::new)) + ",1,0),0)";
    }

    private boolean isKey(FieldDefinition field) {
        return section.records().key().contains(field.id());
    }

    private String anyFilled(List<FieldDefinition> fields, int row) {
        return "OR("
                + String.join(
                        ",",
                        fields.stream()
                                .flatMap(field -> answer(field, row).stream())
                                .map(ExcelText::filled)
                                .toList())
                + ")";
    }

    /** Returns the answers that together are the key of the record in a row of a table, in the order of the key. */
    List<String> key(int row) {
        return section.records().key().stream()
                .flatMap(id -> section.find(id).stream())
                .flatMap(field -> answer(field, row).stream())
                .toList();
    }

    /** Finds the column of a table's keys, as a formula refers to it from anywhere; of keys in several parts none. */
    Optional<String> keyColumn() {
        return isForm() || section.records().key().size() != 1
                ? Optional.empty()
                : section.find(section.records().key().get(0)).flatMap(this::answers);
    }

    /**
     * Finds what a drop-down list offers of a table's keys: as many rows of their column as are filled in, for a list shows blanks too. It
     * takes OFFSET, where it does not take two ends with a colon between them.
     */
    Optional<String> keys() {
        return keyColumn().map(all -> "OFFSET(" + all + ",0,0,MAX(1,COUNTA(" + all + ")))");
    }
}
