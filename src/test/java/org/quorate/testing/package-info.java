/**
 * What tests of every package share.
 *
 * <p>Takes rows as a test writes them. Gives a {@link org.quorate.submission.Workbook} in memory, or the same workbook as the
 * bytes of an Excel file. Guarantees that both hold the same cells.
 */
@NullMarked
package org.quorate.testing;

import org.jspecify.annotations.NullMarked;
