package org.quorate.validation.formula;

import java.util.Optional;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;
import org.quorate.validation.formula.ColumnIndexes.Column;

/** Functions that look for a value in a column, always exactly. */
final class LookupFunctions {
    private LookupFunctions() {}

    /** MATCH takes wildcards in a text, and a blank for 0. */
    static ValueEval match(Arguments arguments) throws EvaluationException {
        Object value = arguments.value(0);
        Column column = column(arguments, 1);
        Optional<Integer> row = value instanceof String text && Wildcards.isIn(text)
                ? firstLike(arguments, column, Wildcards.of(text))
                : arguments.indexes().firstRow(column, value == null ? Double.valueOf(0) : value);
        return new NumberEval(row.orElseThrow(() -> new EvaluationException(ErrorEval.NA)) + 1);
    }

    private static Optional<Integer> firstLike(Arguments arguments, Column column, Wildcards pattern) {
        for (int row = 0; row < arguments.indexes().rows(column); row++) {
            if (arguments.indexes().value(column, row) instanceof String text && pattern.matches(text)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** XLOOKUP without its last two arguments: exactly, from the top, and a blank finds a blank. */
    static ValueEval xlookup(Arguments arguments) throws EvaluationException {
        Column lookedIn = column(arguments, 1);
        Column given = column(arguments, 2);
        if (arguments.indexes().rows(lookedIn) != arguments.indexes().rows(given)) {
            throw new EvaluationException(ErrorEval.VALUE_INVALID);
        }
        @Nullable Object value = arguments.value(0);
        Optional<Integer> row = arguments.indexes().firstRow(lookedIn, value);
        if (row.isPresent()) {
            return Arguments.of(arguments.indexes().value(given, row.get()));
        }
        if (arguments.has(3)) {
            return arguments.single(3);
        }
        throw new EvaluationException(ErrorEval.NA);
    }

    private static Column column(Arguments arguments, int argument) throws EvaluationException {
        return arguments.column(argument).orElseThrow(() -> new EvaluationException(ErrorEval.VALUE_INVALID));
    }
}
