package org.quorate.validation.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.FuncPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;

/**
 * A formula as a tree. Immutable and thread-safe: the tokens are only read.
 *
 * @param ptg the engine's token; of a function the call
 * @param functionOrEmpty the function's name as Excel has it; empty for anything but a function
 * @param arguments operands in order, without a function's name
 */
record FormulaNode(Ptg ptg, String functionOrEmpty, List<FormulaNode> arguments) {
    /** The engine's number for every function that is not built in. */
    static final int ADD_IN = 255;

    /** Anything else, such as a plain address or a union of ranges, has no place in a check. */
    private static final Set<Class<? extends Ptg>> KNOWN = Set.of(
            AddPtg.class,
            Area3DPxg.class,
            AttrPtg.class,
            BoolPtg.class,
            ConcatPtg.class,
            DividePtg.class,
            EqualPtg.class,
            FuncPtg.class,
            FuncVarPtg.class,
            GreaterEqualPtg.class,
            GreaterThanPtg.class,
            IntPtg.class,
            LessEqualPtg.class,
            LessThanPtg.class,
            MissingArgPtg.class,
            MultiplyPtg.class,
            NameXPxg.class,
            NotEqualPtg.class,
            NumberPtg.class,
            ParenthesisPtg.class,
            PercentPtg.class,
            PowerPtg.class,
            Ref3DPxg.class,
            StringPtg.class,
            SubtractPtg.class,
            UnaryMinusPtg.class,
            UnaryPlusPtg.class);

    FormulaNode {
        arguments = List.copyOf(arguments);
    }

    /**
     * Makes the tree of a parsed formula.
     *
     * @throws FormulaRefusedException if something stands in it that no check may hold
     */
    static FormulaNode of(Ptg[] formula) throws FormulaRefusedException {
        Deque<FormulaNode> stack = new ArrayDeque<>();
        for (Ptg ptg : formula) {
            if (!KNOWN.contains(ptg.getClass())) {
                throw FormulaRefusedException.because(
                        "it holds an address, or ranges put together",
                        "Fields in brackets, each alone, such as [@Status] or finance[Plan].");
            }
            if (ptg instanceof AttrPtg attribute) {
                if (attribute.isSum()) {
                    stack.push(new FormulaNode(ptg, "SUM", pop(stack, 1)));
                }
            } else if (ptg instanceof ParenthesisPtg) {
                stack.push(new FormulaNode(ptg, "", pop(stack, 1)));
            } else if (ptg instanceof AbstractFunctionPtg function) {
                stack.push(call(function, pop(stack, function.getNumberOfOperands())));
            } else if (ptg instanceof OperationPtg operation) {
                stack.push(new FormulaNode(ptg, "", pop(stack, operation.getNumberOfOperands())));
            } else {
                stack.push(new FormulaNode(ptg, "", List.of()));
            }
        }
        return stack.pop();
    }

    private static FormulaNode call(AbstractFunctionPtg function, List<FormulaNode> operands) {
        if (function.getFunctionIndex() != ADD_IN) {
            return new FormulaNode(function, function.getName(), operands);
        }
        String name = operands.get(0).ptg instanceof NameXPxg named ? named.getNameName() : "";
        String known = name.startsWith(AllowedFunction.OURS) ? name.substring(AllowedFunction.OURS.length()) : name;
        return new FormulaNode(function, known, operands.subList(1, operands.size()));
    }

    private static List<FormulaNode> pop(Deque<FormulaNode> stack, int count) {
        List<FormulaNode> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operands.add(stack.pop());
        }
        Collections.reverse(operands);
        return operands;
    }

    /** Returns what stands in the parentheses, if it is some. */
    FormulaNode bare() {
        return ptg instanceof ParenthesisPtg ? arguments.get(0).bare() : this;
    }

    /** Finds the function that is called, if one is. */
    Optional<AllowedFunction> function() {
        return AllowedFunction.find(functionOrEmpty);
    }

    /** Returns whether it names the record that is judged, or what that was before. */
    boolean isOfRecord() {
        return ptg instanceof Ref3DPxg cell
                ? BookPlan.isOfRecord(BookPlan.sheetOf(cell.getSheetName()))
                : arguments.stream().anyMatch(FormulaNode::isOfRecord);
    }

    boolean isColumn() {
        return ptg instanceof Area3DPxg;
    }

    boolean isComparison() {
        return isEquality()
                || ptg instanceof LessThanPtg
                || ptg instanceof LessEqualPtg
                || ptg instanceof GreaterThanPtg
                || ptg instanceof GreaterEqualPtg;
    }

    boolean isEquality() {
        return ptg instanceof EqualPtg || ptg instanceof NotEqualPtg;
    }
}
