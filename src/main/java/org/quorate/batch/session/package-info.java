/**
 * What commands open: a session on a ledger, for the life of a command.
 *
 * <p>Takes a {@link org.quorate.batch.workplace.Workplace}. Gives everything that can be asked of a ledger, wired to its technology: runs, nights,
 * issued workbooks, acceptance, circulation, zips for the auditor and their replay. Guarantees that one session at a time works on a ledger, that what
 * it was asked to stop stops between two contents, and that what its work meets with is told as a {@link org.quorate.batch.failure.RunFailure}.
 */
@NullMarked
package org.quorate.batch.session;

import org.jspecify.annotations.NullMarked;
