/**
 * What came in: how it is fetched into the inboxes of packs, and what lies there when a run looks.
 *
 * <p>Takes the folder of a pack and what the ledger has of its periods. Gives a {@link org.quorate.batch.inbox.Look}: each file with its hash and the
 * time at which it came, carriers unpacked, and in words what was left. Guarantees that nothing in an inbox is changed by looking, that a file which
 * is still being copied in is left, and that what is fetched from a source is neither lost nor fetched twice, whatever stops it in between.
 */
@NullMarked
package org.quorate.batch.inbox;

import org.jspecify.annotations.NullMarked;
