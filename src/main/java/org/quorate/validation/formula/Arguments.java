package org.quorate.validation.formula;

import java.util.Optional;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;

/** What a function of ours is given. Arguments are counted from 0. */
final class Arguments {
    private final ValueEval[] values;
    private final ColumnIndexes indexes;

    Arguments(ValueEval[] values, ColumnIndexes indexes) {
        this.values = values;
        this.indexes = indexes;
    }

    int count() {
        return values.length;
    }

    ColumnIndexes indexes() {
        return indexes;
    }

    /** Finds the column that an argument is. */
    Optional<ColumnIndexes.Column> column(int argument) {
        return values[argument] instanceof AreaEval area && area.getWidth() == 1
                ? Optional.of(new ColumnIndexes.Column(area.getFirstSheetIndex(), area.getFirstColumn()))
                : Optional.empty();
    }

    /** Returns one value: null for a blank, a Double, a String or a Boolean. */
    @Nullable
    Object value(int argument) throws EvaluationException {
        ValueEval value = single(argument);
        if (value instanceof NumberEval number) {
            return number.getNumberValue();
        }
        if (value instanceof BoolEval truth) {
            return truth.getBooleanValue();
        }
        return value instanceof StringEval text ? text.getStringValue() : null;
    }

    ValueEval single(int argument) throws EvaluationException {
        return OperandResolver.getSingleValue(values[argument], CheckBook.CHECK_ROW, 0);
    }

    boolean has(int argument) {
        return argument < values.length && !(values[argument] instanceof MissingArgEval);
    }

    /** Returns the text of an argument; of a blank, none. */
    String text(int argument) throws EvaluationException {
        return OperandResolver.coerceValueToString(single(argument));
    }

    /** Returns the number of an argument: 0 for a blank, and for a text the number or the date that it reads as. */
    double number(int argument) throws EvaluationException {
        Object value = value(argument);
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof String text ? number(text) : 0;
    }

    private static double number(String text) throws EvaluationException {
        Double number = OperandResolver.parseDouble(text);
        if (number != null) {
            return number;
        }
        return SerialDate.parse(text)
                .map(SerialDate::of)
                .orElseThrow(() -> new EvaluationException(ErrorEval.VALUE_INVALID));
    }

    /** Returns what the engine's value for a value of the book is. */
    static ValueEval of(@Nullable Object value) {
        if (value instanceof Double number) {
            return new NumberEval(number);
        }
        if (value instanceof Boolean truth) {
            return BoolEval.valueOf(truth);
        }
        return value instanceof String text ? new StringEval(text) : BlankEval.instance;
    }
}
