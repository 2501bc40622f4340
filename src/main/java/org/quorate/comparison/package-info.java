/**
 * Sets a return against the last accepted one.
 *
 * <p>Takes the records of a section as they are now and as they were, with the {@link org.quorate.programme.Programme}'s
 * thresholds. Gives the {@link org.quorate.comparison.RecordPairs pairs} that are the same thing, by key and, where a key is not
 * found, by wording; and how one record stands to {@link org.quorate.comparison.RecordChange the other}. Earlier returns come
 * through the port {@link org.quorate.comparison.EarlierReturns}. Guarantees that each record stands in one pair at most, that the
 * same records give the same pairs, and that nothing is logged or thrown for what a record holds.
 */
@NullMarked
package org.quorate.comparison;

import org.jspecify.annotations.NullMarked;
