package org.quorate.validation.formula;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the reference's book. It has one cell, which takes the value of the place that was asked for last: the engine reads a
 * value at once and keeps no cell but those with formulas. For one thread.
 */
final class ReferenceSheet implements EvaluationSheet {
    private final int index;
    private final BookValues values;
    private final ValueCell cell = new ValueCell();
    private final Map<Integer, ReferenceCell> formulas = new HashMap<>();

    ReferenceSheet(int index, BookValues values) {
        this.index = index;
        this.values = values;
    }

    int index() {
        return index;
    }

    /** Puts a formula into the first column. */
    void put(ReferenceCell formula) {
        formulas.put(formula.getRowIndex(), formula);
    }

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        ReferenceCell formula = formulas.isEmpty() ? null : formulas.get(row);
        if (formula != null) {
            return formula;
        }
        Object value = isOfRows() ? inRow(row, column) : row == 0 ? object(values.cell(index, column)) : null;
        return value == null ? null : cell.show(row, column, value);
    }

    private boolean isOfRows() {
        return index > BookPlan.PERIOD_SHEET;
    }

    private @Nullable Object inRow(int row, int column) {
        ColumnValues of = values.column(index, column);
        return row < of.rows() ? of.value(row) : null;
    }

    private static @Nullable Object object(ValueEval value) {
        if (value instanceof NumberEval number) {
            return number.getNumberValue();
        }
        if (value instanceof BoolEval truth) {
            return truth.getBooleanValue();
        }
        return value instanceof StringEval text ? text.getStringValue() : null;
    }

    @Override
    public void clearAllCachedResultValues() {
        // There are none.
    }

    @Override
    public int getLastRowNum() {
        return isOfRows() ? Math.max(0, values.column(index, 0).rows() - 1) : 0;
    }

    @Override
    public boolean isRowHidden(int row) {
        return false;
    }

    /** The cell that shows one place after the other. */
    private final class ValueCell implements EvaluationCell {
        private int row;
        private int column;
        private Object value = "";

        ValueCell show(int newRow, int newColumn, Object newValue) {
            row = newRow;
            column = newColumn;
            value = newValue;
            return this;
        }

        @Override
        public Object getIdentityKey() {
            return this;
        }

        @Override
        public EvaluationSheet getSheet() {
            return ReferenceSheet.this;
        }

        @Override
        public int getRowIndex() {
            return row;
        }

        @Override
        public int getColumnIndex() {
            return column;
        }

        @Override
        public CellType getCellType() {
            return value instanceof Double
                    ? CellType.NUMERIC
                    : value instanceof Boolean ? CellType.BOOLEAN : CellType.STRING;
        }

        @Override
        public double getNumericCellValue() {
            return (Double) value;
        }

        @Override
        public String getStringCellValue() {
            return (String) value;
        }

        @Override
        public boolean getBooleanCellValue() {
            return (Boolean) value;
        }

        @Override
        public int getErrorCellValue() {
            throw new IllegalStateException("no value is an error");
        }

        @Override
        public @Nullable CellRangeAddress getArrayFormulaRange() {
            return null;
        }

        @Override
        public boolean isPartOfArrayFormulaGroup() {
            return false;
        }

        @Override
        public CellType getCachedFormulaResultType() {
            return CellType.BLANK;
        }
    }
}
