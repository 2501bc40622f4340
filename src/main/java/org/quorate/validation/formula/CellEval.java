package org.quorate.validation.formula;

import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.RefEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;

/** A cell of the first row of a sheet, for the engine's functions; its value is that of the record that is judged when asked. */
final class CellEval extends RefEvalBase {
    private final BookValues values;
    private final boolean steady;
    private @Nullable ValueEval steadyOrNull;

    CellEval(BookValues values, int sheet, int column) {
        super(sheet, 0, column);
        this.values = values;
        this.steady = !BookPlan.isOfRecord(sheet);
    }

    ValueEval value() {
        ValueEval value = steadyOrNull;
        if (value == null) {
            value = values.cell(getFirstSheetIndex(), getColumn());
            steadyOrNull = steady ? value : null;
        }
        return value;
    }

    /** Returns what stands in the operand if it is a cell, otherwise the operand. */
    static ValueEval inside(ValueEval operand) {
        return operand instanceof CellEval cell ? cell.value() : operand;
    }

    @Override
    public ValueEval getInnerValueEval(int sheet) {
        return value();
    }

    /** INDEX takes a cell for a column of one. */
    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return new ColumnEval(getFirstSheetIndex(), getColumn(), 0, 0, row -> value());
    }
}
