package org.quorate.validation.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
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
        Matcher matcher = wildcards(arguments.text(0)).matcher(text);
        if (!matcher.find(start - 1)) {
            throw new EvaluationException(ErrorEval.VALUE_INVALID);
        }
        return new NumberEval(matcher.start() + 1);
    }

    /** VALUE takes dates. */
    static ValueEval value(Arguments arguments) throws EvaluationException {
        ValueEval single = arguments.single(0);
        ValueEval number = new Value()
                .evaluate(arguments.context().getRowIndex(), arguments.context().getColumnIndex(), single);
        return number instanceof ErrorEval ? new NumberEval(arguments.number(0)) : number;
    }

    /** Returns the pattern of a text with wildcards, in any case. */
    static Pattern wildcards(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '~' && i + 1 < text.length() && "*?~".indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                pattern.append(Pattern.quote(String.valueOf(text.charAt(i))));
            } else if (c == '*') {
                pattern.append(".*?");
            } else if (c == '?') {
                pattern.append('.');
            } else {
                pattern.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
