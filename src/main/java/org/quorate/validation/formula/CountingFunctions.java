package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Countif;
import org.apache.poi.ss.formula.functions.Countifs;
import org.apache.poi.ss.formula.functions.Sumif;
import org.apache.poi.ss.formula.functions.Sumifs;
import org.jspecify.annotations.Nullable;
import org.quorate.validation.formula.ColumnIndexes.Column;
import org.quorate.validation.formula.ColumnIndexes.Tally;

/**
 * Functions that count over columns. Where every criterion asks for equality an index answers; otherwise the engine's own
 * function does. A section without records has no rows, also where the engine would see one that is blank.
 */
final class CountingFunctions {
    private static final int MOST_STARS = 2;

    private CountingFunctions() {}

    /** Columns of one length, with the key of each criterion. */
    private record Criteria(List<Column> columns, List<Object> keys) {}

    static ValueEval countIf(Arguments arguments) throws EvaluationException {
        return count(
                arguments,
                () -> new Countif()
                        .evaluate(
                                arguments.context().getRowIndex(),
                                arguments.context().getColumnIndex(),
                                arguments.all()[0],
                                arguments.all()[1]));
    }

    static ValueEval countIfs(Arguments arguments) throws EvaluationException {
        return count(arguments, () -> Countifs.instance.evaluate(arguments.all(), arguments.context()));
    }

    /** Counts by keys where the criteria allow it, and else as the engine does, record by record. */
    private static ValueEval count(Arguments arguments, Supplier<ValueEval> byEngine) throws EvaluationException {
        if (isEmpty(arguments, 0)) {
            return new NumberEval(0);
        }
        Optional<Criteria> criteria = criteria(arguments, 0, null);
        if (criteria.isPresent()) {
            return new NumberEval(tally(arguments, criteria.get(), null).count());
        }
        refuseManyStars(arguments);
        return byEngine.get();
    }

    static ValueEval sumIf(Arguments arguments) throws EvaluationException {
        if (isEmpty(arguments, 0)) {
            return new NumberEval(0);
        }
        Optional<Column> summed = arguments.column(arguments.count() > 2 ? 2 : 0);
        Optional<Criteria> criteria = summed.isPresent() ? pairs(arguments, 0, 2, summed.get()) : Optional.empty();
        if (criteria.isPresent()) {
            return new NumberEval(tally(arguments, criteria.get(), summed.get()).sum());
        }
        refuseManyStars(arguments);
        return new Sumif()
                .evaluate(
                        arguments.all(),
                        arguments.context().getRowIndex(),
                        arguments.context().getColumnIndex());
    }

    static ValueEval sumIfs(Arguments arguments) throws EvaluationException {
        if (isEmpty(arguments, 0)) {
            return new NumberEval(0);
        }
        Optional<Column> summed = arguments.column(0);
        Optional<Criteria> criteria = summed.isPresent() ? criteria(arguments, 1, summed.get()) : Optional.empty();
        if (criteria.isPresent()) {
            return new NumberEval(
                    tally(arguments, criteria.get(), summed.orElse(null)).sum());
        }
        refuseManyStars(arguments);
        return Sumifs.instance.evaluate(arguments.all(), arguments.context());
    }

    static ValueEval averageIf(Arguments arguments) throws EvaluationException {
        return byTheEngine("AVERAGEIF", arguments);
    }

    static ValueEval averageIfs(Arguments arguments) throws EvaluationException {
        return byTheEngine("AVERAGEIFS", arguments);
    }

    static ValueEval maxIfs(Arguments arguments) throws EvaluationException {
        return byTheEngine("MAXIFS", arguments);
    }

    static ValueEval minIfs(Arguments arguments) throws EvaluationException {
        return byTheEngine("MINIFS", arguments);
    }

    private static ValueEval byTheEngine(String name, Arguments arguments) throws EvaluationException {
        refuseManyStars(arguments);
        return AnalysisToolPak.instance.findFunction(name).evaluate(arguments.all(), arguments.context());
    }

    /**
     * The engine makes a regular expression of a criterion; with many stars, which somebody may have written into a cell, it would
     * never come to an end.
     */
    private static void refuseManyStars(Arguments arguments) throws EvaluationException {
        for (int i = 0; i < arguments.count(); i++) {
            if (arguments.column(i).isEmpty()
                    && arguments.value(i) instanceof String text
                    && text.chars().filter(c -> c == '*').count() > MOST_STARS) {
                throw new EvaluationException(ErrorEval.VALUE_INVALID);
            }
        }
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

    private static Tally tally(Arguments arguments, Criteria criteria, @Nullable Column summed) {
        return arguments.indexes().tally(criteria.columns, criteria.keys, summed);
    }

    private static boolean isEmpty(Arguments arguments, int argument) {
        return arguments
                .column(argument)
                .filter(column -> arguments.indexes().rows(column) == 0)
                .isPresent();
    }

    private static Optional<Criteria> criteria(Arguments arguments, int first, @Nullable Column summed)
            throws EvaluationException {
        return pairs(arguments, first, arguments.count(), summed);
    }

    /** Finds the criteria, if an index can answer them: columns of one length, and nothing but equality. */
    private static Optional<Criteria> pairs(Arguments arguments, int first, int end, @Nullable Column summed)
            throws EvaluationException {
        List<Column> columns = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        for (int i = first; i + 1 < end; i += 2) {
            Optional<Column> column = arguments.column(i);
            Optional<Object> key = ColumnIndexes.keyOfCriterion(arguments.value(i + 1));
            if (column.isEmpty() || key.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
            keys.add(key.get());
        }
        int rows = arguments.indexes().rows(columns.get(0));
        boolean oneLength =
                columns.stream().allMatch(column -> arguments.indexes().rows(column) == rows)
                        && (summed == null || arguments.indexes().rows(summed) == rows);
        return oneLength ? Optional.of(new Criteria(columns, keys)) : Optional.empty();
    }
}
