/**
 * Stand-ins for the ports, for tests of what stands behind them.
 *
 * <p>Takes nothing. Gives small implementations that keep the ports' contracts. Guarantees that each passes the same contract
 * test as the real one.
 */
@NullMarked
package org.quorate.testing;

import org.jspecify.annotations.NullMarked;
