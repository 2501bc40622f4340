/**
 * What was received, decided and issued, and when: the memory of a programme.
 *
 * <p>Takes checked submissions. Gives them back by period, streamed. Guarantees that nothing is overwritten or deleted (what no
 * longer counts is superseded, a state that follows from the order of receipt), that a submission is recorded wholly or not at
 * all, and that recording the same submission twice changes nothing.
 */
@NullMarked
package org.quorate.ledger;

import org.jspecify.annotations.NullMarked;
