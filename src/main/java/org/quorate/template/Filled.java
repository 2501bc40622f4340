package org.quorate.template;

import org.quorate.binding.Answer;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.template.IssuedCell.Content;

/** Puts answers into cells, in the form in which they would be typed. Immutable. */
record Filled(Programme programme) {
    Content of(FieldDefinition field, Answer answer) {
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
