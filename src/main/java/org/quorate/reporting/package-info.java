/**
 * Neutral models of what is written out: a workbook of sheets, a paper of sections, a summary, a receipt; and what
 * composes them from a consolidation or a submission.
 *
 * <p>Takes a {@link org.quorate.consolidation.Consolidation}, or all that is known of one submission. Gives models that know no file format, and ports for the writers.
 * Guarantees that every row and figure names its source, and that the same consolidation gives the same model.
 */
@NullMarked
package org.quorate.reporting;

import org.jspecify.annotations.NullMarked;
