package org.quorate.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/** Whether somebody has looked at a record anew. Stateless. */
public final class Reassessment {
    private static final Set<Meaning> ASSESSED = EnumSet.of(
            Meaning.RAG,
            Meaning.STATUS,
            Meaning.FORECAST_DUE,
            Meaning.ACTUAL_DATE,
            Meaning.LIKELIHOOD,
            Meaning.CONSEQUENCE,
            Meaning.SCORE,
            Meaning.NARRATIVE,
            Meaning.RESPONSE,
            Meaning.ASSURANCE_LEVEL,
            Meaning.EVIDENCE,
            Meaning.FORECAST,
            Meaning.ACTUAL,
            Meaning.VALUE);

    private Reassessment() {}

    /**
     * Returns whether every answer that can be assessed (rating, status, score, forecast, figures, narrative) is as it was, whatever
     * its case and punctuation; false where a section has none, or none of them was given.
     */
    public static boolean isInherited(SectionDefinition section, SectionRecord now, SectionRecord before) {
        List<FieldDefinition> assessed = section.fields().stream()
                .filter(field -> ASSESSED.contains(field.meaning()))
                .toList();
        return assessed.stream().anyMatch(field -> answer(now, field).isGiven())
                && assessed.stream().allMatch(field -> isSame(answer(now, field), answer(before, field)));
    }

    /** Returns whether an answer is what it was: of the same kind, and the same number or the same words, whatever their case. */
    public static boolean isSame(Answer now, Answer before) {
        if (now instanceof Answer.Amount amount && before instanceof Answer.Amount earlier) {
            return amount.number().compareTo(earlier.number()) == 0;
        }
        return now.getClass() == before.getClass() && Words.same(now.text(), before.text());
    }

    private static Answer answer(SectionRecord record, FieldDefinition field) {
        return record.find(field.id()).map(FieldAnswer::answer).orElseGet(Answer::notProvided);
    }
}
