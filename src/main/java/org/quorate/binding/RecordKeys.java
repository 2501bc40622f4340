package org.quorate.binding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FixedList;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition;

/** What identifies the records of one table, and which keys it has had so far. Not thread-safe: one for each table. */
final class RecordKeys {
    private final SectionDefinition section;
    private final Optional<FixedList> fixed;
    private final Set<String> taken = new HashSet<>();

    RecordKeys(SectionDefinition section, Programme programme) {
        this.section = section;
        this.fixed = section.records()
                .expectedList()
                .flatMap(id -> programme.vocabulary().findList(id));
    }

    /** Returns whether records have no key of their own and are numbered instead. */
    boolean areNumbers() {
        return section.records().key().isEmpty();
    }

    boolean haveColumn(HeadingRow heading) {
        return fields().stream().anyMatch(heading.found()::contains);
    }

    List<String> fields() {
        return section.records().key();
    }

    /** Returns the headings of the key's columns, as a sentence names them. */
    String headings() {
        return fields().stream()
                .flatMap(id -> section.find(id).stream())
                .filter(field -> !Layout.isGivenElsewhere(section, field))
                .map(FieldDefinition::heading)
                .collect(Collectors.joining(" and "));
    }

    /** Returns whether part of the key is written but does not parse; takes the answers to its {@link #fields}. */
    static boolean areUnreadable(List<FieldAnswer> answers) {
        for (FieldAnswer answer : answers) {
            if (answer.answer() instanceof Answer.Unreadable) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether nothing of the key is written, apart from what is given; takes the answers to its {@link #fields}. */
    boolean areBlank(List<FieldAnswer> answers, Given given) {
        for (FieldAnswer answer : answers) {
            if (answer.answer().isGiven() && !given.isOf(answer.field()) && !isPeriod(answer.field())) {
                return false;
            }
        }
        return true;
    }

    private boolean isPeriod(String fieldId) {
        return section.placement()
                .periods()
                .filter(periods -> periods.field().equals(fieldId))
                .isPresent();
    }

    /**
     * Returns the key that the answers to its {@link #fields} make, in the words of the fixed list where it is one of its rows; empty where
     * none is given.
     */
    String of(List<FieldAnswer> answers) {
        StringJoiner parts = new StringJoiner(" / ");
        for (FieldAnswer answer : answers) {
            if (answer.answer().isGiven()) {
                parts.add(answer.answer().text());
            }
        }
        String key = parts.toString();
        return fixed.flatMap(list -> list.find(key)).map(FixedList.Item::key).orElse(key);
    }

    /** Returns whether a record of this key may stand in the section. */
    boolean areExpected(String key) {
        return section.records().extraRows()
                || fixed.map(list -> list.find(key).isPresent()).orElse(true);
    }

    /** Takes the key for a record; returns false if an earlier record has it. */
    boolean take(String key) {
        return taken.add(CellText.comparable(key));
    }

    /** Returns the rows of the fixed list that no record has answered, in its order. */
    private List<FixedList.Item> unanswered() {
        return fixedRows().stream()
                .filter(item -> !taken.contains(CellText.comparable(item.key())))
                .toList();
    }

    /** Returns a finding for each row of the fixed list that no record has answered. */
    List<Finding> findings(SectionScope scope) {
        String count = Integer.toString(fixedRows().size());
        return unanswered().stream()
                .map(item -> scope.atSheet(FindingCode.EXPECTED_ROW_MISSING)
                        .with("record", item.key())
                        .with("text", item.text())
                        .with("expected", count))
                .toList();
    }

    private List<FixedList.Item> fixedRows() {
        return fixed.map(FixedList::rows).orElse(List.of());
    }

    String suggestion(String key) {
        return Suggestion.of(key, fixedRows().stream().map(FixedList.Item::key).toList());
    }
}
