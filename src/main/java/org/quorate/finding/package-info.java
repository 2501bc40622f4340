/**
 * What is wrong with data, told to the person who can put it right.
 *
 * <p>Takes nothing from other packages. Gives {@link org.quorate.finding.Finding} and the catalogue of
 * {@link org.quorate.finding.FindingCode codes}. Guarantees that every finding is immutable and that its sentence can be
 * rendered from its code and arguments alone.
 */
@NullMarked
package org.quorate.finding;

import org.jspecify.annotations.NullMarked;
