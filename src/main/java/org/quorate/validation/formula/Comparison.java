package org.quorate.validation.formula;

import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/**
 * A comparison. It means what the engine's means, and asks that for all but two texts or two numbers that are far apart: the engine
 * compares numbers by their first 15 digits, which takes it long whatever they are.
 *
 * @param engine the engine's own
 * @param less what it gives where the first is less
 * @param equal what it gives where the two are equal
 * @param more what it gives where the first is more
 */
record Comparison(Term first, Term second, Function engine, boolean less, boolean equal, boolean more) implements Term {
    /** What is further apart than this, measured by the larger, differs in its first 15 digits. */
    private static final double FAR = 1e-12;

    @Override
    public ValueEval value() {
        ValueEval one = CellEval.inside(first.value());
        ValueEval other = CellEval.inside(second.value());
        if (one instanceof NumberEval oneNumber && other instanceof NumberEval otherNumber) {
            double a = oneNumber.getNumberValue();
            double b = otherNumber.getNumberValue();
            double apart = Math.abs(a - b);
            if (apart > Math.max(Math.abs(a), Math.abs(b)) * FAR && apart < Double.POSITIVE_INFINITY) {
                return BoolEval.valueOf(a < b ? less : more);
            }
        }
        if (one instanceof StringEval oneText && other instanceof StringEval otherText) {
            int order = oneText.getStringValue().compareToIgnoreCase(otherText.getStringValue());
            return BoolEval.valueOf(order < 0 ? less : order > 0 ? more : equal);
        }
        return engine.evaluate(new ValueEval[] {one, other}, CheckBook.CHECK_ROW, 0);
    }
}
