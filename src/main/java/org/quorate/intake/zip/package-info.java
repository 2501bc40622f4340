/**
 * Bundles: zip archives that are no workbooks.
 *
 * <p>Takes a file. Gives its entries. Guarantees that they are what the archive's directory lists, and that nothing of them is taken where one
 * of them cannot be.
 */
@NullMarked
package org.quorate.intake.zip;

import org.jspecify.annotations.NullMarked;
