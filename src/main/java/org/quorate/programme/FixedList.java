package org.quorate.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows the programme fixes: its risks, its sign-off steps, its deliverables (glossary).
 *
 * @param columns what a row may say beyond key and text, in the order of the pack
 * @param rows in the order of the pack
 */
public record FixedList(String id, String title, List<String> columns, List<Item> rows) {
    /** The columns that every list has, in order. */
    public static final List<String> OWN_COLUMNS = List.of("Key", "Text", "Parent", "Plan period");

    public FixedList {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Makes a list whose rows say no more than key and text. */
    public FixedList(String id, String title, List<Item> rows) {
        this(id, title, List.of(), rows);
    }

    /**
     * One row.
     *
     * @param key identifies it in returns
     * @param text what it says
     * @param parentOrNull the key of the row that this one is part of, or null
     * @param planPeriodOrNull the plan period in which it falls, or null
     * @param parties the ids of the parties that report on it; empty for all
     * @param values what it says in the list's columns, by column; a column that is absent is blank
     */
    public record Item(
            String key,
            String text,
            @Nullable String parentOrNull,
            @Nullable PlanPeriod planPeriodOrNull,
            List<String> parties,
            Map<String, Value> values) {
        public Item {
            parties = List.copyOf(parties);
            values = Map.copyOf(values);
        }

        /** Makes a row of key and text, on which every party reports. */
        public Item(String key, String text) {
            this(key, text, null, null, List.of(), Map.of());
        }

        /** Returns whether the party of that id reports on it. */
        public boolean isFor(String partyId) {
            return parties.isEmpty() || parties.contains(partyId);
        }
    }

    /**
     * What a row says in one column.
     *
     * @param text as the pack writes it; of a number, its digits
     * @param numberOrNull the number that it is, or null
     */
    public record Value(String text, @Nullable BigDecimal numberOrNull) {
        /** Makes a text. */
        public static Value of(String text) {
            return new Value(text, null);
        }

        /** Makes a number. */
        public static Value of(BigDecimal number) {
            return new Value(number.toPlainString(), number);
        }
    }

    /** Finds the row of that key, whatever its case and punctuation. */
    public Optional<Item> find(String key) {
        // No stream: asked for each record of a section that answers a list.
        for (Item item : rows) {
            if (Words.same(item.key(), key)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Returns the keys in order. */
    public List<String> keys() {
        return rows.stream().map(Item::key).toList();
    }

    /** Returns the rows on which the party of that id reports, in order. */
    public List<Item> rowsFor(String partyId) {
        return rows.stream().filter(item -> item.isFor(partyId)).toList();
    }

    /** Returns the columns that every list has, then its own. */
    public List<String> allColumns() {
        return Stream.concat(OWN_COLUMNS.stream(), columns.stream()).toList();
    }

    /**
     * Returns what a row says in a column; of its plan period, the label.
     *
     * @param column 0-based, among {@link #allColumns}
     * @return empty where it says nothing
     */
    public Optional<Value> value(Item row, int column) {
        return switch (column) {
            case 0 -> Optional.of(Value.of(row.key()));
            case 1 -> Optional.of(Value.of(row.text()));
            case 2 -> Optional.ofNullable(row.parentOrNull()).map(Value::of);
            case 3 -> Optional.ofNullable(row.planPeriodOrNull()).map(period -> Value.of(period.label()));
            default -> Optional.ofNullable(row.values().get(columns.get(column - OWN_COLUMNS.size())));
        };
    }
}
