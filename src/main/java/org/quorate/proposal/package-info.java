/**
 * What a new programme pack could say, before anybody has written one.
 *
 * <p>Takes answers to a few questions, or workbooks that were read. Gives a {@link org.quorate.programme.Programme} that is
 * complete and small, and says of everything taken from a workbook whether it was certain or guessed. Guarantees that nothing
 * it proposes is used by itself: it becomes a pack only when somebody writes it, and the pack's owner then changes what is wrong.
 */
@NullMarked
package org.quorate.proposal;

import org.jspecify.annotations.NullMarked;
