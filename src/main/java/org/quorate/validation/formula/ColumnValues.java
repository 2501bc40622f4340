package org.quorate.validation.formula;

import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column, row by row from 0. A value is null for a blank, a {@link Double} (also for dates, by Excel's serial
 * number), a {@link String} or a {@link Boolean}. Numbers stand together without an object for each, for sections may be
 * large.
 */
final class ColumnValues {
    /** A column without rows. */
    static final ColumnValues NONE = new ColumnValues(0);

    /** Stands among the other values for a number. */
    private static final Object NUMBER = new Object();

    private final double[] numbers;
    private final @Nullable Object[] others;

    /** Makes a column of so many blanks. */
    ColumnValues(int rows) {
        this.numbers = new double[rows];
        this.others = new Object[rows];
    }

    /** Puts a value into a row. */
    void put(int row, @Nullable Object value) {
        if (value instanceof Double number) {
            numbers[row] = number;
            others[row] = NUMBER;
        } else {
            others[row] = value;
        }
    }

    int rows() {
        return others.length;
    }

    @Nullable
    Object value(int row) {
        Object other = others[row];
        return other == NUMBER ? (Object) numbers[row] : other;
    }

    /** Returns a value as the engine has it. */
    ValueEval eval(int row) {
        Object other = others[row];
        return other == NUMBER ? new NumberEval(numbers[row]) : Arguments.of(other);
    }
}
