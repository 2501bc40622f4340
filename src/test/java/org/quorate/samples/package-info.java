/**
 * Makes the sample returns of the example programme.
 *
 * <p>Takes the pack's return definitions and the content under {@code src/test/resources/samples}. Gives the workbooks as
 * people might send them, with planted defects and a list of where each stands. Guarantees the same parts on every run.
 */
@NullMarked
package org.quorate.samples;

import org.jspecify.annotations.NullMarked;
