package org.quorate.binding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.SectionDefinition;

/** Tells whether a record meets a condition. Stateless. */
public final class RecordCondition {
    private RecordCondition() {}

    /** Returns whether the record's answer is there and meets the condition. */
    public static boolean holds(Condition condition, SectionDefinition section, SectionRecord record) {
        boolean tick = section.find(condition.field())
                .filter(field -> field.type() == FieldType.TICK)
                .isPresent();
        return record.find(condition.field())
                .map(FieldAnswer::answer)
                .filter(Answer::isGiven)
                .filter(answer -> !tick || answer.equals(new Answer.YesNo(true)))
                .filter(answer -> condition.admits(tick ? "Ticked" : canonical(answer), number(answer)))
                .isPresent();
    }

    /** Returns whether the record must answer the field, always or as its other answers are. */
    public static boolean isNeeded(FieldDefinition field, SectionDefinition section, SectionRecord record) {
        return field.need().required()
                || field.need()
                        .requiredIf()
                        .filter(condition -> holds(condition, section, record))
                        .isPresent();
    }

    private static String canonical(Answer answer) {
        return answer instanceof Answer.Amount amount
                ? amount.number().stripTrailingZeros().toPlainString()
                : answer.text();
    }

    private static @Nullable BigDecimal number(Answer answer) {
        return answer instanceof Answer.Amount amount ? amount.number() : null;
    }
}
