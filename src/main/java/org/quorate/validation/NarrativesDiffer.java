package org.quorate.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Plural;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Words;

/** V08: what is said of three records or more in the very same words is said of none of them. Short remarks may recur. */
final class NarrativesDiffer implements Validator<ReceivedSection> {
    private static final int FEWEST_RECORDS = 3;
    private static final int SHORTEST = 40;

    @Override
    public List<Finding> validate(ReceivedSection section) {
        return section.definition().fields().stream()
                .filter(field -> field.type() == FieldType.NARRATIVE)
                .flatMap(field -> repeated(section, field))
                .toList();
    }

    private static Stream<Finding> repeated(ReceivedSection section, FieldDefinition field) {
        Map<String, List<ReceivedAnswer>> byText = new LinkedHashMap<>();
        for (ReceivedRecord record : section.records()) {
            record.find(field.id())
                    .filter(answer -> answer.answer() instanceof Answer.Words words
                            && words.text().length() >= SHORTEST
                            && !answer.content().cell().isEmpty())
                    .ifPresent(answer -> byText.computeIfAbsent(
                                    Words.fold(answer.answer().text()), text -> new ArrayList<>())
                            .add(answer));
        }
        return byText.values().stream()
                .filter(answers -> answers.size() >= FEWEST_RECORDS)
                .map(answers -> Finding.of(
                                FindingCode.TEXT_REPEATED,
                                section.location(answers.stream()
                                        .map(answer -> answer.content().cell())
                                        .toList()))
                        .with("section", section.definition().title())
                        .with("field", field.heading())
                        .with("count", Plural.of(answers.size(), "record"))
                        .with("seen", Wording.state(answers.get(0))));
    }
}
