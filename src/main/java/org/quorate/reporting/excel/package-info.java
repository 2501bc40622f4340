/**
 * The consolidated workbook as an Excel file (Office Open XML, {@code .xlsx}).
 *
 * <p>Takes a {@link org.quorate.reporting.ReportWorkbook}. Gives one file. Guarantees that the same model gives the same bytes,
 * that text stays text whatever it begins with, that numbers keep their digits, and that memory does not grow with the rows.
 *
 * <p>A sheet is made in two halves. What grows with the rows is streamed by {@link org.quorate.reporting.excel.RowXml} into a
 * spool, already deflated; what does not (styles, tables, charts, the parts of the document) is built afterwards with Apache POI
 * on sheets without rows, when the number of rows, the totals and the points of the charts are known. The two are joined while
 * the file is put together: deflated streams can be joined without being inflated, so every byte is deflated once and the rows
 * are asked for once. Going through the rows twice would ask the ledger twice, and a file built in one go would have to know the
 * size of each sheet before its first row.
 */
@NullMarked
package org.quorate.reporting.excel;

import org.jspecify.annotations.NullMarked;
