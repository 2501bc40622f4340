package org.quorate.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.RecordCondition;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/** A record of a section that came in. Immutable. */
record ReceivedRecord(ReceivedSection section, SectionRecord content) {

    ReceivedReturn received() {
        return section.received();
    }

    SectionDefinition definition() {
        return section.definition();
    }

    /** Returns what a reader knows the record by: its key; of a form, whose key is only its id, the section's title. */
    String label() {
        if (definition().kind() == SectionDefinition.Kind.FORM) {
            return definition().title();
        }
        return content.key().isBlank() ? "Row " + content.row() : content.key();
    }

    /** Returns what the record says it is, for a sentence; its label where it says nothing. */
    String wording() {
        String title = Wording.quote(content.text(definition(), Meaning.TITLE));
        return title.isEmpty() ? label() : title;
    }

    /** Returns the first cell of its key in A1 form; empty where all of it is given elsewhere. */
    List<String> keyCells() {
        return definition().records().key().stream()
                .flatMap(field -> find(field).stream())
                .map(answer -> answer.content().cell())
                .filter(cell -> !cell.isEmpty())
                .limit(1)
                .toList();
    }

    /** Returns the answers in the definition's order. */
    List<ReceivedAnswer> answers() {
        List<ReceivedAnswer> answers = new ArrayList<>();
        for (FieldDefinition field : definition().fields()) {
            find(field).ifPresent(answers::add);
        }
        return List.copyOf(answers);
    }

    /** Finds the answer to the field of that id. */
    Optional<ReceivedAnswer> find(String fieldId) {
        return definition().find(fieldId).flatMap(this::find);
    }

    /** Finds the answer to the section's first field of that meaning. */
    Optional<ReceivedAnswer> find(Meaning meaning) {
        return definition().find(meaning).flatMap(this::find);
    }

    private Optional<ReceivedAnswer> find(FieldDefinition field) {
        return content.find(field.id()).map(answer -> new ReceivedAnswer(this, field, answer));
    }

    /** Finds the answer to the section's first field of that meaning, if it has that tone. */
    Optional<ReceivedAnswer> find(Meaning meaning, Tone tone) {
        return find(meaning).filter(answer -> answer.tone().filter(tone::equals).isPresent());
    }

    /** Finds the date answered to the section's first field of that meaning. */
    Optional<LocalDate> date(Meaning meaning) {
        return content.date(definition(), meaning);
    }

    /** Finds the number answered to the section's first field of that meaning. */
    Optional<BigDecimal> amount(Meaning meaning) {
        return find(meaning).map(ReceivedAnswer::numberOrNull);
    }

    /** Returns whether the condition is known to hold. */
    boolean meets(Condition condition) {
        return RecordCondition.holds(condition, definition(), content);
    }

    /**
     * Returns whether the condition is known not to hold. Like {@link #meets} false where its answer is in doubt, or had to be
     * given and was not, which is told of that answer.
     */
    boolean misses(Condition condition) {
        return find(condition.field())
                        .filter(answer -> !answer.isInDoubt() && !(answer.isUnanswered() && answer.isNeeded()))
                        .isPresent()
                && !meets(condition);
    }

    /** Returns how far the record's subject has come. */
    Progress progress() {
        return Progress.of(received().programme().vocabulary(), definition(), content);
    }

    /** Returns a finding about cells of the record, in A1 form, with the arguments {@code section} and {@code record}. */
    Finding finding(FindingCode code, List<String> cells) {
        return Finding.of(code, section.location(cells))
                .with("section", definition().title())
                .with("record", label());
    }
}
