package org.quorate.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.IssuedParts;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FixedList;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;
import org.quorate.submission.CellRef;
import org.quorate.template.IssuedCell.Content;
import org.quorate.template.LiveChecks.Trouble;
import org.quorate.validation.CompiledCheck;

/**
 * Lays out a section that is a table: its fields, the column of explanations, the status of each row, what was answered last, and
 * what each check of the programme's says. For one section, once.
 */
final class TableSheet implements SectionSheet {
    static final String EXPLANATION_PROMPT =
            "If a warning is about something that is right as it stands, say here why. Otherwise leave it empty.";

    /** The heading of the column that says which rows count as records. */
    private static final String COUNTED = IssuedParts.ONE_CHECK + "counted";

    private static final int SPARE_ROWS = 30;
    private static final int NARROW = 14;
    private static final int MIDDLE = 20;
    private static final int WIDE = 38;

    private final Draft draft;
    private final SectionDefinition section;
    private final List<PrefilledRecord> records;
    private final boolean takesMore;
    private final List<FieldDefinition> lastTime;
    private final List<String> notes;
    private final LiveChecks checks;
    private final AnswersPlace place;

    TableSheet(Draft draft, SectionDefinition section) {
        this.draft = draft;
        this.section = section;
        this.records = records();
        this.takesMore =
                section.records().expectedList().isEmpty() || section.records().extraRows();
        this.lastTime = section.fields().stream()
                .filter(field -> records.stream()
                        .anyMatch(record -> record.last(field.id()).isPresent()))
                .toList();
        this.notes = draft.notes(section);
        this.checks = draft.checks(section);
        this.place = new AnswersPlace(section, section.placement().sheet(), firstRow(), lastRow(), workingColumn());
    }

    /** The rows of the fixed list, each with what is known of it, and what else is carried forward. */
    private List<PrefilledRecord> records() {
        Map<String, PrefilledRecord> known = new LinkedHashMap<>();
        draft.prefill().records(section).forEach(record -> known.put(Words.fold(record.key()), record));
        List<PrefilledRecord> all = new ArrayList<>();
        for (FixedList.Item item : draft.fixedRows(section)) {
            all.add(expected(item, Optional.ofNullable(known.remove(Words.fold(item.key())))));
        }
        if (section.records().expectedList().isEmpty() || section.records().extraRows()) {
            all.addAll(known.values());
        }
        return all;
    }

    private PrefilledRecord expected(FixedList.Item item, Optional<PrefilledRecord> known) {
        Map<String, Answer> answers =
                new HashMap<>(known.map(PrefilledRecord::answers).orElse(Map.of()));
        section.find(Meaning.TITLE).ifPresent(field -> answers.put(field.id(), new Answer.Words(item.text())));
        answers.put(section.records().key().get(0), new Answer.Words(item.key()));
        section.fields().forEach(field -> listed(field, item).ifPresent(answer -> answers.put(field.id(), answer)));
        return new PrefilledRecord(
                item.key(), answers, known.map(PrefilledRecord::lastTime).orElse(Map.of()));
    }

    /** What the row of the fixed list says in the column that fills the field. */
    private Optional<Answer> listed(FieldDefinition field, FixedList.Item item) {
        return field.entry()
                .listColumn()
                .flatMap(column -> draft.fixedList(section)
                        .flatMap(list -> list.value(item, list.allColumns().indexOf(column))))
                .map(value -> value.numberOrNull() == null
                        ? new Answer.Words(value.text())
                        : new Answer.Amount(value.numberOrNull()));
    }

    private int explanationColumn() {
        return section.fields().size();
    }

    private int checkColumn() {
        return explanationColumn() + 1;
    }

    /** Whatever is worked out beside the check stands to the right of what was answered last. */
    private int workingColumn() {
        return checkColumn() + 1 + lastTime.size();
    }

    private int firstRow() {
        return IssuedSheet.firstRow(notes.size());
    }

    private int lastRow() {
        return firstRow() + rowCount() - 1;
    }

    private int rowCount() {
        return Math.max(1, records.size() + (takesMore ? SPARE_ROWS : 0));
    }

    @Override
    public AnswersPlace place() {
        return place;
    }

    @Override
    public IssuedSheet sheet(IssuedChecks own) {
        List<CompiledCheck> ownChecks = own.of(section);
        boolean counted = own.isCounted(section);
        List<IssuedColumn> columns = new ArrayList<>();
        section.fields()
                .forEach(field -> columns.add(
                        new IssuedColumn(field.heading(), word(field), IssuedColumn.Part.INPUT, width(field))));
        columns.add(
                new IssuedColumn(IssuedParts.EXPLANATION, "If a warning is wrong", IssuedColumn.Part.INPUT, MIDDLE));
        columns.add(new IssuedColumn(IssuedParts.CHECK, "Worked out", IssuedColumn.Part.CHECK, WIDE));
        lastTime.forEach(field -> columns.add(new IssuedColumn(
                IssuedParts.LAST_TIME + field.heading(), "For reference", IssuedColumn.Part.LAST_TIME, width(field))));
        if (counted) {
            columns.add(new IssuedColumn(COUNTED, "Worked out", IssuedColumn.Part.WORKING, NARROW));
        }
        ownChecks.forEach(compiled -> columns.add(new IssuedColumn(
                IssuedParts.ONE_CHECK + compiled.check().id(), "Worked out", IssuedColumn.Part.WORKING, MIDDLE)));
        List<List<IssuedCell>> rows = new ArrayList<>();
        for (int i = 0; i < rowCount(); i++) {
            int row = firstRow() + i;
            boolean hasRecord = i < records.size();
            List<IssuedCell> cells =
                    row(hasRecord ? records.get(i) : null, status(row, verdicts(row, ownChecks.size(), counted)));
            if (counted) {
                cells.add(IssuedCell.of(new Content.Count(place.isRecord(row))));
            }
            List<Trouble> told = checks.of(field -> place.cell(field, row));
            ownChecks.forEach(compiled -> cells.add(own.verdict(compiled, row, told, hasRecord)));
            rows.add(cells);
        }
        return new IssuedSheet(place.sheet(), section.title(), notes, columns, rows, draft.mark(section));
    }

    private String word(FieldDefinition field) {
        return isGiven(field) ? "Already filled in" : InputRules.word(section, field);
    }

    /** Whether rows that are there have it filled in, and others are not taken. */
    private boolean isGiven(FieldDefinition field) {
        return !takesMore
                && !records.isEmpty()
                && records.stream().allMatch(record -> record.answer(field.id()).isPresent());
    }

    private static int width(FieldDefinition field) {
        return switch (field.type()) {
            case NARRATIVE -> WIDE;
            case TEXT -> field.meaning() == Meaning.TITLE ? WIDE : MIDDLE;
            case EMAIL, PARTY, PERIOD -> MIDDLE;
            default -> NARROW;
        };
    }

    /** The cells of what the programme's own checks say of a row; empty where there is none. */
    private List<String> verdicts(int row, int checks, boolean counted) {
        int first = workingColumn() + (counted ? 1 : 0);
        return checks == 0
                ? List.of()
                : List.of(AnswersPlace.cell(first, row) + ":" + AnswersPlace.cell(first + checks - 1, row));
    }

    private List<IssuedCell> row(@Nullable PrefilledRecord recordOrNull, String status) {
        Optional<PrefilledRecord> record = Optional.ofNullable(recordOrNull);
        List<IssuedCell> cells = new ArrayList<>();
        for (FieldDefinition field : section.fields()) {
            Content content = record.flatMap(known -> draft.filled().of(field, known::answer))
                    .orElseGet(Content.Blank::new);
            cells.add(new IssuedCell(
                    content,
                    field.need().required() && !isGiven(field),
                    draft.rules().of(section, field)));
        }
        cells.add(new IssuedCell(new Content.Blank(), false, draft.explanation()));
        cells.add(IssuedCell.formula(status));
        for (FieldDefinition field : lastTime) {
            Content content = record.flatMap(known -> draft.filled().of(field, known::last))
                    .orElseGet(Content.Blank::new);
            cells.add(new IssuedCell(content, false, null));
        }
        return cells;
    }

    private String status(int row, List<String> verdicts) {
        Function<FieldDefinition, String> cellOf = field -> place.cell(field, row);
        List<Trouble> troubles = new ArrayList<>(checks.of(cellOf));
        repeated(row).ifPresent(troubles::add);
        List<String> exempt = new ArrayList<>();
        exempt.add("COUNTA(" + place.inputs(row) + ")=0,\"\"");
        place.isNil(row).ifPresent(nil -> {
            exempt.add(nil + ",\"Nil\"");
            draft.nilReturn().ifPresent(declared -> exempt.add(ExcelText.and(declared, asIssued(row)) + ",\"Nil\""));
        });
        return StatusFormula.of(exempt, troubles, verdicts, AnswersPlace.cell(explanationColumn(), row));
    }

    /** Whether nothing was added to what a row of a fixed list was issued with. */
    private String asIssued(int row) {
        if (section.records().expectedList().isEmpty()) {
            return "FALSE";
        }
        List<String> others = section.fields().stream()
                .filter(field -> !section.isPrefilled(field))
                .map(field -> ExcelText.blank(place.cell(field, row)))
                .toList();
        return others.isEmpty() ? "TRUE" : ExcelText.and(others.toArray(String[]::new));
    }

    private Optional<Trouble> repeated(int row) {
        List<FieldDefinition> key = section.records().key().stream()
                .flatMap(id -> section.find(id).stream())
                .toList();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<String> same = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (FieldDefinition field : key) {
            same.add(place.column(field) + "," + ExcelText.same(place.cell(field, row)));
            filled.add(ExcelText.filled(place.cell(field, row)));
        }
        return Optional.of(new Trouble(
                FindingCode.RECORD_DUPLICATE,
                key.get(0).id(),
                ExcelText.and("OR(" + String.join(",", filled) + ")", "COUNTIFS(" + String.join(",", same) + ")>1"),
                "another row has the same "
                        + String.join(
                                " and ", key.stream().map(LiveChecks::quoted).toList())));
    }

    @Override
    public List<Checklist.Item> items() {
        String status = IssuedSheet.reference(place.sheet(), checkColumn(), firstRow(), lastRow());
        String wrong = StatusFormula.incomplete(status);
        String answered = "COUNTIF(" + status + ",\"?*\")>0";
        List<String> enough = new ArrayList<>(List.of(answered));
        if (!section.presence().nilWords().isEmpty()) {
            draft.nilReturn().ifPresent(enough::add);
        }
        boolean needed = section.presence().required() && draft.waiver(section).isEmpty();
        String isEnough = "OR(" + String.join(",", enough) + ")";
        String complete = needed ? ExcelText.and(wrong + "=0", isEnough) : wrong + "=0";
        String why = rows(wrong, " to complete or put right. ") + "&"
                + rows(StatusFormula.told(status), " with something to look at.");
        return List.of(new Checklist.Item(
                section.title(),
                "The whole table",
                place.sheet(),
                new CellRef(0, firstRow()),
                complete,
                new Content.Formula(needed ? "IF(" + isEnough + "," + why + ",\"Nothing is filled in.\")" : why)));
    }

    private static String rows(String count, String what) {
        return "IF(" + count + "=0,\"\"," + count + "&IF(" + count + "=1,\" row" + what + "\",\" rows" + what + "\"))";
    }
}
