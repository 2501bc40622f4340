package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;
import org.quorate.validation.formula.ColumnIndexes.Column;
import org.quorate.validation.formula.ColumnIndexes.Tally;

/**
 * Functions that count over columns. Where every criterion asks for equality an index answers; otherwise each row is looked at. A
 * section without records has no rows, also where the engine would see one that is blank.
 */
final class CountingFunctions {
    private CountingFunctions() {}

    /** Columns with the criterion of each, and the column whose numbers are taken; the columns of the criteria are of one length. */
    private record Selection(
            List<Column> columns,
            List<Criterion> criteria,
            @Nullable Column takenOrNull) {}

    static ValueEval countIf(Arguments arguments) throws EvaluationException {
        return count(arguments, selection(arguments, 0, 2, null));
    }

    static ValueEval countIfs(Arguments arguments) throws EvaluationException {
        return count(arguments, selection(arguments, 0, arguments.count(), null));
    }

    private static ValueEval count(Arguments arguments, Selection selection) {
        Optional<Tally> tally = tally(arguments, selection);
        return new NumberEval(
                tally.isPresent()
                        ? tally.get().count()
                        : rows(arguments, selection).size());
    }

    static ValueEval sumIf(Arguments arguments) throws EvaluationException {
        return sum(arguments, selection(arguments, 0, 2, column(arguments, arguments.has(2) ? 2 : 0)));
    }

    static ValueEval sumIfs(Arguments arguments) throws EvaluationException {
        return sum(arguments, selection(arguments, 1, arguments.count(), column(arguments, 0)));
    }

    private static ValueEval sum(Arguments arguments, Selection selection) {
        Optional<Tally> tally = tally(arguments, selection);
        return new NumberEval(
                tally.isPresent()
                        ? tally.get().sum()
                        : numbers(arguments, selection).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum());
    }

    static ValueEval averageIf(Arguments arguments) throws EvaluationException {
        return average(numbers(arguments, selection(arguments, 0, 2, column(arguments, arguments.has(2) ? 2 : 0))));
    }

    static ValueEval averageIfs(Arguments arguments) throws EvaluationException {
        return average(numbers(arguments, selection(arguments, 1, arguments.count(), column(arguments, 0))));
    }

    private static ValueEval average(List<Double> numbers) throws EvaluationException {
        if (numbers.isEmpty()) {
            throw new EvaluationException(ErrorEval.DIV_ZERO);
        }
        return new NumberEval(numbers.stream().mapToDouble(Double::doubleValue).sum() / numbers.size());
    }

    static ValueEval maxIfs(Arguments arguments) throws EvaluationException {
        return furthest(arguments, Math::max);
    }

    static ValueEval minIfs(Arguments arguments) throws EvaluationException {
        return furthest(arguments, Math::min);
    }

    private static ValueEval furthest(Arguments arguments, BiFunction<Double, Double, Double> further)
            throws EvaluationException {
        Selection selection = selection(arguments, 1, arguments.count(), column(arguments, 0));
        return new NumberEval(
                numbers(arguments, selection).stream().reduce(further::apply).orElse(0.0));
    }

    /** COUNTBLANK counts texts of no letters too. */
    static ValueEval countBlank(Arguments arguments) throws EvaluationException {
        Optional<Column> column = arguments.column(0);
        if (column.isEmpty()) {
            return new NumberEval(arguments.text(0).isEmpty() ? 1 : 0);
        }
        int count = 0;
        for (int row = 0; row < arguments.indexes().rows(column.get()); row++) {
            Object value = arguments.indexes().value(column.get(), row);
            count += value == null || value.equals("") ? 1 : 0;
        }
        return new NumberEval(count);
    }

    static ValueEval rows(Arguments arguments) {
        return new NumberEval(arguments
                .column(0)
                .map(column -> arguments.indexes().rows(column))
                .orElse(1));
    }

    /** Reads pairs of column and criterion from an argument to before another. */
    private static Selection selection(Arguments arguments, int first, int end, @Nullable Column takenOrNull)
            throws EvaluationException {
        List<Column> columns = new ArrayList<>();
        List<Criterion> criteria = new ArrayList<>();
        for (int i = first; i + 1 < end; i += 2) {
            columns.add(column(arguments, i));
            criteria.add(arguments.indexes().criterion(arguments.value(i + 1)));
        }
        int rows = arguments.indexes().rows(columns.get(0));
        boolean ofOneLength =
                takenOrNull == null || first == 0 || arguments.indexes().rows(takenOrNull) == rows;
        for (Column column : columns) {
            ofOneLength &= arguments.indexes().rows(column) == rows;
        }
        if (!ofOneLength) {
            throw new EvaluationException(ErrorEval.VALUE_INVALID);
        }
        return new Selection(columns, criteria, takenOrNull);
    }

    private static Column column(Arguments arguments, int argument) throws EvaluationException {
        return arguments.column(argument).orElseThrow(() -> new EvaluationException(ErrorEval.VALUE_INVALID));
    }

    /** Finds what an index has counted, if it can answer all criteria. */
    private static Optional<Tally> tally(Arguments arguments, Selection selection) {
        List<Object> keys = new ArrayList<>();
        for (Criterion criterion : selection.criteria) {
            Optional<Object> key = criterion.key();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        Column taken = selection.takenOrNull;
        return Optional.of(arguments.indexes().tally(selection.columns, keys, taken));
    }

    private static List<Double> numbers(Arguments arguments, Selection selection) {
        List<Double> numbers = new ArrayList<>();
        Column taken = selection.takenOrNull;
        if (taken != null) {
            for (int row : rows(arguments, selection)) {
                if (arguments.indexes().value(taken, row) instanceof Double number) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    /** Returns the 0-based rows that meet every criterion. */
    private static List<Integer> rows(Arguments arguments, Selection selection) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < arguments.indexes().rows(selection.columns.get(0)); row++) {
            boolean meets = true;
            for (int i = 0; meets && i < selection.columns.size(); i++) {
                meets = selection.criteria.get(i).admits(arguments.indexes().value(selection.columns.get(i), row));
            }
            if (meets) {
                rows.add(row);
            }
        }
        return rows;
    }
}
