package org.quorate.validation.formula;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.jspecify.annotations.Nullable;

/** The functions that stand in the place of the engine's own, by the names that {@link AllowedFunction} gives them. */
final class OwnFunctions implements UDFFinder {
    private static final Map<String, FreeRefFunction> FUNCTIONS = functions();

    /** A function of ours; an error on the way is its value. */
    @FunctionalInterface
    interface OwnFunction {
        ValueEval value(Arguments arguments) throws EvaluationException;
    }

    private static Map<String, FreeRefFunction> functions() {
        Map<String, FreeRefFunction> functions = new HashMap<>();
        add(functions, "SEARCH", TextFunctions::search);
        add(functions, "VALUE", TextFunctions::value);
        add(functions, "YEAR", DateFunctions::year);
        add(functions, "MONTH", DateFunctions::month);
        add(functions, "DAY", DateFunctions::day);
        add(functions, "WEEKDAY", DateFunctions::weekday);
        add(functions, "DATEVALUE", DateFunctions::dateValue);
        add(functions, "EDATE", DateFunctions::edate);
        add(functions, "EOMONTH", DateFunctions::eomonth);
        add(functions, "DAYS", DateFunctions::days);
        add(functions, "NETWORKDAYS", DateFunctions::networkDays);
        add(functions, "WORKDAY", DateFunctions::workday);
        add(functions, "COUNTIF", CountingFunctions::countIf);
        add(functions, "COUNTIFS", CountingFunctions::countIfs);
        add(functions, "SUMIF", CountingFunctions::sumIf);
        add(functions, "SUMIFS", CountingFunctions::sumIfs);
        add(functions, "AVERAGEIF", CountingFunctions::averageIf);
        add(functions, "AVERAGEIFS", CountingFunctions::averageIfs);
        add(functions, "MAXIFS", CountingFunctions::maxIfs);
        add(functions, "MINIFS", CountingFunctions::minIfs);
        add(functions, "COUNTBLANK", CountingFunctions::countBlank);
        add(functions, "ROWS", CountingFunctions::rows);
        add(functions, "MATCH", LookupFunctions::match);
        add(functions, "XLOOKUP", LookupFunctions::xlookup);
        return Map.copyOf(functions);
    }

    private static void add(Map<String, FreeRefFunction> functions, String name, OwnFunction function) {
        functions.put(AllowedFunction.OURS + name, (arguments, context) -> evaluate(function, arguments, context));
    }

    private static ValueEval evaluate(OwnFunction function, ValueEval[] arguments, OperationEvaluationContext context) {
        try {
            return function.value(new Arguments(arguments, context));
        } catch (EvaluationException e) {
            ErrorEval error = e.getErrorEval();
            return error == null ? ErrorEval.VALUE_INVALID : error;
        }
    }

    @Override
    public @Nullable FreeRefFunction findFunction(String name) {
        return FUNCTIONS.get(name.toUpperCase(Locale.ROOT));
    }
}
