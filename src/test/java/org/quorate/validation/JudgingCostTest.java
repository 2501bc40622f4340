package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnProgramme.programme;
import static org.quorate.testing.ReturnProgramme.returnOf;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Return;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.testing.Allocation;
import org.quorate.testing.CostLimit;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnRecord;

/** What judging costs, by counts. */
class JudgingCostTest {
    private static final int FEW = 200;
    private static final int MANY = 1_200;
    private static final ReturnField TITLE = field("title").meaning(Meaning.TITLE);
    private static final ReturnField RATING = field("rating").scale("rag").meaning(Meaning.RAG);
    private static final ReturnField COMMENT =
            field("comment").of(FieldType.NARRATIVE).meaning(Meaning.NARRATIVE);
    private static final ReturnField[] FIELDS = {TITLE, RATING, COMMENT};

    private static Return rated(int count) {
        ReturnRecord[] records = IntStream.rangeClosed(1, count)
                .mapToObj(number -> record("S" + number)
                        .answer("title", words("Service number " + number))
                        .answer("rating", choice("Red"))
                        .answer("comment", words("Staff left ward " + number + "; recruiting.")))
                .toArray(ReturnRecord[]::new);
        return returnOf(table("specifications", Subject.SPECIFICATION, FIELDS).with(records));
    }

    private static double anAnswer(int times) throws Exception {
        ReturnValidator validator = new ReturnValidator(programme());
        Return few = rated(FEW);
        Return many = rated(MANY);
        return Allocation.each(FEW, MANY, records -> {
                    for (int time = 0; time < times; time++) {
                        assertThat(validator.validate(records == FEW ? few : many, Policy.IN_TIME))
                                .isEmpty();
                    }
                })
                / FIELDS.length;
    }

    @Test
    void allocatesLittleAnAnswer() throws Exception {
        CostLimit.ALLOCATED_JUDGING_AN_ANSWER.holds(anAnswer(1));
        CostLimit.ALLOCATED_JUDGING_AN_ANSWER.tells(anAnswer(2));
    }
}
