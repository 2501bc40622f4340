package org.quorate.validation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
        Map<String, List<String>> waitsFor = new LinkedHashMap<>();
        byKey.forEach((key, record) -> waitsFor.put(
                key,
                predecessors(record, byKey).stream()
                        .map(before -> Words.fold(before.content().key()))
                        .toList()));
        Map<String, List<List<String>>> cycles = cycles(waitsFor);
        List<Finding> findings = new ArrayList<>();
        byKey.forEach((key, record) -> {
            cycles.getOrDefault(key, List.of())
                    .forEach(cycle -> findings.addAll(
                            cycle(record, cycle.stream().map(byKey::get).toList())));
            predecessors(record, byKey)
                    .forEach(before -> dueBefore(record, before).ifPresent(findings::add));
        });
        return List.copyOf(findings);
    }

    private static List<ReceivedRecord> predecessors(ReceivedRecord record, Map<String, ReceivedRecord> byKey) {
        return record.find(Meaning.DEPENDS_ON).stream()
                .flatMap(answer -> answer.references(byKey.keySet()).stream())
                .map(Words::fold)
                .distinct()
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .toList();
    }

    /** Returns the cycles by the first of their records, in the order of rows; none of which every record is in another already. */
    private static Map<String, List<List<String>>> cycles(Map<String, List<String>> waitsFor) {
        List<String> rows = List.copyOf(waitsFor.keySet());
        Map<String, Integer> rowOf = new HashMap<>();
        rows.forEach(key -> rowOf.put(key, rowOf.size()));
        Map<String, List<List<String>>> cycles = new HashMap<>();
        Set<String> known = new HashSet<>();
        Set<String> visited = new HashSet<>();
        for (String start : rows) {
            Map<String, Integer> depths = new HashMap<>();
            List<String> path = new ArrayList<>();
            // No recursion: a chain may be as long as a sheet.
            Deque<Iterator<String>> ahead = new ArrayDeque<>();
            ahead.push(List.of(start).iterator());
            while (!ahead.isEmpty()) {
                if (!ahead.element().hasNext()) {
                    ahead.pop();
                    if (!path.isEmpty()) {
                        depths.remove(path.remove(path.size() - 1));
                    }
                    continue;
                }
                String key = ahead.element().next();
                Integer depth = depths.get(key);
                if (depth != null) {
                    List<String> cycle = new ArrayList<>(path.subList(depth, path.size()));
                    Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle, Comparator.comparing(rowOf::get))));
                    if (known.addAll(cycle)) {
                        cycles.computeIfAbsent(cycle.get(0), first -> new ArrayList<>())
                                .add(cycle);
                    }
                } else if (visited.add(key)) {
                    depths.put(key, path.size());
                    path.add(key);
                    ahead.push(waitsFor.getOrDefault(key, List.of()).iterator());
                }
            }
        }
        return cycles;
    }

    private static List<Finding> cycle(ReceivedRecord first, List<ReceivedRecord> cycle) {
        return first.find(Meaning.DEPENDS_ON).stream()
                .map(answer -> answer.finding(FindingCode.DEPENDENCY_CYCLE)
                        .with("seen", Wording.state(answer))
                        .with(
                                "cycle",
                                cycle.stream()
                                        .map(each -> "\"" + each.label() + "\"")
                                        .collect(Collectors.joining(", "))))
                .toList();
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
