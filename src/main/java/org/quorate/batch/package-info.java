/**
 * The jobs: collecting what came in, and publishing what follows from it; and the wiring of the ports to their technology.
 *
 * <p>Takes a programme pack and a place to work. Gives the outputs of a period, put in place as one. Guarantees order,
 * concurrency, restart and transactions and nothing else: what is right or wrong is decided by the packages that stand before this one. A run that
 * was killed at any moment is finished by the next one, without doing again what was done.
 *
 * <p>What jobs are made of stands in sub-packages, each of one subject: {@code failure}, {@code disk}, {@code machine}, {@code inbox},
 * {@code workplace}, {@code publishing}. What asks for jobs stands in others, which jobs do not know: {@code worker}, {@code night}, {@code audit}, and
 * {@code session}, by which commands reach all of it.
 */
@NullMarked
package org.quorate.batch;

import org.jspecify.annotations.NullMarked;
