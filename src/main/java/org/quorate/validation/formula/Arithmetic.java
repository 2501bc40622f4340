package org.quorate.validation.formula;

import java.util.function.DoubleBinaryOperator;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/**
 * An operation on two numbers. It means what the engine's means, and asks that wherever an operand is no number, or the outcome is 0,
 * of which there are two, or out of bounds.
 *
 * @param engine the engine's own
 * @param ours the same on numbers
 */
record Arithmetic(Term first, Term second, Function engine, DoubleBinaryOperator ours) implements Term {
    @Override
    public ValueEval value() {
        ValueEval one = CellEval.inside(first.value());
        ValueEval other = CellEval.inside(second.value());
        if (one instanceof NumberEval a && other instanceof NumberEval b) {
            double outcome = ours.applyAsDouble(a.getNumberValue(), b.getNumberValue());
            if (outcome != 0 && Double.isFinite(outcome)) {
                return new NumberEval(outcome);
            }
        }
        return engine.evaluate(new ValueEval[] {one, other}, CheckBook.CHECK_ROW, 0);
    }
}
