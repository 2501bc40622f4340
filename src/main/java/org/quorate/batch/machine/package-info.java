/**
 * What a run takes from the machine on which it runs: the time, the number of processors, the secrets that lie there, and which program it is.
 *
 * <p>Takes nothing but the places of secrets. Gives the one clock, and passwords to whoever reads with them. Guarantees that nobody else asks what
 * time it is, so that the same inputs give the same outputs on another day, and that no secret is kept, or told by what is made from it.
 */
@NullMarked
package org.quorate.batch.machine;

import org.jspecify.annotations.NullMarked;
