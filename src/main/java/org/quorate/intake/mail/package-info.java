/**
 * Messages: mail as it travels ({@code .eml}) and as Outlook keeps it ({@code .msg}).
 *
 * <p>Takes a file. Gives its attachments that may be returns, or may hold some, with the sender and the time of receipt. Guarantees that
 * nothing is fetched from elsewhere, and that neither addresses nor the text of a message come out.
 */
@NullMarked
package org.quorate.intake.mail;

import org.jspecify.annotations.NullMarked;
