/**
 * Writes the committee paper as a Word document (.docx).
 *
 * <p>Takes a {@link org.quorate.reporting.Paper}. Gives a document with real styles, numbering, repeated table headings, links
 * and properties, in which an author can go on writing. Guarantees that the same paper gives the same bytes, and that text of
 * the paper stays text. Nothing but this package and its siblings for spreadsheets sees Apache POI.
 */
@NullMarked
package org.quorate.reporting.word;

import org.jspecify.annotations.NullMarked;
