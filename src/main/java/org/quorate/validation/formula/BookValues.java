package org.quorate.validation.formula;

import org.jspecify.annotations.Nullable;

/**
 * The values of the engine's book. A value is null for a blank, a {@link Double} (also for dates, by Excel's serial number), a
 * {@link String} or a {@link Boolean}.
 */
interface BookValues {
    /** A book in which everything is blank. */
    BookValues BLANK = new BookValues() {
        @Override
        public int rows(int sheet) {
            return 0;
        }

        @Override
        public @Nullable Object value(int sheet, int row, int column) {
            return null;
        }
    };

    /** Returns how many rows a sheet has. */
    int rows(int sheet);

    /** Returns a value; row and column are 0-based; null beyond the last row. */
    @Nullable
    Object value(int sheet, int row, int column);
}
