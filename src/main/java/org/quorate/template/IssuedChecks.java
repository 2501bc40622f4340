package org.quorate.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.binding.IssuedParts;
import org.quorate.programme.Check;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.submission.CellRef;
import org.quorate.template.IssuedCell.Content;
import org.quorate.template.LiveChecks.Trouble;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.IssuedCheck;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;
import org.quorate.validation.NamedField.From;

/**
 * The programme's own checks in one workbook: for each record of a table in a column of its sheet, all others in a row of the
 * checklist. The gravest come first. For one workbook, once.
 */
final class IssuedChecks {
    /** Leads from the gravest on. */
    private static final List<String> WEIGHTS =
            List.of(IssuedCheck.ERROR, IssuedCheck.WARNING, IssuedCheck.NOTE, IssuedCheck.ON_TRIAL);

    private final WorkbookPlaces places;
    private final int firstOnChecklist;
    private final List<CompiledCheck> ofRows = new ArrayList<>();
    private final List<CompiledCheck> once = new ArrayList<>();
    private final List<CompiledCheck> onReceipt = new ArrayList<>();

    /**
     * Finds which of the checks can stand in the workbook.
     *
     * @param checks of the return
     * @param firstOnChecklist the 1-based row of the checklist in which the first of them stands
     */
    IssuedChecks(Draft draft, List<CompiledCheck> checks, WorkbookPlaces places, int firstOnChecklist) {
        this.places = places;
        this.firstOnChecklist = firstOnChecklist;
        checks.stream()
                .filter(compiled -> isMade(compiled.check(), draft))
                .filter(compiled -> table(compiled).isEmpty()
                        || table(compiled).flatMap(places::find).isPresent())
                .sorted(Comparator.comparingInt(compiled -> WEIGHTS.indexOf(IssuedCheck.lead(compiled.check()))))
                .forEach(this::add);
    }

    private static boolean isMade(Check check, Draft draft) {
        return check.stage() != Check.Stage.SHADOW
                && check.isMadeFor(draft.period(), draft.programme().calendar());
    }

    /** A check that compares is not made where there is nothing to compare with; one that cannot stand there asks for no place. */
    private void add(CompiledCheck compiled) {
        if (compiled.issued(at(compiled, places.trial())) instanceof IssuedCheck.Standing) {
            compiled.issued(at(compiled, places));
            (table(compiled).isPresent() ? ofRows : once).add(compiled);
        } else if (places.hasEarlier() || compiled.names().stream().noneMatch(NamedField::isEarlier)) {
            onReceipt.add(compiled);
        }
    }

    /** Of a table the last row, whose formula is the longest. */
    private IssuedPlaces at(CompiledCheck compiled, WorkbookPlaces where) {
        return table(compiled).isPresent() ? where.in(place(compiled).lastRow()) : where.once();
    }

    private AnswersPlace place(CompiledCheck compiled) {
        return table(compiled).flatMap(places::find).orElseThrow();
    }

    /** Finds the table whose records are judged one by one. */
    private static Optional<SectionDefinition> table(CompiledCheck compiled) {
        return compiled.names().stream()
                .filter(NamedField::isOfRecord)
                .map(NamedField::section)
                .filter(section -> section.kind() == Kind.TABLE)
                .findFirst();
    }

    /** Returns those that stand in columns of a table. */
    List<CompiledCheck> of(SectionDefinition section) {
        return ofRows.stream()
                .filter(compiled -> table(compiled).orElseThrow().id().equals(section.id()))
                .toList();
    }

    /** Returns whether a check counts the section's records. */
    boolean isCounted(SectionDefinition section) {
        return places.isCounted(section);
    }

    /** Returns all that stand in the workbook. */
    List<CompiledCheck> all() {
        return Stream.concat(ofRows.stream(), once.stream()).toList();
    }

    /** Returns those that cannot stand in the workbook, and are made when it has come back. */
    List<CompiledCheck> onReceipt() {
        return List.copyOf(onReceipt);
    }

    /**
     * Returns what a check says of a row.
     *
     * @param told what the row is told already
     * @param hasRecord whether there is a record in the row already
     */
    IssuedCell verdict(CompiledCheck compiled, int row, List<Trouble> told, boolean hasRecord) {
        String verdict = verdict(compiled, places.in(row));
        List<String> lacking = lacking(compiled, row, told);
        String unlessTold = "IF(OR(" + String.join(",", lacking) + "),IF("
                + place(compiled).isRecord(row) + "=0,\"\"," + ExcelText.text(IssuedCheck.NOT_CHECKED) + ")," + verdict
                + ")";
        return IssuedCell.of(new Content.Verdict(
                lacking.isEmpty() || unlessTold.length() > ExcelText.LONGEST_FORMULA ? verdict : unlessTold,
                hasRecord ? IssuedCheck.NOT_CHECKED : ""));
    }

    /** An answer whose lack is told already is not judged once more. */
    private List<String> lacking(CompiledCheck compiled, int row, List<Trouble> told) {
        return compiled.names().stream()
                .filter(named ->
                        named.from() == From.RECORD && !named.field().need().required())
                .flatMap(named -> place(compiled).answer(named.field(), row).stream()
                        .flatMap(cell -> told.stream()
                                .filter(trouble ->
                                        trouble.field().equals(named.field().id()))
                                .map(trouble -> ExcelText.and(ExcelText.blank(cell), trouble.condition()))))
                .toList();
    }

    private static String verdict(CompiledCheck compiled, IssuedPlaces at) {
        return ((IssuedCheck.Standing) compiled.issued(at)).verdict();
    }

    /** Returns the cells of the checklist in which stands what is said of an answer of a form. */
    List<String> verdicts(SectionDefinition form, FieldDefinition field) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            if (judged(once.get(i))
                    .filter(named -> named.section().id().equals(form.id())
                            && named.field().id().equals(field.id()))
                    .isPresent()) {
                cells.add(Checklist.verdictCell(firstOnChecklist + i));
            }
        }
        return cells;
    }

    /** Finds the answer of a form at which what is found stands, as it does in the receipt. */
    private static Optional<NamedField> judged(CompiledCheck compiled) {
        return compiled.names().stream()
                .filter(named -> !named.isEarlier() && named.section().kind() == Kind.FORM)
                .findFirst();
    }

    /** Returns the rows of the checklist. */
    List<Checklist.Item> items() {
        List<Checklist.Item> items = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            items.add(item(once.get(i), Checklist.verdictCell(firstOnChecklist + i)));
        }
        return items;
    }

    private Checklist.Item item(CompiledCheck compiled, String cell) {
        Optional<NamedField> answer = judged(compiled);
        Optional<AnswersPlace> place = Stream.concat(
                        answer.stream(), compiled.names().stream().filter(named -> named.from() == From.COLUMN))
                .flatMap(named -> places.find(named.section()).stream())
                .findFirst();
        CellRef at = place.map(found -> new CellRef(
                        answer.isPresent() ? AnswersPlace.ANSWERS : 0,
                        answer.map(NamedField::field).flatMap(found::row).orElse(found.firstRow())))
                .orElse(new CellRef(0, 1));
        return new Checklist.Item(
                place.map(found -> found.section().title()).orElse("Whole return"),
                IssuedParts.ONE_CHECK + compiled.check().id(),
                place.map(AnswersPlace::sheet).orElse(IssuedParts.CHECKLIST),
                at,
                "LEFT(" + cell + "," + IssuedCheck.ERROR.length() + ")<>" + ExcelText.text(IssuedCheck.ERROR),
                new Content.Verdict(verdictOnce(compiled, place), IssuedCheck.NOT_CHECKED));
    }

    /** Of a form in which nothing is answered there is no record. */
    private String verdictOnce(CompiledCheck compiled, Optional<AnswersPlace> place) {
        String verdict = verdict(compiled, places.once());
        return place.filter(found -> compiled.isOfRecord())
                .map(found -> "IF(COUNTA(" + found.allAnswers() + ")=0,\"\"," + verdict + ")")
                .filter(guarded -> guarded.length() <= ExcelText.LONGEST_FORMULA)
                .orElse(verdict);
    }
}
