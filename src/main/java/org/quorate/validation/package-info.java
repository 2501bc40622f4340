/**
 * Judges what a return says.
 *
 * <p>Takes a {@link org.quorate.binding.Return}, the {@link org.quorate.programme.Programme} that asked for it and the time
 * at which it came. Gives findings, through {@link org.quorate.validation.ReturnValidator}, whose constructor is the whole
 * policy as one tree; the programme's own checks, understood by a {@link org.quorate.validation.CheckCompiler}, follow it and may
 * compare with an {@link org.quorate.comparison.EarlierReturns earlier return}. What has changed since then in silence is judged by
 * rules of its own. Guarantees that nothing is changed, logged or thrown for what a return holds; that what binding has
 * told already (a missing column, an answer that does not parse or is yet to be confirmed) is not told again, nor what
 * follows from it; and that a blank cell is told once. Rules look for subjects, meanings and definitions, never for a
 * programme's names.
 */
@NullMarked
package org.quorate.validation;

import org.jspecify.annotations.NullMarked;
