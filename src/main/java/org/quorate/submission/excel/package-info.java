/**
 * Opens the spreadsheets that come in; no other package does.
 *
 * <p>Takes a {@link org.quorate.submission.ReceivedFile} and {@link org.quorate.submission.ReadLimits}. Gives, through
 * {@link org.quorate.submission.excel.SpreadsheetReader}, the {@link org.quorate.submission.Workbook} it holds, or the
 * finding that says why it cannot be read. Guarantees that a workbook is read completely or not at all, that nothing is
 * unpacked beyond the limits, that nothing of it is run, evaluated, fetched or written, and that no content of a file makes
 * the reader throw. How each kind of cell is understood is written down in docs/INTERPRETATION.md.
 *
 * <p>The usual format is Office Open XML (ECMA-376), in its transitional and its strict form: a zip container of XML parts that
 * refer to each other by relationships. {@code _rels/.rels} names the workbook part; its relationships name the sheets, the
 * shared strings and the styles. Excel 97-2003 workbooks, OpenDocument spreadsheets and text tables are read as well.
 */
@NullMarked
package org.quorate.submission.excel;

import org.jspecify.annotations.NullMarked;
