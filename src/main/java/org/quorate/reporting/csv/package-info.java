/**
 * Writes what machines read as comma-separated values.
 *
 * <p>Takes a consolidation and the ledger that streams its records. Gives a UTF-8 file, one value a row, with the place it came
 * from. Guarantees that the same input gives the same bytes, and that no value is taken for a formula by a spreadsheet.
 */
@NullMarked
package org.quorate.reporting.csv;

import org.jspecify.annotations.NullMarked;
