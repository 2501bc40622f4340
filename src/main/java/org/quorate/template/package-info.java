/**
 * The workbook that a party is sent to fill in, and what is known already in it.
 *
 * <p>Takes a {@link org.quorate.programme.ReturnDefinition}, the party that owes it, the period, and a
 * {@link org.quorate.template.Prefill} with what is filled in beforehand. Gives an {@link org.quorate.template.IssuedWorkbook},
 * a neutral model with the places and formulas of every sheet, for the port {@link org.quorate.template.TemplateWriter}. Guarantees
 * that the workbook is read back by {@link org.quorate.binding.ReturnBinder} without a word about its layout, and that the same
 * takings give the same model.
 */
@NullMarked
package org.quorate.template;

import org.jspecify.annotations.NullMarked;
