package org.quorate.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quorate.binding.Answer;

/** Answers by short names. */
public final class ReturnAnswers {
    private ReturnAnswers() {}

    public static Answer words(String text) {
        return new Answer.Words(text);
    }

    public static Answer choice(String label) {
        return new Answer.Choice(label);
    }

    public static Answer amount(String number) {
        return new Answer.Amount(new BigDecimal(number));
    }

    /** The date is in ISO form. */
    public static Answer day(String date) {
        return new Answer.Day(LocalDate.parse(date));
    }

    public static Answer yes() {
        return new Answer.YesNo(true);
    }

    public static Answer no() {
        return new Answer.YesNo(false);
    }

    public static Answer ticked() {
        return new Answer.YesNo(true);
    }

    public static Answer notTicked() {
        return new Answer.YesNo(false);
    }

    public static Answer blank() {
        return Answer.notProvided();
    }

    public static Answer absent(Answer.Missing why) {
        return new Answer.Absent(why);
    }

    public static Answer unreadable(String text) {
        return new Answer.Unreadable(text);
    }
}
