package org.quorate.programme.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.quorate.programme.Condition;

/** Conditions on the answer to a field. */
final class ConditionPart {
    static final List<String> PROPERTIES = List.of("field", "is", "not", "above", "below");

    private ConditionPart() {}

    /** A condition on a field of the scope, but not on the one of that id. */
    static ValueType<Condition> onOther(Scope fields, String ownId) {
        return (json, reading) -> ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            String other = object.required("field", Ids.referenceTo(fields)).orElse("");
            if (other.equals(ownId)) {
                object.wrong("field", "Another field of the section.");
            }
            return condition(object, fields, other);
        });
    }

    /** A condition on any field of the scope. */
    static ValueType<Condition> on(Scope fields) {
        return (json, reading) -> ObjectCursor.open(json, PROPERTIES, reading)
                .map(object -> condition(
                        object,
                        fields,
                        object.required("field", Ids.referenceTo(fields)).orElse("")));
    }

    private static Condition condition(ObjectCursor object, Scope fields, String field) {
        if (PROPERTIES.stream().skip(1).noneMatch(object::has)) {
            object.missing("is");
        }
        List<String> is = object.optional(
                        "is", ValueType.filled(ValueType.distinct("answer", answer(fields.answersTo(field)))))
                .orElse(List.of());
        if (is.size() > 1 && is.contains(Condition.ANY)) {
            object.wrong("is", "Answers, or \"*\" alone for any answer.");
        }
        List<String> not = object.optional(
                        "not", ValueType.filled(ValueType.distinct("answer", Ids.referenceTo(fields.answersTo(field)))))
                .orElse(List.of());
        Optional<BigDecimal> above = object.optional("above", Values::number);
        Optional<BigDecimal> below = object.optional("below", Values::number);
        return new Condition(field, is, not, above.orElse(null), below.orElse(null));
    }

    private static ValueType<String> answer(Scope answers) {
        return (json, reading) -> json instanceof Json.Text text && text.text().equals(Condition.ANY)
                ? Optional.of(Condition.ANY)
                : Ids.referenceTo(answers).read(json, reading);
    }
}
