/**
 * Sharing the partitions of a run with workers on other machines.
 *
 * <p>Takes the partitions of the step {@code checkReturns}, or, as a worker, requests for them. Gives each to one worker at a time, over the database
 * of the ledger, and to another one when that worker dies. Guarantees that a worker judges by the very pack, program and passwords of the run, or
 * not at all, that each partition is ended once, and that a run which nobody helps finishes by itself. Only sessions that share work load any of it.
 */
@NullMarked
package org.quorate.batch.worker;

import org.jspecify.annotations.NullMarked;
