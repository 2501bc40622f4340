/**
 * Finds the declared sections in a received workbook, whatever moved, and gives a typed return.
 *
 * <p>Takes a {@link org.quorate.submission.Workbook} and a {@link org.quorate.programme.Programme}. Gives a
 * {@link org.quorate.binding.Return} whose every answer carries its cell, and findings for what could not be placed or
 * parsed. Guarantees that every filled row below a section's heading is a record or a refusal, and that an answer that does
 * not parse is never guessed.
 */
@NullMarked
package org.quorate.binding;

import org.jspecify.annotations.NullMarked;
