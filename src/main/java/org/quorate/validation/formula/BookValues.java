package org.quorate.validation.formula;

import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** The values of the book that {@link BookPlan} plans. */
interface BookValues {
    /** A book in which everything is blank. */
    BookValues BLANK = new BookValues() {
        @Override
        public ValueEval cell(int sheet, int column) {
            return BlankEval.instance;
        }

        @Override
        public ColumnValues column(int sheet, int column) {
            return ColumnValues.NONE;
        }
    };

    /**
     * Returns the value in the first row of a sheet, blank where there is none. Of the sheets of the record that is judged it changes
     * with that; any other stays.
     *
     * @param column 0-based
     */
    ValueEval cell(int sheet, int column);

    /**
     * Returns a column of the sheet of a section or a list. It stays.
     *
     * @param column 0-based
     */
    ColumnValues column(int sheet, int column);
}
