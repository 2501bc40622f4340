package org.quorate.validation.formula;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.quorate.validation.NamedField;

/** Refuses formulas that would mean something else here than in Excel, or nothing at all. */
final class Vetting {
    private static final Set<String> ROUNDING =
            Set.of("ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "TRUNC", "MROUND", "QUOTIENT", "CEILING", "FLOOR");

    /** The addresses of fields that are ticked. */
    private final Set<String> truths;
    /** The addresses of fields that hold texts, be it of a list. */
    private final Set<String> texts;

    Vetting(Translation translation) {
        this.truths = addresses(translation, BookPlan.Target::truth);
        this.texts = addresses(translation, Vetting::holdsText);
    }

    private static Set<String> addresses(Translation translation, Predicate<BookPlan.Target> which) {
        return translation.targets().stream()
                .filter(which)
                .map(BookPlan.Target::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holdsText(BookPlan.Target target) {
        NamedField named = target.namedOrNull();
        return named != null
                && switch (named.field().type()) {
                    case INTEGER, DECIMAL, MONEY, PERCENT, SCORE, DATE, TICK -> false;
                    case TEXT, NARRATIVE, REFERENCE, EMAIL, POSTCODE, TELEPHONE, CHOICE, SCALE, PARTY, PERIOD, YES_NO ->
                        true;
                };
    }

    private boolean isText(FormulaNode node) {
        FormulaNode bare = node.bare();
        return bare.ptg() instanceof StringPtg
                || bare.ptg() instanceof ConcatPtg
                || (bare.ptg() instanceof Ref3DPxg reference && texts.contains(reference.toFormulaString()));
    }

    /**
     * Vets a formula.
     *
     * @throws FormulaRefusedException if it cannot be used
     */
    void vet(FormulaNode root) throws FormulaRefusedException {
        walk(root, false);
        if (root.bare().isColumn()) {
            throw columnAlone();
        }
        if (!isTruth(root)) {
            throw FormulaRefusedException.because(
                    "it does not give TRUE or FALSE", "A comparison, or a function such as AND, OR, NOT or ISBLANK.");
        }
    }

    /** @param array whether operators may take columns, as they may in SUMPRODUCT */
    private void walk(FormulaNode node, boolean array) throws FormulaRefusedException {
        if (node.ptg() instanceof UnaryMinusPtg && node.arguments().get(0).ptg() instanceof PowerPtg) {
            throw FormulaRefusedException.because(
                    "a minus stands before a power, which Excel and the engine read differently",
                    "Parentheses that say what is meant: (-2)^2 or -(2^2).");
        }
        if (node.isEquality() && node.arguments().stream().anyMatch(Vetting::dividesWithoutRounding)) {
            throw FormulaRefusedException.because(
                    "a quotient is compared with = or <> and is not rounded",
                    "ROUND around the division, such as ROUND([@Part]/[@Whole],2)=0.25.");
        }
        if (node.isComparison()
                && !node.isEquality()
                && node.arguments().stream().allMatch(this::isText)) {
            throw FormulaRefusedException.because(
                    "texts are compared by their order, which depends on the language in Excel",
                    "Texts compared with = or <>, or numbers and dates.");
        }
        if (!node.functionOrEmpty().isEmpty()) {
            call(node);
            return;
        }
        for (FormulaNode argument : node.arguments()) {
            if (argument.bare().isColumn() && !array && !node.bare().isColumn()) {
                throw columnAlone();
            }
            walk(argument, array);
        }
    }

    private void call(FormulaNode node) throws FormulaRefusedException {
        AllowedFunction function = node.function()
                .orElseThrow(() -> FormulaRefusedException.unknown(
                        "function",
                        node.functionOrEmpty(),
                        AllowedFunction.all().keySet()));
        List<FormulaNode> arguments = node.arguments();
        if (!function.takes(arguments.size())) {
            throw wrongArity(function);
        }
        if (function.name().equals("MATCH")
                && !(arguments.get(2).bare().ptg() instanceof IntPtg exact && exact.getValue() == 0)) {
            throw FormulaRefusedException.because(
                    "MATCH looks for something near, which needs a sorted column", "0 as the last argument of MATCH.");
        }
        boolean array = function.name().equals("SUMPRODUCT");
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).bare().isColumn() && !function.columns().take(i)) {
                throw FormulaRefusedException.because(
                        "the function " + function.name() + " is given a column where it needs one value",
                        "[@Field] for the record's own value, or a function that takes a column.");
            }
            walk(arguments.get(i), array);
        }
    }

    static FormulaRefusedException wrongArity(AllowedFunction function) {
        return FormulaRefusedException.because(
                "the function " + function.name() + " is given too few or too many arguments",
                function.name() + " with " + function.arity() + ".");
    }

    private static FormulaRefusedException columnAlone() {
        return FormulaRefusedException.because(
                "a column stands where one value is needed",
                "[@Field] for the record's own value, or a function over the column such as SUM.");
    }

    private static boolean dividesWithoutRounding(FormulaNode node) {
        if (ROUNDING.contains(node.functionOrEmpty())) {
            return false;
        }
        return node.ptg() instanceof DividePtg || node.arguments().stream().anyMatch(Vetting::dividesWithoutRounding);
    }

    private boolean isTruth(FormulaNode node) {
        FormulaNode bare = node.bare();
        if (bare.isComparison() || bare.ptg() instanceof BoolPtg) {
            return true;
        }
        if (bare.ptg() instanceof Ref3DPxg reference) {
            return truths.contains(reference.toFormulaString());
        }
        if (bare.ptg() instanceof UnaryPlusPtg) {
            return isTruth(bare.arguments().get(0));
        }
        return bare.function()
                .map(function -> switch (function.gives()) {
                    case TRUTH -> true;
                    case VALUE -> false;
                    case ARGUMENT -> givesTruth(function.name(), bare.arguments());
                })
                .orElse(false);
    }

    /** Returns whether whatever the function chooses is TRUE or FALSE. */
    private boolean givesTruth(String function, List<FormulaNode> arguments) {
        int count = arguments.size();
        return switch (function) {
            case "IF", "CHOOSE" -> are(arguments, IntStream.range(1, count));
            case "IFS" -> are(arguments, IntStream.range(0, count).filter(i -> i % 2 == 1));
            case "SWITCH" ->
                are(arguments, IntStream.range(1, count).filter(i -> i % 2 == 0 || (i == count - 1 && count % 2 == 0)));
            default -> are(arguments, IntStream.range(0, count));
        };
    }

    private boolean are(List<FormulaNode> arguments, IntStream which) {
        return which.allMatch(i -> isTruth(arguments.get(i)));
    }
}
