/**
 * Issued workbooks as Excel files (Office Open XML, {@code .xlsx}).
 *
 * <p>Takes an {@link org.quorate.template.IssuedWorkbook}. Gives one file. Guarantees that the same model gives the same bytes, that
 * what Excel works out stands there already worked out, and that nothing is locked.
 */
@NullMarked
package org.quorate.template.excel;

import org.jspecify.annotations.NullMarked;
