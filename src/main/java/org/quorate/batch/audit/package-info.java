/**
 * Zips for the auditor: everything that the outputs of a period were made from, with the outputs.
 *
 * <p>Takes a period whose outputs are of what pack and ledger hold now. Gives one zip, and takes one that may have come from anybody apart again, into
 * an empty ledger. Guarantees that the same ledger, pack and outputs give the same bytes, and that nothing is taken from a zip which its manifest does
 * not name.
 */
@NullMarked
package org.quorate.batch.audit;

import org.jspecify.annotations.NullMarked;
