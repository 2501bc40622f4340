package org.quorate.validation.formula;

import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * A part of a formula over one return, ready to be worked out for one record after the other; {@link Terms} makes it. For one
 * thread.
 */
@FunctionalInterface
interface Term {
    /**
     * Works it out for the record that is judged. Gives a value, or a cell or a column from which whatever takes it takes the values,
     * as the functions of Excel tell the two apart. An error is a value; the engine's functions throw where they do not know further.
     */
    ValueEval value();
}
