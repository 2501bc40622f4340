package org.quorate.template;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.binding.Answer;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.template.IssuedCell.Content;

/** Puts answers into cells, in the form in which they would be typed. Immutable. */
record Filled(Programme programme) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * Puts the answer to a field into its cell, and beside it the second date of one that may have two.
     *
     * @param answers finds what is answered, by the field's id
     */
    Optional<Content> of(FieldDefinition field, Function<String, Optional<Answer>> answers) {
        return answers.apply(field.id())
                .map(answer -> field.entry()
                        .alternative()
                        .flatMap(answers)
                        .<Content>map(second -> new Content.Words(day(answer) + " (or " + day(second) + ")"))
                        .orElseGet(() -> of(field, answer)));
    }

    private static String day(Answer answer) {
        return answer instanceof Answer.Day day ? DAY.format(day.date()) : answer.text();
    }

    private Content of(FieldDefinition field, Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return new Content.Number(amount.number());
        }
        if (answer instanceof Answer.Day day) {
            return new Content.Day(day.date());
        }
        return new Content.Words(words(field, answer));
    }

    private String words(FieldDefinition field, Answer answer) {
        return switch (field.type()) {
            case PARTY ->
                programme.parties().findById(answer.text()).map(Party::name).orElse(answer.text());
            case PERIOD ->
                programme
                        .calendar()
                        .find(answer.text())
                        .map(ReportingPeriod::label)
                        .orElse(answer.text());
            case TICK -> answer.text().equals("Yes") ? "x" : "";
            default -> answer.text();
        };
    }
}
