/**
 * What {@code quorate nightly} does for one day, and when a program that stays begins it.
 *
 * <p>Takes a day and the packs of an installation. Gives for each period what was done: published, receipted, reminded and told; letters lie as
 * drafts or are sent. Guarantees that a day's work is done once however often it is begun, that each message leaves once, and that a night which is
 * killed is finished by the next one. All that a night decides goes by its day and never by a time of day.
 */
@NullMarked
package org.quorate.batch.night;

import org.jspecify.annotations.NullMarked;
