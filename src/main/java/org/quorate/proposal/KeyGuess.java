package org.quorate.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Words;
import org.quorate.proposal.SheetPart.Column;
import org.quorate.submission.SheetRow;

/**
 * By what the records of a table may be told apart: the first column, or two or three together, in which every row says something,
 * and no two rows the same. Immutable.
 */
final class KeyGuess {
    private static final int MOST_OF_A_KEY = 3;
    private static final int MOST_TRIED = 8;

    private final List<SheetRow> records;
    private final List<FieldDefinition> fields;
    /** By heading, 0-based. */
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * Makes a guess.
     *
     * @param fields one at least, whose headings are headings of the table
     */
    KeyGuess(TableRows rows, List<FieldDefinition> fields) {
        this.records = rows.records();
        this.fields = List.copyOf(fields);
        for (Column column : rows.table().columns()) {
            columns.putIfAbsent(column.heading(), column.index());
        }
    }

    /** Returns the ids of the key's fields, and remarks on what it rests. */
    List<String> key(Remarks remarks) {
        List<FieldDefinition> able = fields.stream()
                .filter(field -> field.type() != FieldType.NARRATIVE)
                .filter(this::isFilled)
                .limit(MOST_TRIED)
                .toList();
        for (List<FieldDefinition> candidate : candidates(able)) {
            if (differ(candidate)) {
                return told(candidate, "no two rows have the same", remarks);
            }
        }
        return told((able.isEmpty() ? fields : able).subList(0, 1), "nothing in the workbook proves it", remarks);
    }

    private boolean isFilled(FieldDefinition field) {
        return !records.isEmpty()
                && records.stream()
                        .allMatch(row -> answer(row, field)
                                .filter(text -> !Words.fold(text).isEmpty() && !CellWords.isPlaceholder(text))
                                .isPresent());
    }

    private Optional<String> answer(SheetRow row, FieldDefinition field) {
        return Optional.ofNullable(columns.get(field.heading()))
                .flatMap(row::find)
                .map(CellWords::of);
    }

    /** Returns each field alone, then each two of them, then each three, the first ones first. */
    private static List<List<FieldDefinition>> candidates(List<FieldDefinition> fields) {
        List<List<FieldDefinition>> all = new ArrayList<>();
        fields.forEach(field -> all.add(List.of(field)));
        for (int size = 2, from = 0; size <= MOST_OF_A_KEY; size++) {
            int to = all.size();
            for (int i = from; i < to; i++) {
                List<FieldDefinition> smaller = all.get(i);
                for (FieldDefinition field :
                        fields.subList(fields.indexOf(smaller.get(smaller.size() - 1)) + 1, fields.size())) {
                    List<FieldDefinition> larger = new ArrayList<>(smaller);
                    larger.add(field);
                    all.add(larger);
                }
            }
            from = to;
        }
        return all;
    }

    private boolean differ(List<FieldDefinition> candidate) {
        Set<String> seen = new HashSet<>();
        return records.stream()
                .allMatch(row -> seen.add(candidate.stream()
                        .flatMap(field -> answer(row, field).stream())
                        .map(Words::fold)
                        .collect(Collectors.joining(" / "))));
    }

    private static List<String> told(List<FieldDefinition> key, String why, Remarks remarks) {
        String headings = key.stream()
                .map(field -> "\"" + Remarks.shortened(field.heading()) + "\"")
                .collect(Collectors.joining(" and "));
        remarks.guessed("%s %s one row from another: %s.".formatted(headings, key.size() == 1 ? "tells" : "tell", why));
        return key.stream().map(FieldDefinition::id).toList();
    }
}
