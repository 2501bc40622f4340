package org.quorate.validation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.RecordCondition;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Tone;
import org.quorate.programme.Words;

/** The answer to one field of a record that came in. Immutable. */
record ReceivedAnswer(ReceivedRecord record, FieldDefinition field, FieldAnswer content) {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]");

    Answer answer() {
        return content.answer();
    }

    /**
     * Returns whether nothing can be said of the answer: its column is missing, it does not parse, or it is still to be
     * confirmed. Each of these has been told by binding.
     */
    boolean isInDoubt() {
        return content.isInDoubt();
    }

    /** Returns whether an answer that must be given is not: nothing, or "not applicable", where something applies. */
    boolean isUnanswered() {
        return !isInDoubt()
                && answer() instanceof Answer.Absent absent
                && (absent.why() == Answer.Missing.NOT_PROVIDED || absent.why() == Answer.Missing.NOT_APPLICABLE);
    }

    /** Returns whether nothing a reader could use was answered, be it blank or declared nil. */
    boolean isLacking() {
        return !isInDoubt() && answer() instanceof Answer.Absent;
    }

    /** Returns whether something a reader can use was answered; a box that is not ticked is not filled in. */
    boolean isFilledIn() {
        return isTick() ? isTicked() : answer().isGiven();
    }

    /** Returns whether it is Yes, or a tick. */
    boolean isTicked() {
        return answer() instanceof Answer.YesNo yesNo && yesNo.yes();
    }

    /** Returns whether the field is one to be ticked. */
    boolean isTick() {
        return field.type() == FieldType.TICK;
    }

    /** Returns whether the record must answer the field. */
    boolean isNeeded() {
        return RecordCondition.isNeeded(field, record.definition(), record.content());
    }

    /** Returns the tone of the choice or level that was answered; empty where the answer is neither. */
    Optional<Tone> tone() {
        return answer() instanceof Answer.Choice choice
                ? record.received().programme().vocabulary().toneOf(field, choice.label())
                : Optional.empty();
    }

    /**
     * Returns the references that were answered, in their order and each once. Several in one cell are separated by commas, semicolons
     * or line breaks; a key may hold one of these itself, so what is known as a whole is one reference.
     *
     * @param known keys, {@link Words#fold folded}
     */
    List<String> references(Set<String> known) {
        if (!(answer() instanceof Answer.Words words)) {
            return List.of();
        }
        return known.contains(Words.fold(words.text()))
                ? List.of(words.text())
                : Arrays.stream(SEPARATOR.split(words.text(), -1))
                        .map(String::strip)
                        .filter(reference -> !reference.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Returns the number that was answered; null where the answer is none. */
    @Nullable
    BigDecimal numberOrNull() {
        return answer() instanceof Answer.Amount amount ? amount.number() : null;
    }

    /** Returns a finding about the answer's cell, with the arguments {@code section}, {@code record} and {@code field}. */
    Finding finding(FindingCode code) {
        List<String> cells = content.cell().isEmpty() ? List.of() : List.of(content.cell());
        return record.finding(code, cells).with("field", field.heading());
    }
}
