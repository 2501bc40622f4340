package org.quorate.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Reads a form: the value to the right of each label, or below it. Not thread-safe: one for each form. */
final class FormReader {
    /** How many columns to the right of its label a value is looked for. */
    private static final int REACH = 4;

    private final AnswerParser parser;
    private final SectionScope scope;
    private final FormLabels labels;
    private final RecordDraft draft = new RecordDraft();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<CellRef> used = new HashSet<>();
    private final Given given;

    private FormReader(AnswerParser parser, SectionScope scope, FormLabels labels, Given given) {
        this.parser = parser;
        this.scope = scope;
        this.labels = labels;
        this.given = given;
    }

    /** Reads a form; of several blocks, the one for what is given. */
    static Outcome<SectionReading> read(AnswerParser parser, SectionScope scope, FormLabels labels, Given given) {
        FormReader reader = new FormReader(parser, scope, labels, given);
        scope.section().fields().forEach(reader::read);
        labels.repeated().forEach(reader::readRepeated);
        reader.readMislabelled();
        return reader.reading();
    }

    private void read(FieldDefinition field) {
        if (given.isOf(field)) {
            draft.addGiven(field, given.answer());
            return;
        }
        CellRef label = labels.labels().get(field.id());
        CellRef fixed = labels.fixed().get(field.id());
        if (label == null && fixed != null) {
            FieldCell at =
                    new FieldCell(scope, field, fixed, scope.sheet().find(fixed).orElse(null));
            used.add(fixed);
            draft.add(at, parser.parse(at));
            return;
        }
        if (label == null) {
            draft.addMissing(field);
            if (field.need().required()) {
                findings.add(scope.atSheet(FindingCode.COLUMN_MISSING).with("field", field.heading()));
            }
            return;
        }
        FieldCell at = value(field, label);
        used.add(at.ref());
        draft.add(at, parser.parse(at));
    }

    /** A label's echo, as in a guidance text, is no duplicate; only a second, different value is. */
    private void readRepeated(FormLabels.Repeated again) {
        CellRef first = labels.labels().get(again.field().id());
        FieldCell other = value(again.field(), again.ref());
        if (first == null || other.cellOrNull() == null || used.contains(other.ref())) {
            return;
        }
        if (!CellText.clean(other.raw())
                .equals(CellText.clean(value(again.field(), first).raw()))) {
            findings.add(scope.at(FindingCode.COLUMN_DUPLICATE, again.ref())
                    .with("field", again.field().heading()));
            refuse(other.ref(), other.raw(), "The label stands twice; only the first was used.");
        }
    }

    /** A value whose label is nearly one that is missing would otherwise vanish without a word. */
    private void readMislabelled() {
        List<String> missing = scope.section().fields().stream()
                .filter(field -> !labels.found().contains(field.id())
                        && !labels.fixed().containsKey(field.id())
                        && !given.isOf(field))
                .map(FieldDefinition::heading)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        for (SheetRow row : scope.sheet().rows()) {
            for (Cell cell : row.cells()) {
                if (row.number() <= Layout.lastHeadingRow(scope.sheet()) && isFreeText(cell)) {
                    readMislabelled(cell, Suggestion.of(CellText.of(cell), missing));
                }
            }
        }
    }

    private void readMislabelled(Cell label, String suggestion) {
        Optional<Cell> value = suggestion.isEmpty() ? Optional.empty() : beyond(label.ref());
        if (value.filter(cell -> used.add(cell.ref())).isPresent()) {
            findings.add(scope.at(FindingCode.COLUMN_UNEXPECTED, label.ref())
                    .with("seen", CellText.quoted(CellText.of(label)))
                    .with("suggestion", suggestion));
            refuse(value.get().ref(), value.get().raw(), "Its label is not part of the section.");
        }
    }

    private boolean isFreeText(Cell cell) {
        return cell.value() instanceof CellValue.Text
                && !CellText.isBlank(cell)
                && !labels.isLabel(cell.ref())
                && !used.contains(cell.ref());
    }

    private void refuse(CellRef ref, String content, String reason) {
        refusals.add(new Refusal(scope.sheet().name(), ref.a1(), 0, content, reason));
    }

    private FieldCell value(FieldDefinition field, CellRef label) {
        Cell value = beyond(label)
                .filter(cell -> !isGuidance(field, CellText.of(cell)))
                .orElse(null);
        return new FieldCell(scope, field, value == null ? next(label) : value.ref(), value);
    }

    /** Returns the cell right behind the label, in the direction of the form. */
    private CellRef next(CellRef label) {
        CellRef last = last(label);
        return isDown()
                ? new CellRef(label.column(), Math.min(last.row() + 1, CellRef.MAX_ROW))
                : new CellRef(Math.min(last.column() + 1, CellRef.MAX_COLUMN), label.row());
    }

    private boolean isDown() {
        return scope.section().placement().shape().orientation() == Orientation.DOWN;
    }

    /** Finds the value of a label: to its right, or in the cell right below it. */
    private Optional<Cell> beyond(CellRef label) {
        return isDown()
                ? scope.sheet()
                        .find(next(label))
                        .filter(FormReader::holdsSomething)
                        .filter(cell -> !labels.isLabel(cell.ref()))
                : right(label);
    }

    /** Finds the first cell to the right that holds something, unless it is another label. */
    private Optional<Cell> right(CellRef label) {
        int last = last(label).column();
        return scope.sheet().find(label.row()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().column() > last && cell.ref().column() <= last + REACH)
                .filter(FormReader::holdsSomething)
                .findFirst()
                .filter(cell -> !labels.isLabel(cell.ref()));
    }

    private static boolean holdsSomething(Cell cell) {
        return !CellText.isBlank(cell)
                || (cell.value() instanceof CellValue.Blank && cell.formula().isPresent());
    }

    /** The template's own hint beside a blank is not the provider's answer. */
    private boolean isGuidance(FieldDefinition field, String text) {
        return SectionWords.beginIgnored(scope.section(), text)
                || (!field.guidance().isBlank()
                        && CellText.comparable(field.guidance()).equals(CellText.comparable(text)));
    }

    private CellRef last(CellRef label) {
        return scope.sheet().merged().stream()
                .filter(range -> range.contains(label))
                .map(CellRange::last)
                .max(Comparator.comparingInt(CellRef::column))
                .orElse(label);
    }

    private Outcome<SectionReading> reading() {
        String sheet = scope.sheet().name();
        String key = given.keyOr(scope.section().id());
        findings.addAll(draft.findings(key));
        if (draft.isFilled(given)) {
            refusals.addAll(0, draft.refusals());
            return Outcome.of(
                    new SectionReading(
                            scope.section(),
                            State.GIVEN,
                            sheet,
                            1,
                            List.of(draft.record(firstRow(), key)),
                            refusals,
                            0),
                    findings);
        }
        if (holdsNilWord(scope.sheet())) {
            return Outcome.of(
                    new SectionReading(scope.section(), State.NIL, sheet, 1, List.of(), refusals, 1), List.of());
        }
        return Outcome.of(new SectionReading(scope.section(), State.EMPTY, sheet, 0, List.of(), refusals, 0), findings);
    }

    private int firstRow() {
        return draft.record(1, "").answers().stream()
                .filter(answer -> !answer.cell().isEmpty())
                .filter(answer -> scope.section()
                        .find(answer.field())
                        .filter(field -> RecordDraft.isFilled(field, answer))
                        .isPresent())
                .mapToInt(answer -> CellRef.parse(answer.cell()).row())
                .min()
                .orElse(1);
    }

    private boolean holdsNilWord(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !labels.isLabel(cell.ref()))
                .map(CellText::of)
                .anyMatch(text -> !text.isEmpty() && SectionWords.areNil(scope.section(), text));
    }
}
