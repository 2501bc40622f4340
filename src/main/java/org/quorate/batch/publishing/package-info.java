/**
 * What is published: which files there are, what each is made from, how they are written, and how they come into their place.
 *
 * <p>Takes a {@link org.quorate.consolidation.Consolidation} and the outputs that are there. Gives the files of the next publication in a staging
 * folder, written or taken over, and puts them in place as one. Guarantees that a file which would come out the same is not written again, that what
 * somebody edited, and a paper that was circulated, is never overwritten, and that after a kill either the old outputs are there or the new ones.
 */
@NullMarked
package org.quorate.batch.publishing;

import org.jspecify.annotations.NullMarked;
