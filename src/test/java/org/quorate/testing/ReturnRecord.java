package org.quorate.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.CellRef;

/**
 * A record in the making; each step returns a new one. Fields that are not answered are blank. An answer without a cell of its
 * own stands in the column of its field, in the definition's order from A on.
 */
public record ReturnRecord(String key, int row, Map<String, FieldAnswer> answers) {
    private static final String OWN_COLUMN = "own column";

    public ReturnRecord {
        answers = Map.copyOf(answers);
    }

    public static ReturnRecord record(String key) {
        return new ReturnRecord(key, 5, Map.of());
    }

    /** The row is 1-based. */
    public ReturnRecord row(int other) {
        return new ReturnRecord(key, other, answers);
    }

    public ReturnRecord answer(String field, Answer answer) {
        return answer(field, answer, OWN_COLUMN);
    }

    /** The cell is in A1 form. */
    public ReturnRecord answer(String field, Answer answer, String cell) {
        Map<String, FieldAnswer> more = new LinkedHashMap<>(answers);
        more.put(field, new FieldAnswer(field, cell, answer, answer.text()));
        return new ReturnRecord(key, row, more);
    }

    public ReturnRecord withoutColumn(String field) {
        return answer(field, Answer.notProvided(), "");
    }

    SectionRecord in(SectionDefinition section) {
        List<FieldDefinition> fields = section.fields();
        return new SectionRecord(
                row,
                key,
                fields.stream()
                        .map(field -> answered(field, fields.indexOf(field)))
                        .toList());
    }

    private FieldAnswer answered(FieldDefinition field, int column) {
        FieldAnswer answer =
                answers.getOrDefault(field.id(), new FieldAnswer(field.id(), OWN_COLUMN, Answer.notProvided(), ""));
        return answer.cell().equals(OWN_COLUMN)
                ? new FieldAnswer(field.id(), new CellRef(column, row).a1(), answer.answer(), answer.raw())
                : answer;
    }
}
