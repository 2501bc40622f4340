/**
 * Answers of commands for scripts.
 *
 * <p>Takes what a command found out. Gives one line of JSON. Guarantees that properties stand in a fixed order.
 */
@NullMarked
package org.quorate.cli.json;

import org.jspecify.annotations.NullMarked;
