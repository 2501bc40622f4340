/**
 * What stops a run, and its one sentence for the operator.
 *
 * <p>Takes whatever was thrown, by the system, a database or a library. Gives a {@link org.quorate.batch.failure.RunFailure}: one sentence that
 * says what to do, and whose matter it is. Guarantees a sentence for everything, and that a failure which has its own keeps it. Wrong data in a
 * workbook is never a failure but a {@link org.quorate.finding.Finding}.
 */
@NullMarked
package org.quorate.batch.failure;

import org.jspecify.annotations.NullMarked;
