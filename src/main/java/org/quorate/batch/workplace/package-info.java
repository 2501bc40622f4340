/**
 * The place where a run works: the folders, the database with the tables of the ledger, the log, and the lock that lets one run at a time work there.
 *
 * <p>Takes a {@link org.quorate.batch.workplace.Workplace}. Gives the lock, the tables, made or brought to the form of this program, and the context in
 * which whatever works on the ledger is wired. Guarantees that no two runs work on one ledger, from two machines either where its database is on a
 * server, that a lock is gone when its holder is, and that a program which is killed while it makes tables leaves none that another cannot go on with.
 */
@NullMarked
package org.quorate.batch.workplace;

import org.jspecify.annotations.NullMarked;
