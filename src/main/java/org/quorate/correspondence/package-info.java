/**
 * What is written to parties, to the lead and to the operator.
 *
 * <p>Takes consolidations, receipts and what a night has done. Gives {@link org.quorate.correspondence.Message}s in plain words; the port
 * {@link org.quorate.correspondence.Post} makes letters of them and sends them. Guarantees that the same facts as at the same day give
 * the same message with the same key, and that a party is asked for nothing that it does not owe.
 */
@NullMarked
package org.quorate.correspondence;

import org.jspecify.annotations.NullMarked;
