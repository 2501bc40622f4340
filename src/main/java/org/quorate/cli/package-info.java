/**
 * The commands, as people and timers call them.
 *
 * <p>Takes arguments. Gives an answer on the terminal and an exit code: 0 done, 1 done and returns need attention (only with
 * {@code --fail-on}), 2 wrong use or pack, 3 failed. Guarantees that a failure is one clear sentence, that answers go to standard
 * output and everything else to standard error, and that Spring starts only in a command that needs the ledger.
 */
@NullMarked
package org.quorate.cli;

import org.jspecify.annotations.NullMarked;
