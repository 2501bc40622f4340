/**
 * Hands a provider's own workbook back with its cells marked.
 *
 * <p>Takes a {@link org.quorate.reporting.Receipt} and the workbook as it was received, which the reader has already found
 * readable. Gives a copy with marked cells, comments and a first sheet that says what to fix. Guarantees that of an Office Open
 * XML workbook every part that holds none of these is copied as it stands, still packed, and that within the parts that do
 * nothing else is changed; that nothing of it is evaluated or fetched; that no document type or entity is read; and that the
 * same receipt and workbook give the same bytes. Excel 97-2003 workbooks are written anew with POI.
 */
@NullMarked
package org.quorate.reporting.marking;

import org.jspecify.annotations.NullMarked;
