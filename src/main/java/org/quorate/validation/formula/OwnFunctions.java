package org.quorate.validation.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.ValueEval;

/** The functions that stand in the place of the engine's own. */
final class OwnFunctions {
    private static final Map<String, OwnFunction> FUNCTIONS = functions();

    private OwnFunctions() {}

    /** A function of ours; an error on the way is its value. */
    @FunctionalInterface
    interface OwnFunction {
        ValueEval value(Arguments arguments) throws EvaluationException;
    }

    private static Map<String, OwnFunction> functions() {
        Map<String, OwnFunction> functions = new HashMap<>();
        functions.put("SEARCH", TextFunctions::search);
        functions.put("TRIM", TextFunctions::trim);
        functions.put("VALUE", TextFunctions::value);
        functions.put("YEAR", DateFunctions::year);
        functions.put("MONTH", DateFunctions::month);
        functions.put("DAY", DateFunctions::day);
        functions.put("WEEKDAY", DateFunctions::weekday);
        functions.put("DATEVALUE", DateFunctions::dateValue);
        functions.put("EDATE", DateFunctions::edate);
        functions.put("EOMONTH", DateFunctions::eomonth);
        functions.put("DAYS", DateFunctions::days);
        functions.put("NETWORKDAYS", DateFunctions::networkDays);
        functions.put("WORKDAY", DateFunctions::workday);
        functions.put("COUNTIF", CountingFunctions::countIf);
        functions.put("COUNTIFS", CountingFunctions::countIfs);
        functions.put("SUMIF", CountingFunctions::sumIf);
        functions.put("SUMIFS", CountingFunctions::sumIfs);
        functions.put("AVERAGEIF", CountingFunctions::averageIf);
        functions.put("AVERAGEIFS", CountingFunctions::averageIfs);
        functions.put("MAXIFS", CountingFunctions::maxIfs);
        functions.put("MINIFS", CountingFunctions::minIfs);
        functions.put("COUNTBLANK", CountingFunctions::countBlank);
        functions.put("ROWS", CountingFunctions::rows);
        functions.put("MATCH", LookupFunctions::match);
        functions.put("XLOOKUP", LookupFunctions::xlookup);
        return Map.copyOf(functions);
    }

    /** Finds the function of ours, by Excel's name in capitals. */
    static Optional<OwnFunction> find(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    /** Returns what a function of ours comes to. */
    static ValueEval value(OwnFunction function, Arguments arguments) {
        try {
            return function.value(arguments);
        } catch (EvaluationException e) {
            ErrorEval error = e.getErrorEval();
            return error == null ? ErrorEval.VALUE_INVALID : error;
        }
    }
}
