package org.quorate.binding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;

/**
 * One record of a section: a row of a table, or the whole of a form. Immutable.
 *
 * @param row 1-based number of its row; of a form the row of its first answer
 * @param key what identifies it across quarters: its key fields' answers, joined by " / "; of a form the section's id
 * @param answers one for each field of the definition, in the definition's order
 * @param explanations what its party says of it, beside the answers
 */
public record SectionRecord(int row, String key, List<FieldAnswer> answers, List<Explanation> explanations) {
    public SectionRecord {
        answers = List.copyOf(answers);
        explanations = List.copyOf(explanations);
    }

    /** Makes a record of which nothing is explained. */
    public SectionRecord(int row, String key, List<FieldAnswer> answers) {
        this(row, key, answers, List.of());
    }

    /** Returns this record with other explanations. */
    public SectionRecord explainedBy(List<Explanation> other) {
        return new SectionRecord(row, key, answers, other);
    }

    /** Finds the answer to a field by the field's id. */
    public Optional<FieldAnswer> find(String field) {
        // No stream: asked for each answer of each record.
        for (FieldAnswer answer : answers) {
            if (answer.field().equals(field)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Finds the answer to the section's first field of that meaning. */
    public Optional<FieldAnswer> find(SectionDefinition section, Meaning meaning) {
        return section.find(meaning).flatMap(field -> find(field.id()));
    }

    /** Returns the text of the answer of that meaning; empty where there is none. */
    public String text(SectionDefinition section, Meaning meaning) {
        return find(section, meaning)
                .filter(answer -> answer.answer().isGiven())
                .map(answer -> answer.answer().text())
                .orElse("");
    }

    /** Finds the date answered to the section's first field of that meaning. */
    public Optional<LocalDate> date(SectionDefinition section, Meaning meaning) {
        return find(section, meaning)
                .map(FieldAnswer::answer)
                .filter(Answer.Day.class::isInstance)
                .map(answer -> ((Answer.Day) answer).date());
    }
}
