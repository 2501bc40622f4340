package org.quorate.validation.formula;

import java.util.function.IntFunction;
import org.apache.poi.ss.formula.SheetRange;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.AreaEvalBase;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** Rows of a column, for the engine's functions. For one thread. */
final class ColumnEval extends AreaEvalBase {
    private final IntFunction<ValueEval> values;

    /**
     * Takes rows of a column, both 0-based and included.
     *
     * @param values by the row in its sheet
     */
    ColumnEval(int sheet, int column, int firstRow, int lastRow, IntFunction<ValueEval> values) {
        super(new Sheet(sheet), firstRow, column, lastRow, column);
        this.values = values;
    }

    /** Takes a whole column; one without rows is a blank one to the engine. */
    static ColumnEval whole(BookValues book, int sheet, int column) {
        ColumnValues values = book.column(sheet, column);
        return values.rows() == 0
                ? new ColumnEval(sheet, column, 0, 0, row -> BlankEval.instance)
                : new ColumnEval(sheet, column, 0, values.rows() - 1, values::eval);
    }

    private record Sheet(int number) implements SheetRange {
        @Override
        public int getFirstSheetIndex() {
            return number;
        }

        @Override
        public int getLastSheetIndex() {
            return number;
        }
    }

    @Override
    public ValueEval getRelativeValue(int row, int column) {
        return values.apply(getFirstRow() + row);
    }

    @Override
    public ValueEval getRelativeValue(int sheet, int row, int column) {
        return getRelativeValue(row, column);
    }

    @Override
    public ColumnEval getRow(int row) {
        int only = getFirstRow() + row;
        return new ColumnEval(getFirstSheetIndex(), getFirstColumn(), only, only, values);
    }

    @Override
    public ColumnEval getColumn(int column) {
        return this;
    }

    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        throw new UnsupportedOperationException("only OFFSET asks, which no check may use");
    }
}
