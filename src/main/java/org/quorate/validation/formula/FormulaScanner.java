package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;
import org.quorate.validation.formula.FormulaToken.Kind;

/** Takes a formula's text apart. For one formula, once. */
final class FormulaScanner {
    /** As deep as Excel lets functions be nested; deeper ones would exhaust the parser's stack. */
    private static final int DEEPEST = 64;

    private static final String SYMBOLS = "+-*/^&=<>(),%";
    private static final String ESCAPABLE = "[]#@'";

    private final String formula;
    private final List<FormulaToken> tokens = new ArrayList<>();
    private int at = 1;
    private int depth;

    private FormulaScanner(String formula) {
        this.formula = formula;
    }

    /**
     * Returns the parts of the formula after its equals sign.
     *
     * @throws FormulaRefusedException if it holds what no check may hold, such as an address of a cell
     */
    static List<FormulaToken> scan(String formula) throws FormulaRefusedException {
        FormulaScanner scanner = new FormulaScanner(formula);
        while (scanner.at < formula.length()) {
            scanner.next();
        }
        if (scanner.depth > 0) {
            throw doesNotParse("a parenthesis is not closed");
        }
        return List.copyOf(scanner.tokens);
    }

    static FormulaRefusedException doesNotParse(String reason) {
        return FormulaRefusedException.because(
                "it does not parse, for " + reason, "A formula as Excel takes it, in its English form.");
    }

    static FormulaRefusedException tooDeep() {
        return FormulaRefusedException.because(
                "it is nested too deeply", "At most " + DEEPEST + " levels, as Excel has it.");
    }

    private void next() throws FormulaRefusedException {
        char c = formula.charAt(at);
        if (c == '"') {
            add(Kind.TEXT, endOfText());
        } else if (c == '[') {
            bracket();
        } else if (Character.isWhitespace(c) || c == '\u00A0') {
            add(Kind.SPACE, at + 1);
        } else if (isDigit(c) || (c == '.' && at + 1 < formula.length() && isDigit(formula.charAt(at + 1)))) {
            add(Kind.NUMBER, endOfNumber());
        } else if (Character.isLetter(c) || c == '_') {
            add(Kind.WORD, endOfWord());
        } else if (SYMBOLS.indexOf(c) >= 0) {
            symbol(c);
        } else {
            throw refused(c);
        }
    }

    private void symbol(char c) throws FormulaRefusedException {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0) {
            throw doesNotParse("a parenthesis is closed that was not opened");
        }
        if (depth > DEEPEST) {
            throw tooDeep();
        }
        add(Kind.SYMBOL, at + 1);
    }

    private static FormulaRefusedException refused(char c) {
        return switch (c) {
            case '!', '\'', '$', ':' ->
                FormulaRefusedException.because(
                        "\"" + c + "\" belongs to an address of a cell or to another workbook",
                        "Fields in brackets, such as [@Status] or finance[Plan].");
            case '@' ->
                FormulaRefusedException.because(
                        "\"@\" stands outside brackets", "A field in brackets, such as [@Status].");
            case '{', '}' ->
                FormulaRefusedException.because(
                        "a list in braces cannot be used", "OR with one comparison for each value.");
            case '#' -> FormulaRefusedException.because("an error cannot be written as a value", "NA() for #N/A.");
            case ';' ->
                FormulaRefusedException.because(
                        "arguments are parted by a semicolon", "A comma between arguments, as in English Excel.");
            default -> doesNotParse("\"" + c + "\" means nothing in it");
        };
    }

    private void add(Kind kind, int end) {
        tokens.add(new FormulaToken(kind, formula.substring(at, end), at, end));
        at = end;
    }

    private int endOfText() throws FormulaRefusedException {
        int end = at + 1;
        while (end < formula.length()) {
            if (formula.charAt(end) != '"') {
                end++;
            } else if (end + 1 < formula.length() && formula.charAt(end + 1) == '"') {
                end += 2;
            } else {
                return end + 1;
            }
        }
        throw doesNotParse("a text has no closing quote");
    }

    private int endOfNumber() {
        int end = at;
        while (end < formula.length() && (isDigit(formula.charAt(end)) || formula.charAt(end) == '.')) {
            end++;
        }
        int exponent = end;
        if (exponent < formula.length() && (formula.charAt(exponent) == 'e' || formula.charAt(exponent) == 'E')) {
            exponent++;
            if (exponent < formula.length() && (formula.charAt(exponent) == '+' || formula.charAt(exponent) == '-')) {
                exponent++;
            }
            int digits = exponent;
            while (exponent < formula.length() && isDigit(formula.charAt(exponent))) {
                exponent++;
            }
            return exponent > digits ? exponent : end;
        }
        return end;
    }

    private int endOfWord() {
        int end = at;
        while (end < formula.length()
                && (Character.isLetterOrDigit(formula.charAt(end)) || "_.".indexOf(formula.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** Reads {@code [Field]}, {@code [@Field]} and, as Excel writes them, {@code [@[Field]]} and {@code [[Field]]}. */
    private void bracket() throws FormulaRefusedException {
        int start = at;
        int i = at + 1;
        boolean own = i < formula.length() && formula.charAt(i) == '@';
        if (own) {
            i++;
        }
        boolean twice = i < formula.length() && formula.charAt(i) == '[';
        if (twice) {
            i++;
        }
        StringBuilder name = new StringBuilder();
        while (i < formula.length() && formula.charAt(i) != ']') {
            char c = formula.charAt(i);
            if (c == '\'' && i + 1 < formula.length() && ESCAPABLE.indexOf(formula.charAt(i + 1)) >= 0) {
                i++;
            } else if (c == '[') {
                throw doesNotParse("a bracket is opened twice");
            }
            name.append(formula.charAt(i));
            i++;
        }
        if (i >= formula.length() || (twice && (i + 1 >= formula.length() || formula.charAt(i + 1) != ']'))) {
            throw doesNotParse("a bracket is not closed");
        }
        at = i + (twice ? 2 : 1);
        tokens.add(new FormulaToken(
                own ? Kind.OWN_FIELD : Kind.FIELD, name.toString().strip(), start, at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
