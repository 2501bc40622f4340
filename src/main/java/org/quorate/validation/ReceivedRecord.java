package org.quorate.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/** A record of a section that came in. Immutable. */
record ReceivedRecord(ReceivedSection section, SectionRecord content) {

    /** How far the record's subject has come, as its status tells. */
    enum Progress {
        OPEN,
        COMPLETE,
        /** Over without being complete, as what was cancelled or withdrawn: what the section says closes a record. */
        OVER,
        /** The status is missing, unreadable or still to be confirmed, which has been told already; nothing follows from it. */
        UNKNOWN
    }

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
        return definition().fields().stream()
                .flatMap(field -> find(field).stream())
                .toList();
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
        return find(condition.field())
                .filter(ReceivedAnswer::isFilledIn)
                .filter(answer -> condition.admits(answer.canonical(), answer.numberOrNull()))
                .isPresent();
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

    /**
     * Returns how far the record's subject has come. Without a status field an actual date decides. An optional status left
     * blank means open; a status that had to be given and was not means unknown.
     */
    Progress progress() {
        if (definition().find(Meaning.STATUS).isEmpty()) {
            return date(Meaning.ACTUAL_DATE).isPresent() ? Progress.COMPLETE : Progress.OPEN;
        }
        Progress told = find(Meaning.STATUS).map(ReceivedRecord::progressOf).orElse(Progress.UNKNOWN);
        boolean over = told == Progress.OPEN
                && definition().records().closedIf().filter(this::meets).isPresent();
        return over ? Progress.OVER : told;
    }

    private static Progress progressOf(ReceivedAnswer status) {
        if (status.isInDoubt()) {
            return Progress.UNKNOWN;
        }
        if (status.answer() instanceof Answer.Absent absent) {
            return absent.why() == Answer.Missing.NOT_APPLICABLE || status.isNeeded()
                    ? Progress.UNKNOWN
                    : Progress.OPEN;
        }
        return status.tone()
                .map(tone -> tone == Tone.COMPLETE ? Progress.COMPLETE : Progress.OPEN)
                .orElse(Progress.UNKNOWN);
    }

    /** Returns a finding about cells of the record, in A1 form, with the arguments {@code section} and {@code record}. */
    Finding finding(FindingCode code, List<String> cells) {
        return Finding.of(code, section.location(cells))
                .with("section", definition().title())
                .with("record", label());
    }
}
