/**
 * Writes committee papers as PDF.
 *
 * <p>Takes a {@code Paper} and its page as it is laid out for print; gives a file that is tagged by PDF/UA-1, with fonts
 * embedded, bookmarks and properties. Guarantees that nothing but the page is read, neither from the network nor from a disk,
 * and that the same paper gives the same bytes. The only code that sees the PDF libraries.
 */
@NullMarked
package org.quorate.reporting.pdf;

import org.jspecify.annotations.NullMarked;
