package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.jspecify.annotations.Nullable;

/**
 * Where values stand in columns, so that counting over a column for each of its records is not done by reading it each time. Made
 * when first asked for. For one thread.
 */
final class ColumnIndexes {
    /** Stands for a blank, which can be looked for but not counted. */
    private static final String BLANK = "\u0000";

    private static final Tally NONE = new Tally();

    private final BookValues values;
    private final Map<Counted, Map<Object, Tally>> tallies = new HashMap<>();
    private final Map<Column, Map<Object, Integer>> firstRows = new HashMap<>();
    /** Columns repeat few texts, mostly; so what each stands for is found out once. */
    private final Map<String, Criterion> criteria = new HashMap<>();

    private final Map<String, Object> countedAs = new HashMap<>();
    private final Map<String, Object> lookedUpAs = new HashMap<>();

    ColumnIndexes(BookValues values) {
        this.values = values;
    }

    /** A column by sheet and 0-based number. */
    record Column(int sheet, int number) {}

    /** Columns of equal length whose values are counted together, and the one that is summed meanwhile, if one is. */
    private record Counted(List<Column> columns, @Nullable Column summedOrNull) {}

    /** How many rows, and the sum of their numbers. */
    static final class Tally {
        private int count;
        private double sum;

        int count() {
            return count;
        }

        double sum() {
            return sum;
        }
    }

    /** Returns how many rows the column has. */
    int rows(Column column) {
        return values(column).rows();
    }

    /** Returns a value; the row is 0-based; null beyond the last row. */
    @Nullable
    Object value(Column column, int row) {
        ColumnValues of = values(column);
        return row < of.rows() ? of.value(row) : null;
    }

    private ColumnValues values(Column column) {
        return values.column(column.sheet(), column.number());
    }

    /** Understands a value as a criterion. */
    Criterion criterion(@Nullable Object value) {
        return value instanceof String text ? criteria.computeIfAbsent(text, Criterion::of) : Criterion.of(value);
    }

    /**
     * Returns the tally of the rows in which each column has its value.
     *
     * @param columns of equal length
     * @param keys one for each column, of {@link Criterion#key}
     * @param summedOrNull the column of which the sum is wanted, of the same length, or null
     */
    Tally tally(List<Column> columns, List<Object> keys, @Nullable Column summedOrNull) {
        return tallies.computeIfAbsent(new Counted(columns, summedOrNull), this::count)
                .getOrDefault(together(keys), NONE);
    }

    private Map<Object, Tally> count(Counted counted) {
        Map<Object, Tally> result = new HashMap<>();
        List<ColumnValues> columns = counted.columns.stream().map(this::values).toList();
        ColumnValues summed = counted.summedOrNull == null ? ColumnValues.NONE : values(counted.summedOrNull);
        List<Object> keys = new ArrayList<>();
        for (int row = 0; row < columns.get(0).rows(); row++) {
            keys.clear();
            for (ColumnValues column : columns) {
                keys.add(countedAs(column.value(row)));
            }
            Tally tally = result.computeIfAbsent(together(keys), absent -> new Tally());
            tally.count++;
            if (row < summed.rows() && summed.value(row) instanceof Double number) {
                tally.sum += number;
            }
        }
        return result;
    }

    /** Returns one key for several. */
    private static Object together(List<Object> keys) {
        return keys.size() == 1 ? keys.get(0) : List.copyOf(keys);
    }

    private Object countedAs(@Nullable Object value) {
        return value instanceof String text
                ? countedAs.computeIfAbsent(text, ColumnIndexes::keyOfCell)
                : keyOfCell(value);
    }

    /** Returns the key of a value; counting takes a text that reads as a number for that number. */
    static Object keyOfCell(@Nullable Object value) {
        if (value instanceof String text) {
            Double number = OperandResolver.parseDouble(text);
            return number == null ? fold(text) : plain(number);
        }
        return value instanceof Double number ? plain(number) : value == null ? BLANK : value;
    }

    /** Finds the 0-based first row that holds the very value: texts in any case, but no text for a number. */
    Optional<Integer> firstRow(Column column, @Nullable Object value) {
        return Optional.ofNullable(
                firstRows.computeIfAbsent(column, this::firstRows).get(lookedUpAs(value)));
    }

    private Map<Object, Integer> firstRows(Column column) {
        Map<Object, Integer> result = new HashMap<>();
        ColumnValues looked = values(column);
        for (int row = 0; row < looked.rows(); row++) {
            result.putIfAbsent(lookedUpAs(looked.value(row)), row);
        }
        return result;
    }

    private Object lookedUpAs(@Nullable Object value) {
        if (value instanceof String text) {
            return lookedUpAs.computeIfAbsent(text, ColumnIndexes::fold);
        }
        return value instanceof Double number ? plain(number) : value == null ? BLANK : value;
    }

    /** Zero has two forms, which are one number. */
    private static Double plain(double number) {
        return number == 0 ? 0.0 : number;
    }

    /** As the engine compares texts: letter by letter, so that ß is not SS. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }
}
