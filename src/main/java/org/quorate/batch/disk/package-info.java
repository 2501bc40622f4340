/**
 * Writing files so that a run which is killed at any moment does no harm.
 *
 * <p>Takes files and folders. Gives copies that appear wholly or not at all, hashes by which a content is known, places for what nobody needs
 * afterwards, and the {@linkplain org.quorate.batch.disk.Moment moments} between which a run may break off. Guarantees that what was brought to the
 * disk is there after the power has failed, on systems that let a program ask for it.
 */
@NullMarked
package org.quorate.batch.disk;

import org.jspecify.annotations.NullMarked;
