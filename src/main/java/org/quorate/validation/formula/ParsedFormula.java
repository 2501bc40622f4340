package org.quorate.validation.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;

/** A formula as the engine evaluates it. Immutable and thread-safe: the engine only reads the tokens. */
final class ParsedFormula {
    /** Far below every record, so that a column could not be taken for the value of a row by accident. */
    static final int CHECK_ROW = 999_999;

    private static final Pattern WRONG_ARITY = Pattern.compile("arguments to function '([^']+)'");

    private final Ptg[] tokens;
    private final boolean array;

    private ParsedFormula(Ptg[] tokens, boolean array) {
        this.tokens = tokens;
        this.array = array;
    }

    /**
     * Parses the engine's text of a formula.
     *
     * @throws FormulaRefusedException if the engine does not understand it
     */
    static ParsedFormula parse(String text, CheckBook book) throws FormulaRefusedException {
        try {
            Ptg[] tokens = FormulaParser.parse(text, book, FormulaType.CELL, BookPlan.CHECK, CHECK_ROW);
            return new ParsedFormula(tokens, text.contains("SUMPRODUCT("));
        } catch (FormulaParseException | IllegalStateException | IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static FormulaRefusedException refused(String message) {
        Matcher arity = WRONG_ARITY.matcher(message);
        Optional<AllowedFunction> function = arity.find() ? AllowedFunction.find(arity.group(1)) : Optional.empty();
        return function.map(Vetting::wrongArity)
                .orElseGet(() -> FormulaScanner.doesNotParse("an operator, a comma or a parenthesis is out of place"));
    }

    Ptg[] tokens() {
        return tokens;
    }

    boolean array() {
        return array;
    }
}
