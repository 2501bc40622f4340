package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;

/** Reads a form: the value to the right of each label, or below it. Not thread-safe: one for each form. */
final class FormReader {
    private final AnswerParser parser;
    private final SectionScope scope;
    private final FormLabels labels;
    private final RecordDraft draft = new RecordDraft();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<CellRef> used = new HashSet<>();
    private final Given given;
    private final FormCells cells;
    /** The 0-based column of explanations; -1 where there is none. */
    private final int explanations;

    private final List<Stray> strays;

    private FormReader(AnswerParser parser, SectionScope scope, FormLabels labels, Given given) {
        this.parser = parser;
        this.scope = scope;
        this.labels = labels;
        this.given = given;
        this.cells = FormCells.of(scope, labels);
        this.explanations = IssuedParts.explanationsOfForm(scope.sheet()).orElse(-1);
        this.strays = new StrayLabels(cells).find();
    }

    /** Reads a form; of several blocks, the one for what is given. */
    static Outcome<SectionReading> read(AnswerParser parser, SectionScope scope, FormLabels labels, Given given) {
        FormReader reader = new FormReader(parser, scope, labels, given);
        scope.section().fields().forEach(reader::read);
        labels.repeated().forEach(reader::readRepeated);
        reader.strays.forEach(reader::readStray);
        return reader.reading();
    }

    private void read(FieldDefinition field) {
        if (given.isOf(field)) {
            draft.addGiven(field, given.answer());
            return;
        }
        Optional<FieldDefinition> first = scope.section().firstDateOf(field);
        if (first.isPresent()) {
            readAlternative(field, first.get());
            return;
        }
        Optional<FieldCell> at = find(field);
        if (at.isEmpty()) {
            draft.addMissing(field);
            if (field.need().required()) {
                findings.add(scope.atSheet(FindingCode.COLUMN_MISSING)
                        .with("field", field.heading())
                        .with("suggestion", likeness(field)));
            }
            return;
        }
        used.add(at.get().ref());
        draft.add(at.get(), parser.parse(at.get()));
    }

    private void readAlternative(FieldDefinition field, FieldDefinition first) {
        find(first)
                .ifPresentOrElse(
                        at -> draft.addAlternative(field, at, DateAnswers.alternative(at)),
                        () -> draft.addMissing(field));
    }

    /** Finds the cell of the answer: beside its label or, where there is none, where the definition says. */
    private Optional<FieldCell> find(FieldDefinition field) {
        CellRef label = labels.labels().get(field.id());
        if (label != null) {
            return Optional.of(value(field, label));
        }
        return Optional.ofNullable(labels.fixed().get(field.id()))
                .map(fixed -> new FieldCell(
                        scope, field, fixed, scope.sheet().find(fixed).orElse(null)));
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

    private String likeness(FieldDefinition field) {
        for (Stray stray : strays) {
            Guess guess = stray.guessOrNull();
            if (guess != null && guess.id().equals(field.id())) {
                return Suggestion.of(stray, field.heading(), guess.percent());
            }
        }
        return "";
    }

    /** A value whose label is nearly one that is missing would otherwise vanish without a word. */
    private void readStray(Stray stray) {
        CellRef label = CellRef.parse(stray.cell());
        Optional<Cell> value = used.contains(label) ? Optional.empty() : cells.beyond(label);
        if (value.filter(cell -> used.add(cell.ref())).isPresent()) {
            findings.add(scope.at(FindingCode.COLUMN_UNEXPECTED, label)
                    .with("seen", stray.words())
                    .with("suggestion", looksLike(stray)));
            refuse(value.get().ref(), value.get().raw(), "Its label is not part of the section.");
        }
    }

    private String looksLike(Stray stray) {
        return stray.guess()
                .flatMap(guess -> scope.section()
                        .find(guess.id())
                        .map(field -> Suggestion.looksLike(field.heading(), guess.percent())))
                .orElse("");
    }

    private void refuse(CellRef ref, String content, String reason) {
        refusals.add(new Refusal(scope.sheet().name(), ref.a1(), 0, content, reason));
    }

    private FieldCell value(FieldDefinition field, CellRef label) {
        Cell value = cells.beyond(label)
                .filter(cell -> !isGuidance(field, CellText.of(cell)))
                .orElse(null);
        return new FieldCell(scope, field, value == null ? cells.next(label) : value.ref(), value);
    }

    /** The template's own hint beside a blank is not the provider's answer. */
    private boolean isGuidance(FieldDefinition field, String text) {
        return SectionWords.beginIgnored(scope.section(), text)
                || (!field.guidance().isBlank()
                        && CellText.comparable(field.guidance()).equals(CellText.comparable(text)));
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
                            List.of(draft.record(firstRow(), key, explanations())),
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

    private List<Explanation> explanations() {
        return scope.section().fields().stream()
                .filter(field -> explanations >= 0 && labels.labels().containsKey(field.id()))
                .flatMap(field -> explanation(field).stream())
                .toList();
    }

    private Optional<Explanation> explanation(FieldDefinition field) {
        return Optional.ofNullable(labels.labels().get(field.id()))
                .flatMap(label -> scope.sheet().find(new CellRef(explanations, label.row())))
                .filter(cell -> !CellText.isBlank(cell))
                .map(cell -> Explanation.at(field.id(), cell.ref().a1(), CellText.of(cell)));
    }

    private int firstRow() {
        return draft.record(1, "", List.of()).answers().stream()
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
                .filter(cell -> !labels.isLabel(cell.ref()) && cell.ref().column() != explanations)
                .map(CellText::of)
                .anyMatch(text -> !text.isEmpty() && SectionWords.areNil(scope.section(), text));
    }
}
