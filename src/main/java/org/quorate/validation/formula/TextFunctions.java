package org.quorate.validation.formula;

import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Value;

/** Functions of texts in which Excel takes more than the engine does. */
final class TextFunctions {
    private TextFunctions() {}

    /** SEARCH takes the wildcards ? and *, with ~ before one that is meant as it stands. */
    static ValueEval search(Arguments arguments) throws EvaluationException {
        String text = arguments.text(1);
        int start = arguments.has(2) ? (int) arguments.number(2) : 1;
        if (start < 1 || start > text.length() + 1) {
            throw new EvaluationException(ErrorEval.VALUE_INVALID);
        }
        int place = Wildcards.of(arguments.text(0)).find(text, start - 1);
        if (place < 0) {
            throw new EvaluationException(ErrorEval.VALUE_INVALID);
        }
        return new NumberEval(place + 1);
    }

    /** TRIM as the engine's, which takes a regular expression to each text. */
    static ValueEval trim(Arguments arguments) throws EvaluationException {
        String text = arguments.text(0).trim();
        return new StringEval(text.contains("  ") ? text.replaceAll(" +", " ") : text);
    }

    /** VALUE takes dates. */
    static ValueEval value(Arguments arguments) throws EvaluationException {
        ValueEval single = arguments.single(0);
        ValueEval number = new Value().evaluate(CheckBook.CHECK_ROW, 0, single);
        return number instanceof ErrorEval ? new NumberEval(arguments.number(0)) : number;
    }
}
