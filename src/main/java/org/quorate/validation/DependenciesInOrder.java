package org.quorate.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Words;

/** X16: of records of one section that depend on each other none waits for itself, and none is due before what it waits for. */
final class DependenciesInOrder implements Validator<ReceivedSection> {
    @Override
    public List<Finding> validate(ReceivedSection section) {
        boolean own = section.definition()
                .find(Meaning.DEPENDS_ON)
                .flatMap(field -> field.bounds().target())
                .filter(("section:" + section.definition().id())::equals)
                .isPresent();
        if (!own) {
            return List.of();
        }
        Map<String, ReceivedRecord> byKey = new LinkedHashMap<>();
        section.records()
                .forEach(record -> byKey.putIfAbsent(Words.fold(record.content().key()), record));
        List<Finding> findings = new ArrayList<>();
        Set<ReceivedRecord> known = new HashSet<>();
        for (ReceivedRecord record : byKey.values()) {
            cycle(record, byKey, known).ifPresent(findings::add);
            predecessor(record, byKey)
                    .flatMap(before -> dueBefore(record, before))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<ReceivedRecord> predecessor(ReceivedRecord record, Map<String, ReceivedRecord> byKey) {
        return record.find(Meaning.DEPENDS_ON)
                .filter(ReceivedAnswer::isFilledIn)
                .map(answer -> byKey.get(Words.fold(answer.answer().text())));
    }

    /** Finds the cycle that the record is in, unless it is known already. */
    private static Optional<Finding> cycle(
            ReceivedRecord record, Map<String, ReceivedRecord> byKey, Set<ReceivedRecord> known) {
        Set<ReceivedRecord> path = new LinkedHashSet<>();
        Optional<ReceivedRecord> next = Optional.of(record);
        while (next.isPresent() && path.add(next.get())) {
            next = predecessor(next.get(), byKey);
        }
        if (next.filter(record::equals).isEmpty() || !known.addAll(path)) {
            return Optional.empty();
        }
        return record.find(Meaning.DEPENDS_ON)
                .map(answer -> answer.finding(FindingCode.DEPENDENCY_CYCLE)
                        .with("seen", Wording.state(answer))
                        .with(
                                "cycle",
                                path.stream()
                                        .map(each -> "\"" + each.label() + "\"")
                                        .collect(Collectors.joining(", "))));
    }

    private static Optional<Finding> dueBefore(ReceivedRecord record, ReceivedRecord before) {
        Optional<LocalDate> due = record.date(Meaning.BASELINE_DUE);
        Optional<LocalDate> earlier = before.date(Meaning.BASELINE_DUE);
        if (due.isEmpty() || earlier.isEmpty() || !due.get().isBefore(earlier.get())) {
            return Optional.empty();
        }
        return record.find(Meaning.BASELINE_DUE)
                .map(answer -> answer.finding(FindingCode.DUE_BEFORE_PREDECESSOR)
                        .with("seen", Wording.day(due.get()))
                        .with("other", before.label())
                        .with("expected", Wording.day(earlier.get())));
    }
}
