package org.quorate.validation.formula;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.util.LocaleUtil;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionRecord;
import org.quorate.validation.CheckEvaluation;
import org.quorate.validation.CompiledCheck;

/** An engine over one return. It works by British English and Greenwich time, whatever the machine's, until it is closed. */
final class FormulaEvaluation implements CheckEvaluation {
    private static final String ENGINE_FAILED = "an error that Excel has no word for";

    private final CheckBook book;
    private final @Nullable ReturnValues valuesOrNull;
    private final WorkbookEvaluator engine;
    private final IdentityHashMap<CompiledCheck, FormulaCell> cells = new IdentityHashMap<>();
    private final Locale localeBefore = LocaleUtil.getUserLocale();
    private final TimeZone zoneBefore = LocaleUtil.getUserTimeZone();

    private FormulaEvaluation(BookPlan plan, BookValues values, @Nullable ReturnValues valuesOrNull) {
        this.book = new CheckBook(plan, values);
        this.valuesOrNull = valuesOrNull;
        this.engine = new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
        LocaleUtil.setUserLocale(Locale.UK);
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
    }

    /** Opens an engine over a return. */
    static FormulaEvaluation over(BookPlan plan, ReturnValues values) {
        return new FormulaEvaluation(plan, values, values);
    }

    /** Opens an engine over a return in which everything is blank. */
    static FormulaEvaluation overNothing(BookPlan plan) {
        return new FormulaEvaluation(plan, BookValues.BLANK, null);
    }

    @Override
    public Verdict evaluate(CompiledCheck check, @Nullable SectionRecord recordOrNull) {
        if (valuesOrNull != null) {
            valuesOrNull.judge(
                    check.check()
                            .sectionId()
                            .flatMap(book.plan().definition()::find)
                            .orElse(null),
                    recordOrNull);
        }
        try {
            return verdict(value((CompiledFormula) check));
        } catch (RuntimeException e) {
            // The engine throws where it does not know further; what a check says of one record must not stop the
            // others.
            return new Verdict.NotEvaluated(ENGINE_FAILED);
        }
    }

    /** Returns what a formula comes to; throws whatever the engine throws. */
    ValueEval value(CompiledFormula check) {
        FormulaCell cell = cells.get(check);
        if (cell == null) {
            cell = place(check);
            cells.put(check, cell);
        }
        engine.notifyUpdateCell(cell);
        return engine.evaluate(cell);
    }

    private FormulaCell place(CompiledFormula check) {
        BookSheet constants = book.sheet(BookPlan.CONSTANTS);
        for (int i = 0; i < check.constants().size(); i++) {
            constants.put(new FormulaCell(
                    constants, check.firstConstant() + i, check.constants().get(i)));
        }
        BookSheet checks = book.sheet(BookPlan.CHECK);
        FormulaCell cell = new FormulaCell(checks, ParsedFormula.CHECK_ROW + cells.size(), check.formula());
        checks.put(cell);
        return cell;
    }

    private static Verdict verdict(ValueEval value) {
        if (value instanceof BoolEval truth) {
            return truth.getBooleanValue() ? new Verdict.Passed() : new Verdict.Failed();
        }
        return new Verdict.NotEvaluated(
                value instanceof ErrorEval error ? error.getErrorString() : "neither TRUE nor FALSE");
    }

    @Override
    public void close() {
        LocaleUtil.setUserLocale(localeBefore);
        LocaleUtil.setUserTimeZone(zoneBefore);
    }
}
