package org.quorate.binding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;

/** The answers of a row or a form while it is being read, before it is known whether they make a record. */
final class RecordDraft {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(FieldDefinition field, FieldAnswer answer, List<Finding> findings, List<Refusal> refusals) {}

    void add(FieldCell at, Parsed parsed) {
        FieldAnswer answer = new FieldAnswer(at.field().id(), at.ref().a1(), parsed.answer(), at.raw());
        List<Refusal> refusals = parsed.answer() instanceof Answer.Unreadable
                ? List.of(new Refusal(at.scope().sheet().name(), at.ref().a1(), 0, at.raw(), reason(parsed)))
                : List.of();
        entries.add(new Entry(at.field(), answer, parsed.findings(), refusals));
    }

    /** Adds the second date of the cell, if it has one, as the answer to a field of its own. */
    void addAlternative(FieldDefinition field, FieldCell at, Optional<LocalDate> date) {
        Answer answer = date.<Answer>map(Answer.Day::new).orElseGet(Answer::notProvided);
        addGiven(field, new FieldAnswer(field.id(), at.ref().a1(), answer, date.isPresent() ? at.raw() : ""));
    }

    /** Adds a field whose column or label is missing. */
    void addMissing(FieldDefinition field) {
        entries.add(new Entry(field, new FieldAnswer(field.id(), "", Answer.notProvided(), ""), List.of(), List.of()));
    }

    /** Adds the answer that is given from elsewhere than a column or label of the field's own. */
    void addGiven(FieldDefinition field, FieldAnswer answer) {
        entries.add(new Entry(field, answer, List.of(), List.of()));
    }

    SectionRecord record(int row, String key) {
        return new SectionRecord(row, key, entries.stream().map(Entry::answer).toList());
    }

    /** Returns the answers to the fields, in the draft's order. */
    List<FieldAnswer> answers(Collection<String> fields) {
        return entries.stream()
                .map(Entry::answer)
                .filter(answer -> fields.contains(answer.field()))
                .toList();
    }

    /** Returns what was found in the cells of the fields. */
    List<Finding> findings(Collection<String> fields) {
        return entries.stream()
                .filter(entry -> fields.contains(entry.answer.field()))
                .flatMap(entry -> entry.findings.stream())
                .toList();
    }

    List<Finding> findings(String key) {
        return entries.stream()
                .flatMap(entry -> entry.findings.stream())
                .map(finding -> finding.with("record", key))
                .toList();
    }

    List<Refusal> refusals() {
        return entries.stream().flatMap(entry -> entry.refusals.stream()).toList();
    }

    /** Returns whether anything was answered beyond what is given; a tick that was not set is no answer. */
    boolean isFilled(Given given) {
        return entries.stream().anyMatch(entry -> !given.isOf(entry.field) && isFilled(entry.field, entry.answer));
    }

    static boolean isFilled(FieldDefinition field, FieldAnswer answer) {
        boolean unticked =
                field.type() == FieldType.TICK && answer.raw().isBlank() && answer.answer() instanceof Answer.YesNo;
        return !unticked && !answer.answer().equals(Answer.notProvided());
    }

    private static String reason(Parsed parsed) {
        FindingCode code = parsed.findings().isEmpty()
                ? FindingCode.CHOICE_UNKNOWN
                : parsed.findings().get(0).code();
        return switch (code) {
            case ERROR_VALUE -> "The cell shows an error.";
            case FORMULA_WITHOUT_VALUE -> "The formula has no calculated value.";
            case DATE_IMPOSSIBLE -> "Not a date.";
            case NUMBER_UNREADABLE -> "Not a number.";
            case NUMBER_OUT_OF_RANGE -> "The number is out of range.";
            case POSTCODE_UNREADABLE -> "Not a full postcode.";
            case TELEPHONE_UNREADABLE -> "Not a telephone number.";
            default -> "Not one of the answers that are allowed.";
        };
    }
}
