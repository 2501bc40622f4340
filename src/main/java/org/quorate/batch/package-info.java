/**
 * The jobs: collecting what came in, and publishing what follows from it.
 *
 * <p>Takes a programme pack and a place to work. Gives the outputs of a period, put in place as one. Guarantees order,
 * concurrency, restart and transactions and nothing else: what is right or wrong is decided by the packages below. A run that
 * was killed at any moment is finished by the next one, without doing again what was done.
 */
@NullMarked
package org.quorate.batch;

import org.jspecify.annotations.NullMarked;
