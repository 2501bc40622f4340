package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quorate.binding.IssuedParts;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.submission.CellRef;
import org.quorate.template.IssuedCell.Content;
import org.quorate.template.LiveChecks.Trouble;

/** Lays out a section that is a form: a question a row, with the answer right beside it. For one section, once. */
final class FormSheet implements SectionSheet {
    private static final int QUESTION_WIDTH = 44;
    private static final int ANSWER_WIDTH = 44;
    private static final int WORD_WIDTH = 24;
    private static final int TEXT_WIDTH = 36;
    /** The 0-based column in which the party says why an answer is right. */
    private static final int EXPLANATIONS = 3;
    /** The 0-based column of the statuses. */
    private static final int CHECKS = 4;

    private final Draft draft;
    private final SectionDefinition section;
    private final List<String> notes;
    private final Optional<PrefilledRecord> known;
    private final boolean showsLast;
    private final AnswersPlace place;

    FormSheet(Draft draft, SectionDefinition section) {
        this.draft = draft;
        this.section = section;
        this.notes = draft.notes(section);
        this.known = draft.prefill().records(section).stream().findFirst();
        this.showsLast = section.fields().stream()
                .anyMatch(field ->
                        known.flatMap(record -> record.last(field.id())).isPresent());
        this.place = place(draft, section);
    }

    /** Returns where the answers of a form stand. */
    static AnswersPlace place(Draft draft, SectionDefinition form) {
        int first = IssuedSheet.firstRow(draft.notes(form).size());
        return new AnswersPlace(
                form, form.placement().sheet(), first, first + form.fields().size() - 1, 0);
    }

    @Override
    public AnswersPlace place() {
        return place;
    }

    @Override
    public IssuedSheet sheet(IssuedChecks own) {
        List<Trouble> troubles = draft.checks(section).of(place::cell);
        List<IssuedColumn> columns = new ArrayList<>(List.of(
                new IssuedColumn(IssuedParts.QUESTION, "", IssuedColumn.Part.TEXT, QUESTION_WIDTH),
                new IssuedColumn(IssuedParts.ANSWER, "Fill in", IssuedColumn.Part.INPUT, ANSWER_WIDTH),
                new IssuedColumn("Needed?", "", IssuedColumn.Part.TEXT, WORD_WIDTH),
                new IssuedColumn(IssuedParts.EXPLANATION, "If a warning is wrong", IssuedColumn.Part.INPUT, TEXT_WIDTH),
                new IssuedColumn(IssuedParts.CHECK, "Worked out", IssuedColumn.Part.CHECK, TEXT_WIDTH),
                new IssuedColumn("What to write", "", IssuedColumn.Part.TEXT, TEXT_WIDTH)));
        if (showsLast) {
            columns.add(new IssuedColumn(
                    IssuedParts.LAST_TIME + IssuedParts.ANSWER.toLowerCase(Locale.ROOT),
                    "For reference",
                    IssuedColumn.Part.LAST_TIME,
                    TEXT_WIDTH));
        }
        return new IssuedSheet(
                place.sheet(),
                section.title(),
                notes,
                columns,
                section.fields().stream()
                        .map(field -> cells(field, status(field, troubles, own.verdicts(section, field))))
                        .toList(),
                draft.mark(section));
    }

    private List<IssuedCell> cells(FieldDefinition field, String status) {
        Optional<Content> given = given(field);
        List<IssuedCell> cells = new ArrayList<>(List.of(
                IssuedCell.words(field.heading()),
                new IssuedCell(
                        given.orElseGet(Content.Blank::new),
                        field.need().required() && given.isEmpty(),
                        draft.rules().of(section, field)),
                IssuedCell.words(given.isPresent() ? "Already filled in" : InputRules.word(section, field)),
                new IssuedCell(new Content.Blank(), false, draft.explanation()),
                IssuedCell.formula(status),
                IssuedCell.words(field.guidance())));
        if (showsLast) {
            cells.add(known.flatMap(record -> draft.filled().of(field, record::last))
                    .map(content -> new IssuedCell(content, false, null))
                    .orElse(IssuedCell.BLANK));
        }
        return cells;
    }

    private Optional<Content> given(FieldDefinition field) {
        Optional<Content> identity = section.subject() == Subject.COVER ? draft.identity(field) : Optional.empty();
        return identity.or(() -> known.flatMap(record -> draft.filled().of(field, record::answer)));
    }

    private String status(FieldDefinition field, List<Trouble> troubles, List<String> verdicts) {
        List<Trouble> own = troubles.stream()
                .filter(trouble -> trouble.field().equals(field.id()))
                .toList();
        String explanation = AnswersPlace.cell(EXPLANATIONS, place.row(field).orElseThrow());
        String blank = ExcelText.blank(place.cell(field));
        List<String> wrong =
                new ArrayList<>(own.stream().map(Trouble::condition).toList());
        verdicts.forEach(cell -> wrong.add(StatusFormula.hasFailed(cell)));
        String anyWrong = wrong.isEmpty() ? "FALSE" : "OR(" + String.join(",", wrong) + ")";
        return StatusFormula.of(
                List.of(ExcelText.and(blank, "NOT(" + anyWrong + ")") + ",\"\""), own, verdicts, explanation);
    }

    @Override
    public List<Checklist.Item> items() {
        return section.fields().stream().map(this::item).toList();
    }

    private Checklist.Item item(FieldDefinition field) {
        int row = place.row(field).orElseThrow();
        String status = IssuedSheet.reference(place.sheet(), new CellRef(CHECKS, row));
        return new Checklist.Item(
                section.title(),
                field.heading(),
                place.sheet(),
                new CellRef(AnswersPlace.ANSWERS, row),
                StatusFormula.isComplete(status),
                new Content.Formula("IF(LEFT(" + status + ",2)=\"" + StatusFormula.RIGHT + "\",\"\"," + status + ")"));
    }
}
