package org.quorate.binding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;

/** The answers of a row or a form while it is being read, before it is known whether they make a record. */
final class RecordDraft {
    private final List<FieldDefinition> fields = new ArrayList<>();
    /** One for each field. */
    private final List<FieldAnswer> answers = new ArrayList<>();

    private final List<Found> found = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** What was found in the cell of a field. */
    private record Found(String field, Finding finding) {}

    void add(FieldCell at, Parsed parsed) {
        addGiven(at.field(), new FieldAnswer(at.field().id(), at.ref().a1(), parsed.answer(), at.raw()));
        for (Finding finding : parsed.findings()) {
            found.add(new Found(at.field().id(), finding));
        }
        if (parsed.answer() instanceof Answer.Unreadable) {
            refusals.add(new Refusal(at.scope().sheet().name(), at.ref().a1(), 0, at.raw(), reason(parsed)));
        }
    }

    /** Adds the second date of the cell, if it has one, as the answer to a field of its own. */
    void addAlternative(FieldDefinition field, FieldCell at, Optional<LocalDate> date) {
        Answer answer = date.<Answer>map(Answer.Day::new).orElseGet(Answer::notProvided);
        addGiven(field, new FieldAnswer(field.id(), at.ref().a1(), answer, date.isPresent() ? at.raw() : ""));
    }

    /** Adds a field whose column or label is missing. */
    void addMissing(FieldDefinition field) {
        addGiven(field, new FieldAnswer(field.id(), "", Answer.notProvided(), ""));
    }

    /** Adds the answer that is given from elsewhere than a column or label of the field's own. */
    void addGiven(FieldDefinition field, FieldAnswer answer) {
        fields.add(field);
        answers.add(answer);
    }

    SectionRecord record(int row, String key, List<Explanation> explanations) {
        return new SectionRecord(row, key, answers, explanations);
    }

    /** Returns the answers to the fields, in the order of these. */
    List<FieldAnswer> answers(List<String> wanted) {
        List<FieldAnswer> given = new ArrayList<>(wanted.size());
        for (String field : wanted) {
            for (FieldAnswer answer : answers) {
                if (answer.field().equals(field)) {
                    given.add(answer);
                }
            }
        }
        return given;
    }

    /** Returns what was found in the cells of the fields. */
    List<Finding> findings(List<String> wanted) {
        return found.stream()
                .filter(one -> wanted.contains(one.field))
                .map(Found::finding)
                .toList();
    }

    List<Finding> findings(String key) {
        return found.isEmpty()
                ? List.of()
                : found.stream().map(one -> one.finding.with("record", key)).toList();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Returns whether anything was answered beyond what is given; a tick that was not set is no answer. */
    boolean isFilled(Given given) {
        for (int i = 0; i < fields.size(); i++) {
            if (!given.isOf(fields.get(i)) && isFilled(fields.get(i), answers.get(i))) {
                return true;
            }
        }
        return false;
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
