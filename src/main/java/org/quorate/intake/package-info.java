/**
 * What a file carries that is no return itself: the workbooks of a bundle, the attachments of a message.
 *
 * <p>Takes a file that came in, through the {@link org.quorate.intake.CarrierReader} port. Gives
 * {@link org.quorate.intake.Unpacked}: each enclosure under its own name, with the time of receipt and the senders as far as the carrier tells
 * them, and in words what was left. Guarantees that a hostile carrier costs no more than {@link org.quorate.intake.CarrierLimits} allow,
 * that no name from within ever names a file, and that a carrier is unpacked wholly or refused.
 */
@NullMarked
package org.quorate.intake;

import org.jspecify.annotations.NullMarked;
