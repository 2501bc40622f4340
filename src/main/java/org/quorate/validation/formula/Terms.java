package org.quorate.validation.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ConcatEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.PercentEval;
import org.apache.poi.ss.formula.eval.RelationalOperationEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.TwoOperandNumericOperation;
import org.apache.poi.ss.formula.eval.UnaryMinusEval;
import org.apache.poi.ss.formula.eval.UnaryPlusEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.ArrayFunction;
import org.apache.poi.ss.formula.functions.Choose;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.functions.IfFunc;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.jspecify.annotations.Nullable;
import org.quorate.validation.formula.ColumnIndexes.Column;

/**
 * Makes formulas ready to be worked out over one return. Functions and operators mean what the engine's mean, or ours; IF and CHOOSE
 * work out no more than they choose; and what is the same for every record is worked out once. For one thread.
 */
final class Terms {
    private static final Map<Class<? extends Ptg>, Function> OPERATORS = Map.ofEntries(
            Map.entry(AddPtg.class, TwoOperandNumericOperation.AddEval),
            Map.entry(SubtractPtg.class, TwoOperandNumericOperation.SubtractEval),
            Map.entry(MultiplyPtg.class, TwoOperandNumericOperation.MultiplyEval),
            Map.entry(DividePtg.class, TwoOperandNumericOperation.DivideEval),
            Map.entry(PowerPtg.class, TwoOperandNumericOperation.PowerEval),
            Map.entry(ConcatPtg.class, ConcatEval.instance),
            Map.entry(EqualPtg.class, RelationalOperationEval.EqualEval),
            Map.entry(NotEqualPtg.class, RelationalOperationEval.NotEqualEval),
            Map.entry(LessThanPtg.class, RelationalOperationEval.LessThanEval),
            Map.entry(LessEqualPtg.class, RelationalOperationEval.LessEqualEval),
            Map.entry(GreaterThanPtg.class, RelationalOperationEval.GreaterThanEval),
            Map.entry(GreaterEqualPtg.class, RelationalOperationEval.GreaterEqualEval),
            Map.entry(UnaryPlusPtg.class, UnaryPlusEval.instance),
            Map.entry(UnaryMinusPtg.class, UnaryMinusEval.instance),
            Map.entry(PercentPtg.class, PercentEval.instance));

    private static final Map<Class<? extends Ptg>, DoubleBinaryOperator> ARITHMETIC = Map.of(
            AddPtg.class, Double::sum,
            SubtractPtg.class, (one, other) -> one - other,
            MultiplyPtg.class, Decimals::product,
            DividePtg.class, Decimals::quotient);

    private final BookValues values;
    private final ColumnIndexes indexes;
    private final OperationEvaluationContext context =
            new OperationEvaluationContext(null, null, BookPlan.CHECK, CheckBook.CHECK_ROW, 0, null);
    private final Map<Column, CellEval> cells = new HashMap<>();
    private final Map<Column, ColumnEval> columns = new HashMap<>();

    Terms(BookValues values) {
        this.values = values;
        this.indexes = new ColumnIndexes(values);
    }

    /** Makes a formula ready. */
    Term of(FormulaNode node) {
        return of(node, false);
    }

    /** @param array whether operators take columns value by value, as they do in SUMPRODUCT */
    private Term of(FormulaNode node, boolean array) {
        FormulaNode bare = node.bare();
        if (bare.functionOrEmpty().isEmpty() && bare.arguments().isEmpty()) {
            ValueEval operand = operand(bare.ptg());
            return () -> operand;
        }
        Term term = switch (bare.functionOrEmpty()) {
            case "IF" -> choice(bare.arguments());
            case "CHOOSE" -> choose(bare.arguments());
            case "" -> operator(bare, array);
            default -> call(bare);
        };
        return bare.isOfRecord() ? term : new Once(term);
    }

    private ValueEval operand(Ptg ptg) {
        if (ptg instanceof Ref3DPxg cell) {
            return cells.computeIfAbsent(
                    new Column(BookPlan.sheetOf(cell.getSheetName()), cell.getColumn()),
                    at -> new CellEval(values, at.sheet(), at.number()));
        }
        if (ptg instanceof Area3DPxg column) {
            return columns.computeIfAbsent(
                    new Column(BookPlan.sheetOf(column.getSheetName()), column.getFirstColumn()),
                    at -> ColumnEval.whole(values, at.sheet(), at.number()));
        }
        if (ptg instanceof IntPtg number) {
            return new NumberEval(number.getValue());
        }
        if (ptg instanceof NumberPtg number) {
            return new NumberEval(number.getValue());
        }
        if (ptg instanceof StringPtg text) {
            return new StringEval(text.getValue());
        }
        if (ptg instanceof BoolPtg truth) {
            return BoolEval.valueOf(truth.getValue());
        }
        if (ptg instanceof MissingArgPtg) {
            return MissingArgEval.instance;
        }
        throw new IllegalArgumentException("no check may hold it: " + ptg);
    }

    /** IF without a last argument is FALSE otherwise. */
    private Term choice(List<FormulaNode> arguments) {
        Term condition = of(arguments.get(0));
        Term then = given(of(arguments.get(1)));
        Term otherwise = arguments.size() > 2 ? given(of(arguments.get(2))) : () -> BoolEval.FALSE;
        return () -> {
            try {
                return IfFunc.evaluateFirstArg(condition.value(), CheckBook.CHECK_ROW, 0)
                        ? then.value()
                        : otherwise.value();
            } catch (EvaluationException e) {
                return e.getErrorEval();
            }
        };
    }

    private Term choose(List<FormulaNode> arguments) {
        Term which = of(arguments.get(0));
        List<Term> choices = arguments.subList(1, arguments.size()).stream()
                .map(argument -> given(of(argument)))
                .toList();
        return () -> {
            try {
                int chosen = Choose.evaluateFirstArg(which.value(), CheckBook.CHECK_ROW, 0);
                return chosen < 1 || chosen > choices.size()
                        ? ErrorEval.VALUE_INVALID
                        : choices.get(chosen - 1).value();
            } catch (EvaluationException e) {
                return e.getErrorEval();
            }
        };
    }

    /** What is chosen and left out is blank. */
    private static Term given(Term term) {
        return () -> {
            ValueEval value = term.value();
            return value == MissingArgEval.instance ? BlankEval.instance : value;
        };
    }

    private Term operator(FormulaNode node, boolean array) {
        Function operator = OPERATORS.get(node.ptg().getClass());
        if (operator == null) {
            throw new IllegalArgumentException("no check may hold it: " + node.ptg());
        }
        if (!array && node.isComparison()) {
            return comparison(node, operator);
        }
        DoubleBinaryOperator arithmetic = ARITHMETIC.get(node.ptg().getClass());
        if (!array && arithmetic != null) {
            return arithmetic(node, operator, arithmetic);
        }
        Operands operands = new Operands(
                node.arguments().stream().map(argument -> of(argument, array)).toArray(Term[]::new));
        return array && operator instanceof ArrayFunction overColumns
                ? () -> overColumns.evaluateArray(operands.values(), CheckBook.CHECK_ROW, 0)
                : () -> operator.evaluate(operands.values(), CheckBook.CHECK_ROW, 0);
    }

    private Term comparison(FormulaNode node, Function engine) {
        Ptg sign = node.ptg();
        boolean less = sign instanceof NotEqualPtg || sign instanceof LessThanPtg || sign instanceof LessEqualPtg;
        boolean equal = sign instanceof EqualPtg || sign instanceof LessEqualPtg || sign instanceof GreaterEqualPtg;
        boolean more = sign instanceof NotEqualPtg || sign instanceof GreaterThanPtg || sign instanceof GreaterEqualPtg;
        return new Comparison(of(node.arguments().get(0)), of(node.arguments().get(1)), engine, less, equal, more);
    }

    private Term arithmetic(FormulaNode node, Function engine, DoubleBinaryOperator ours) {
        return new Arithmetic(of(node.arguments().get(0)), of(node.arguments().get(1)), engine, ours);
    }

    private Term call(FormulaNode node) {
        String name = node.functionOrEmpty();
        boolean array = name.equals("SUMPRODUCT");
        Operands operands = new Operands(node.arguments().stream()
                .map(argument -> inside(name, of(argument, array)))
                .toArray(Term[]::new));
        OwnFunctions.OwnFunction ours = OwnFunctions.find(name).orElse(null);
        if (ours != null) {
            return () -> OwnFunctions.value(ours, new Arguments(operands.values(), indexes));
        }
        int index = index(node.ptg());
        if (index == FormulaNode.ADD_IN) {
            FreeRefFunction addedIn = AnalysisToolPak.instance.findFunction(name);
            return () -> addedIn.evaluate(operands.values(), context);
        }
        Function builtIn = FunctionEval.getBasicFunction(index);
        if (name.equals("ROUND")) {
            return arithmetic(node, builtIn, (number, digits) -> Decimals.rounded(number, (int) digits));
        }
        return () -> builtIn.evaluate(operands.values(), CheckBook.CHECK_ROW, 0);
    }

    /** REPT of the engine looks into no cell but one of the engine's own making. */
    private Term inside(String function, Term argument) {
        return function.equals("REPT") ? () -> CellEval.inside(argument.value()) : argument;
    }

    /** The parser writes SUM of one argument as an attribute. */
    private static int index(Ptg ptg) {
        return ((AbstractFunctionPtg) (ptg instanceof AttrPtg ? FuncVarPtg.SUM : ptg)).getFunctionIndex();
    }

    /** Operands that are worked out together. */
    private static final class Operands {
        private final Term[] terms;
        private final ValueEval[] values;

        Operands(Term[] terms) {
            this.terms = terms;
            this.values = new ValueEval[terms.length];
        }

        /** Works them out, into an array that stays theirs. */
        ValueEval[] values() {
            for (int i = 0; i < terms.length; i++) {
                values[i] = terms[i].value();
            }
            return values;
        }
    }

    /** What is the same for every record of the return. */
    private static final class Once implements Term {
        private final Term term;
        private @Nullable ValueEval valueOrNull;

        Once(Term term) {
            this.term = term;
        }

        @Override
        public ValueEval value() {
            ValueEval value = valueOrNull;
            if (value == null) {
                value = term.value();
                valueOrNull = value;
            }
            return value;
        }
    }
}
