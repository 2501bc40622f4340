/**
 * Letters by the internet's standards for mail.
 *
 * <p>Takes messages. Gives drafts ({@code .eml}), and sends them by SMTP. Guarantees that the same message gives the same bytes, that nothing
 * in a message adds a header or an addressee, and that each letter bears an identifier made from its key, so that one that is sent twice is
 * known as the same.
 */
@NullMarked
package org.quorate.correspondence.mail;

import org.jspecify.annotations.NullMarked;
