package org.quorate.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.binding.Answer;
import org.quorate.consolidation.Review;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/**
 * What a party was asked to make clear and has not yet been sent: a record of its section on clarifications for each question, with
 * reference, question, round, the day on which it was asked and the day by which an answer is wanted. Immutable.
 *
 * @param asked of every party
 */
public record AskedQuestions(List<Review.Asked> asked, Party party) implements Prefill {
    public AskedQuestions {
        asked = List.copyOf(asked);
    }

    @Override
    public List<PrefilledRecord> records(SectionDefinition section) {
        return section.subject() == Subject.CLARIFICATION
                ? asked.stream()
                        .filter(question -> question.party().equals(party))
                        .map(question -> record(section, question))
                        .toList()
                : List.of();
    }

    private static PrefilledRecord record(SectionDefinition section, Review.Asked question) {
        Map<String, Answer> answers = new HashMap<>();
        for (FieldDefinition field : section.fields()) {
            switch (field.meaning()) {
                case REFERENCE -> answers.put(field.id(), new Answer.Words(question.reference()));
                case TITLE -> answers.put(field.id(), new Answer.Words(question.question()));
                case ROUND -> {
                    if (!question.round().isEmpty()) {
                        answers.put(field.id(), new Answer.Words(question.round()));
                    }
                }
                case GROUP -> answers.put(field.id(), new Answer.Words(question.askedBy()));
                case EVENT_DATE -> question.askedOn().ifPresent(day -> answers.put(field.id(), new Answer.Day(day)));
                case RESPOND_BY -> question.respondBy().ifPresent(day -> answers.put(field.id(), new Answer.Day(day)));
                default -> {}
            }
        }
        return new PrefilledRecord(question.reference(), answers, Map.of());
    }
}
