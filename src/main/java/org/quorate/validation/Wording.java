package org.quorate.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.quorate.binding.Answer;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Party;

/** How answers, dates and conditions are worded inside a sentence. Stateless. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final int LONGEST_QUOTE = 120;

    private Wording() {}

    /** Returns the date as "3 July 2019". */
    static String day(LocalDate date) {
        return date.format(DAY);
    }

    /** Returns the time as "3 July 2019 at 16:42". */
    static String moment(LocalDateTime time) {
        return time.format(MOMENT);
    }

    /** Returns the number without an exponent and without zeros that say nothing. */
    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Returns the text on one line and, if it is long, only its beginning. */
    static String quote(String text) {
        return StringUtils.abbreviate(StringUtils.normalizeSpace(text), "…", LONGEST_QUOTE);
    }

    /** Returns what an answer is, as in "the status is …": "Complete", "3 July 2019", "ticked", "not ticked", "blank". */
    static String state(ReceivedAnswer answer) {
        if (answer.isTick()) {
            return answer.isTicked() ? "ticked" : "not ticked";
        }
        if (answer.answer() instanceof Answer.Absent absent) {
            return absent.why() == Answer.Missing.NOT_PROVIDED
                    ? "blank"
                    : absent.why().label().toLowerCase(Locale.ROOT);
        }
        if (answer.answer() instanceof Answer.Day day) {
            return day(day.date());
        }
        if (answer.answer() instanceof Answer.Amount amount) {
            return number(amount.number());
        }
        return quote(named(answer));
    }

    /** A party is kept by its id; readers know it by its name. */
    private static String named(ReceivedAnswer answer) {
        String text = answer.answer().text();
        return answer.field().type() == FieldType.PARTY
                ? answer.record()
                        .received()
                        .programme()
                        .parties()
                        .findById(text)
                        .map(Party::name)
                        .orElse(text)
                : text;
    }

    /**
     * Returns what a condition asks for, as in "unless the status is …": "Complete or Closed", "not Open", "above 0",
     * "ticked", "filled in".
     */
    static String asked(Condition condition) {
        List<String> parts = new ArrayList<>();
        if (!condition.is().isEmpty()) {
            parts.add(oneOf(condition.is().stream().map(Wording::asked).toList()));
        }
        if (!condition.not().isEmpty()) {
            parts.add(
                    "not " + oneOf(condition.not().stream().map(Wording::asked).toList()));
        }
        if (condition.aboveOrNull() != null) {
            parts.add("above " + number(condition.aboveOrNull()));
        }
        if (condition.belowOrNull() != null) {
            parts.add("below " + number(condition.belowOrNull()));
        }
        return String.join(" and ", parts);
    }

    private static String asked(String word) {
        if (word.equals(Condition.ANY)) {
            return "filled in";
        }
        return word.equals("Ticked") ? "ticked" : word;
    }

    private static String oneOf(List<String> words) {
        int rest = words.size() - 1;
        return rest < 1 ? String.join("", words) : String.join(", ", words.subList(0, rest)) + " or " + words.get(rest);
    }

    /** Returns the suggestion that follows a sentence: a space and the question; empty where nothing is near. */
    static String suggestion(String nearest) {
        return nearest.isEmpty() ? "" : " Did you mean \"" + nearest + "\"?";
    }

    /** Returns the guidance that follows a sentence: a space and the guidance; empty where there is none. */
    static String guidance(String guidance) {
        return guidance.isEmpty() ? "" : " " + guidance;
    }
}
