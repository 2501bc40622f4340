/**
 * The measurements behind docs/PERFORMANCE.md; started by {@code ./quorate-bench}; tests borrow its generated files and nothing else.
 *
 * <p>Takes a folder to work in. Gives generated workbooks that are the same on every machine, and a table of ratios. Guarantees
 * that what is compared is measured in one run, in turns, so that a busy machine slows both sides alike.
 */
@NullMarked
package org.quorate.bench;

import org.jspecify.annotations.NullMarked;
