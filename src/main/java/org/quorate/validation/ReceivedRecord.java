package org.quorate.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
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

/** A record of a section that came in. Never changes; for one thread. */
final class ReceivedRecord {
    private final ReceivedSection section;
    private final SectionRecord content;
    /** Made when they are first asked for, and then kept: several checks ask. */
    private @Nullable List<ReceivedAnswer> answersOrNull;
    /** Worked out when it is first asked for, and then kept: many checks ask. */
    private @Nullable Progress progressOrNull;

    ReceivedRecord(ReceivedSection section, SectionRecord content) {
        this.section = section;
        this.content = content;
    }

    /** Nearly every answer stands at the place of its field. */
    private @Nullable FieldAnswer answerOrNull(String fieldId, int place) {
        List<FieldAnswer> given = content.answers();
        return place < given.size() && given.get(place).field().equals(fieldId)
                ? given.get(place)
                : content.find(fieldId).orElse(null);
    }

    ReceivedSection section() {
        return section;
    }

    SectionRecord content() {
        return content;
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
        if (answersOrNull == null) {
            int fields = definition().fields().size();
            List<ReceivedAnswer> answers = new ArrayList<>(fields);
            for (int place = 0; place < fields; place++) {
                at(place).ifPresent(answers::add);
            }
            answersOrNull = Collections.unmodifiableList(answers);
        }
        return answersOrNull;
    }

    /** Finds the answer to the field of that id. */
    Optional<ReceivedAnswer> find(String fieldId) {
        return at(section.place(fieldId));
    }

    /** Finds the answer to the section's first field of that meaning. */
    Optional<ReceivedAnswer> find(Meaning meaning) {
        return at(section.place(meaning));
    }

    private Optional<ReceivedAnswer> at(int place) {
        if (place < 0) {
            return Optional.empty();
        }
        FieldDefinition field = definition().fields().get(place);
        FieldAnswer answer = answerOrNull(field.id(), place);
        return answer == null ? Optional.empty() : Optional.of(new ReceivedAnswer(this, field, answer));
    }

    /** Finds the answer to the section's first field of that meaning, if it has that tone. */
    Optional<ReceivedAnswer> find(Meaning meaning, Tone tone) {
        return find(meaning).filter(answer -> answer.tone().filter(tone::equals).isPresent());
    }

    /** Finds the date answered to the section's first field of that meaning. */
    Optional<LocalDate> date(Meaning meaning) {
        return find(meaning)
                .filter(answer -> answer.answer() instanceof Answer.Day)
                .map(answer -> ((Answer.Day) answer.answer()).date());
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
        if (progressOrNull == null) {
            progressOrNull = Progress.of(received().programme().vocabulary(), definition(), content);
        }
        return progressOrNull;
    }

    /** Returns a finding about cells of the record, in A1 form, with the arguments {@code section} and {@code record}. */
    Finding finding(FindingCode code, List<String> cells) {
        return Finding.of(code, section.location(cells))
                .with("section", definition().title())
                .with("record", label());
    }
}
