package org.quorate.template;

import java.util.Map;
import java.util.Optional;
import org.quorate.binding.Answer;

/**
 * A record that is filled in beforehand, as far as it is known. Immutable.
 *
 * @param key identifies it, as in {@link org.quorate.binding.SectionRecord}
 * @param answers by the field's id: what is filled in as answered
 * @param lastTime by the field's id: what was answered last and must be thought about again; shown for reference
 */
public record PrefilledRecord(String key, Map<String, Answer> answers, Map<String, Answer> lastTime) {
    public PrefilledRecord {
        answers = Map.copyOf(answers);
        lastTime = Map.copyOf(lastTime);
    }

    /** Finds what is filled in for a field. */
    Optional<Answer> answer(String fieldId) {
        return Optional.ofNullable(answers.get(fieldId)).filter(Answer::isGiven);
    }

    /** Finds what was answered last for a field. */
    Optional<Answer> last(String fieldId) {
        return Optional.ofNullable(lastTime.get(fieldId)).filter(Answer::isGiven);
    }
}
