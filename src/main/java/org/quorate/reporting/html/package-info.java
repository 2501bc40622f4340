/**
 * Writes the committee paper, and receipts, each as one page of HTML.
 *
 * <p>Takes a {@link org.quorate.reporting.Paper} or a {@link org.quorate.reporting.Receipt}. Gives one file that needs no network and no script, reads on a phone, by ear and
 * on paper (WCAG 2.2, level AA). Guarantees that the same model gives the same bytes, and that text of it is never read as
 * markup. Nothing else sees Thymeleaf.
 */
@NullMarked
package org.quorate.reporting.html;

import org.jspecify.annotations.NullMarked;
