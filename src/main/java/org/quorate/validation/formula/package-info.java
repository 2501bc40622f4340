/**
 * Understands and evaluates the formulas of a programme's checks, with the parser and the functions of Apache POI.
 *
 * <p>Takes {@link org.quorate.programme.Check checks} with their programme, and returns with what they are compared with. Gives
 * {@link org.quorate.validation.CompiledChecks}, or a finding for each formula that cannot be used; and each check as a formula for
 * a workbook that is sent out. Guarantees that a formula
 * has no effect but its verdict; that it sees the return, the earlier one and the pack, and nothing else; that the same
 * return gives the same verdicts whatever the machine's locale, zone and number of threads; and that what is
 * worked out over one return is shared with no other thread. Where POI means something else than Excel does, functions of our own
 * stand in its place; everywhere else what a formula comes to is what POI's whole evaluator would make of it.
 */
@NullMarked
package org.quorate.validation.formula;

import org.jspecify.annotations.NullMarked;
