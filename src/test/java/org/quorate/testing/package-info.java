/** Takes what a test wants different. Gives programmes in memory. Guarantees that every reference inside them resolves. */
@NullMarked
package org.quorate.testing;

import org.jspecify.annotations.NullMarked;
