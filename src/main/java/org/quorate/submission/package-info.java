/**
 * One received file as what it holds: sheets of rows of typed cells.
 *
 * <p>Takes a file through the {@link org.quorate.submission.WorkbookReader} port. Gives
 * {@link org.quorate.submission.Workbook}, every cell of which keeps value, raw text, address and formula apart. Guarantees
 * that row and cell addresses are those Excel shows, that nothing is converted (numbers are exact decimals, missing stays
 * missing), and that an unreadable file is a finding and never an exception.
 */
@NullMarked
package org.quorate.submission;

import org.jspecify.annotations.NullMarked;
