package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.SectionDefinition;
import org.quorate.validation.NamedField;
import org.quorate.validation.formula.FormulaToken.Kind;

/**
 * A formula as the engine takes it: names as addresses, functions of ours under their names. Immutable.
 *
 * @param pieces in order
 */
record Translation(List<Piece> pieces) {
    Translation {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of the engine's formula.
     *
     * @param targetOrNull what it names, or null where it names nothing
     * @param functionOrNull the function that it names, or null
     */
    record Piece(
            String text,
            BookPlan.@Nullable Target targetOrNull,
            @Nullable AllowedFunction functionOrNull) {}

    /**
     * Translates a formula.
     *
     * @param sectionOrNull the section of the check, or null
     * @throws FormulaRefusedException if it names what is not there, or holds what no check may hold
     */
    static Translation of(String formula, BookPlan plan, @Nullable SectionDefinition sectionOrNull)
            throws FormulaRefusedException {
        List<FormulaToken> tokens = FormulaScanner.scan(formula);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            FormulaToken token = tokens.get(i);
            switch (token.kind()) {
                case TEXT, NUMBER, SYMBOL -> pieces.add(new Piece(token.text(), null, null));
                case SPACE -> {
                    if (pieces.isEmpty() || pieces.get(pieces.size() - 1).functionOrNull() == null) {
                        pieces.add(new Piece(" ", null, null));
                    }
                }
                case WORD -> {
                    int bracket = bracketAfter(tokens, i);
                    if (bracket > i) {
                        pieces.add(new Piece(token.text(), null, null));
                    } else {
                        pieces.add(word(token.text(), nextIsOpen(tokens, i)));
                    }
                }
                case FIELD, OWN_FIELD -> {
                    String qualifier = qualifier(tokens, i, plan, pieces);
                    BookPlan.Target target =
                            plan.find(qualifier, token.kind() == Kind.OWN_FIELD, token.text(), sectionOrNull);
                    pieces.add(new Piece(target.address(), target, null));
                }
            }
        }
        return new Translation(withNumbers(pieces));
    }

    /**
     * Excel's arithmetic takes a text that reads as a number, a percentage or a date for it, as VALUE does; the engine's takes
     * some. What stands beside an operator of arithmetic is its operand, for they bind closest.
     */
    private static List<Piece> withNumbers(List<Piece> pieces) {
        List<Piece> dense =
                pieces.stream().filter(piece -> !piece.text().equals(" ")).toList();
        List<Piece> result = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            boolean operand = !piece.text().equals(" ")
                    && (isArithmetic(dense, at - 1) || isArithmetic(dense, at + 1))
                    && piece.targetOrNull() != null
                    && piece.targetOrNull().isText();
            if (operand) {
                AllowedFunction value = AllowedFunction.find("VALUE").orElseThrow();
                result.add(new Piece(value.engineName(), null, value));
                result.add(new Piece("(", null, null));
                result.add(piece);
                result.add(new Piece(")", null, null));
            } else {
                result.add(piece);
            }
            at += piece.text().equals(" ") ? 0 : 1;
        }
        return result;
    }

    private static boolean isArithmetic(List<Piece> pieces, int at) {
        return at >= 0
                && at < pieces.size()
                && pieces.get(at).targetOrNull() == null
                && Set.of("+", "-", "*", "/", "^", "%").contains(pieces.get(at).text());
    }

    /** Returns the place of the bracket that what stands at {@code i} qualifies, or {@code i} where there is none. */
    private static int bracketAfter(List<FormulaToken> tokens, int i) {
        int next = i;
        while (next + 1 < tokens.size() && touches(tokens, next)) {
            next++;
            Kind kind = tokens.get(next).kind();
            if (kind == Kind.FIELD || kind == Kind.OWN_FIELD) {
                return next;
            }
            if (kind != Kind.WORD && kind != Kind.NUMBER && !tokens.get(next).is("-")) {
                return i;
            }
        }
        return i;
    }

    private static boolean touches(List<FormulaToken> tokens, int i) {
        return tokens.get(i).end() == tokens.get(i + 1).at();
    }

    /**
     * Takes what stands before the bracket at {@code i}, as far as it is a known name, off the pieces. Since ids hold hyphens,
     * which are minus signs too, the longest known name counts.
     */
    private static String qualifier(List<FormulaToken> tokens, int i, BookPlan plan, List<Piece> pieces)
            throws FormulaRefusedException {
        // No name ends with a hyphen.
        int first = i;
        while (first > 0
                && !(first == i && tokens.get(first - 1).is("-"))
                && touches(tokens, first - 1)
                && (tokens.get(first - 1).kind() == Kind.WORD
                        || tokens.get(first - 1).kind() == Kind.NUMBER
                        || tokens.get(first - 1).is("-"))) {
            first--;
        }
        List<String> known = plan.qualifiers();
        for (int from = first; from < i; from++) {
            String name = joined(tokens, from, i);
            if (known.contains(name)) {
                removeLast(pieces, i - from);
                return name;
            }
        }
        while (first < i && tokens.get(first).is("-")) {
            first++;
        }
        if (first < i) {
            throw FormulaRefusedException.unknown("section", joined(tokens, first, i), known);
        }
        return "";
    }

    private static String joined(List<FormulaToken> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private static void removeLast(List<Piece> pieces, int count) {
        pieces.subList(pieces.size() - count, pieces.size()).clear();
    }

    private static boolean nextIsOpen(List<FormulaToken> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next).kind() == Kind.SPACE) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).is("(");
    }

    private static Piece word(String word, boolean called) throws FormulaRefusedException {
        if (!called) {
            if (word.equalsIgnoreCase("TRUE") || word.equalsIgnoreCase("FALSE")) {
                return new Piece(word.toUpperCase(Locale.ROOT), null, null);
            }
            if (word.matches("[A-Za-z]{1,3}[0-9]{1,7}")) {
                throw FormulaRefusedException.because(
                        "\"" + word + "\" is the address of a cell",
                        "A field in brackets, such as [@Status], for people move cells about.");
            }
            throw FormulaRefusedException.because(
                    "\"" + word + "\" is neither in brackets nor in quotes",
                    "[@" + word + "] for a field, or \"" + word + "\" for a text.");
        }
        Optional<AllowedFunction> function = AllowedFunction.find(word);
        if (function.isEmpty()) {
            throw AllowedFunction.isVolatile(word)
                    ? FormulaRefusedException.because(
                            "the function " + word + " gives something else each time, or from outside the return",
                            "A value that stays, such as Period[end] for a date.")
                    : FormulaRefusedException.unknown(
                            "function", word, AllowedFunction.all().keySet());
        }
        return new Piece(function.get().engineName(), null, function.get());
    }

    /** Returns the fields that the formula names, in order, each once. */
    List<NamedField> names() {
        return targets().stream()
                .flatMap(target -> Stream.ofNullable(target.namedOrNull()))
                .distinct()
                .toList();
    }

    /** Returns what the formula names, in order, each once. */
    List<BookPlan.Target> targets() {
        return pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.targetOrNull()))
                .distinct()
                .toList();
    }

    /** Returns the formula for the engine. */
    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
