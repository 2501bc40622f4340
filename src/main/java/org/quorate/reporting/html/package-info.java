/**
 * Writes the committee paper, receipts, and what a run did, each as one page of HTML.
 *
 * <p>Takes a {@link org.quorate.reporting.Paper}, a {@link org.quorate.reporting.Receipt} or a {@link org.quorate.reporting.RunReport}. Gives one file that needs no network and no script, reads on a phone, by ear and
 * on paper (WCAG 2.2, level AA). Guarantees that the same model gives the same bytes, and that text of it is never read as
 * markup. Nothing else sees Thymeleaf.
 */
@NullMarked
package org.quorate.reporting.html;

import org.jspecify.annotations.NullMarked;
