package org.quorate.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Words;

/** S09: an event that two sections name in the same words has one date. */
final class DatesAgree implements Validator<ReceivedReturn> {
    private static final int SHORTEST = 12;
    private static final List<Meaning> DATES = List.of(Meaning.BASELINE_DUE, Meaning.EVENT_DATE);

    /** What is dated, in which sense, is one thing. */
    private record Event(String words, Meaning meaning) {}

    @Override
    public List<Finding> validate(ReceivedReturn received) {
        Map<Event, ReceivedAnswer> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ReceivedSection section : received.sections()) {
            if (DATES.stream().allMatch(meaning -> section.place(meaning) < 0)) {
                continue;
            }
            for (ReceivedRecord record : section.records()) {
                String title = record.find(Meaning.TITLE)
                        .filter(ReceivedAnswer::isFilledIn)
                        .map(answer -> Words.fold(answer.answer().text()))
                        .orElse("");
                if (title.length() >= SHORTEST) {
                    DATES.stream()
                            .flatMap(meaning -> record.find(meaning).stream())
                            .filter(answer -> answer.answer() instanceof Answer.Day)
                            .flatMap(date ->
                                    disagreement(
                                            date,
                                            first.putIfAbsent(
                                                    new Event(
                                                            title, date.field().meaning()),
                                                    date))
                                            .stream())
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> disagreement(ReceivedAnswer date, @Nullable ReceivedAnswer firstOrNull) {
        return Optional.ofNullable(firstOrNull)
                .filter(first -> first.record().section() != date.record().section()
                        && !first.answer().equals(date.answer()))
                .map(first -> date.finding(FindingCode.DATES_DISAGREE)
                        .with("seen", Wording.state(date))
                        .with("expected", Wording.state(first))
                        .with("other", first.record().definition().title()));
    }
}
