/**
 * The ledger in a relational database, H2 or PostgreSQL, and the archive of received files beside it.
 *
 * <p>Takes checked submissions, arrivals and publications, and files. Gives them back as
 * {@link org.quorate.ledger.Ledger} promises, streamed in chunks. Guarantees that rows are inserted and never changed, that a
 * submission with all that belongs to it is one transaction, that every text comes back as it was given whatever characters
 * it holds, and that the archive holds under a hash only content of that hash.
 */
@NullMarked
package org.quorate.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
