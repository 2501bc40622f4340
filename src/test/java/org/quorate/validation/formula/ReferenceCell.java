package org.quorate.validation.formula;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/** A cell of the first column that holds a formula. Known by itself: two cells with equal formulas are two. */
final class ReferenceCell implements EvaluationCell {
    private final ReferenceSheet sheet;
    private final int row;
    private final Ptg[] formula;
    private final boolean array;

    /** The row is 0-based. */
    ReferenceCell(ReferenceSheet sheet, int row, Ptg[] formula, boolean array) {
        this.sheet = sheet;
        this.row = row;
        this.formula = formula.clone();
        this.array = array;
    }

    Ptg[] formula() {
        return formula.clone();
    }

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return row;
    }

    @Override
    public int getColumnIndex() {
        return 0;
    }

    @Override
    public CellType getCellType() {
        return CellType.FORMULA;
    }

    @Override
    public double getNumericCellValue() {
        throw noValue();
    }

    @Override
    public String getStringCellValue() {
        throw noValue();
    }

    @Override
    public boolean getBooleanCellValue() {
        throw noValue();
    }

    @Override
    public int getErrorCellValue() {
        throw noValue();
    }

    private static IllegalStateException noValue() {
        return new IllegalStateException("a formula's value is what is being worked out");
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        return new CellRangeAddress(row, row, 0, 0);
    }

    /** Operators over columns, as in SUMPRODUCT, are worked out by the engine in array formulas only. */
    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return array;
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return CellType.BLANK;
    }
}
