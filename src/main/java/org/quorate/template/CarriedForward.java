package org.quorate.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.binding.Answer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.Progress;
import org.quorate.programme.CarryForward;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Vocabulary;

/**
 * What a party's last accepted return leaves for the next one: records that are not closed, with what identifies them as answers and
 * what must be assessed anew for reference. Immutable.
 *
 * <p>A row of a fixed list must come back whatever became of it: once closed, it is carried forward wholly as it was answered.
 *
 * @param last with every section that is to be carried forward
 */
public record CarriedForward(EarlierReturn last, Vocabulary vocabulary) implements Prefill {
    @Override
    public List<PrefilledRecord> records(SectionDefinition section) {
        CarryForward which = section.records().carryForward(section.subject());
        return which == CarryForward.NONE
                ? List.of()
                : last.find(section.id()).orElse(List.of()).stream()
                        .flatMap(record -> prefilled(section, record, which).stream())
                        .toList();
    }

    private Optional<PrefilledRecord> prefilled(SectionDefinition section, SectionRecord record, CarryForward which) {
        if (which == CarryForward.ALL
                || !Progress.of(vocabulary, section, record).isClosed()) {
            return Optional.of(open(section, record));
        }
        return isFixed(section, record) ? Optional.of(closed(record)) : Optional.empty();
    }

    private boolean isFixed(SectionDefinition section, SectionRecord record) {
        return section.records()
                .expectedList()
                .flatMap(vocabulary::findList)
                .flatMap(list -> list.find(record.key()))
                .isPresent();
    }

    private static PrefilledRecord closed(SectionRecord record) {
        Map<String, Answer> answers = new HashMap<>();
        record.answers().forEach(answer -> answers.put(answer.field(), answer.answer()));
        return new PrefilledRecord(record.key(), answers, Map.of());
    }

    private static PrefilledRecord open(SectionDefinition section, SectionRecord record) {
        Map<String, Answer> answers = new HashMap<>();
        Map<String, Answer> lastTime = new HashMap<>();
        for (FieldDefinition field : section.fields()) {
            if (field.meaning() == Meaning.PREVIOUS_SCORE) {
                record.find(section, Meaning.SCORE).ifPresent(score -> answers.put(field.id(), score.answer()));
            } else {
                // A second date goes where the first goes, in whose cell it stands.
                Stream.concat(Stream.of(field.id()), field.entry().alternative().stream())
                        .flatMap(id -> record.find(id).stream())
                        .forEach(answer ->
                                (persists(section, field) ? answers : lastTime).put(answer.field(), answer.answer()));
            }
        }
        return new PrefilledRecord(record.key(), answers, lastTime);
    }

    /**
     * Returns whether an answer stays as it is until somebody changes it: what identifies and describes a record, who owns it, and what
     * it was first planned to be. Whatever tells how it stands is a judgement of the quarter and is asked again.
     */
    static boolean persists(SectionDefinition section, FieldDefinition field) {
        if (section.records().key().contains(field.id())) {
            return true;
        }
        return switch (field.meaning()) {
            case REFERENCE,
                    TITLE,
                    GROUP,
                    OWNER,
                    BASELINE_DUE,
                    EVENT_DATE,
                    RESPOND_BY,
                    ROUND,
                    PLAN,
                    TARGET,
                    DEPENDS_ON -> section.kind() == SectionDefinition.Kind.TABLE && !isDateOfSignature(section, field);
            case NONE ->
                section.kind() == SectionDefinition.Kind.TABLE
                        && (field.type() == FieldType.PARTY || field.type() == FieldType.REFERENCE);
            default -> false;
        };
    }

    /** What was signed last quarter is signed anew; the date of a question or a decision stays. */
    private static boolean isDateOfSignature(SectionDefinition section, FieldDefinition field) {
        return section.subject() == Subject.SIGN_OFF && field.meaning() == Meaning.EVENT_DATE;
    }
}
