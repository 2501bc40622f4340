package org.quorate.validation.formula;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.util.LocaleUtil;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.SectionDefinition;
import org.quorate.validation.CheckEvaluation;
import org.quorate.validation.CompiledCheck;

/** The checks of one return. It works by British English and Greenwich time, whatever the machine's, until it is closed. */
final class FormulaEvaluation implements CheckEvaluation {
    private static final Verdict PASSED = new Verdict.Passed();
    private static final Verdict FAILED = new Verdict.Failed();
    static final Verdict ENGINE_FAILED = new Verdict.NotEvaluated("an error that Excel has no word for");

    private final BookPlan plan;
    private final ReturnValues values;
    private final Terms terms;
    private final IdentityHashMap<CompiledCheck, Ready> ready = new IdentityHashMap<>();
    private final Locale localeBefore = LocaleUtil.getUserLocale();
    private final TimeZone zoneBefore = LocaleUtil.getUserTimeZone();

    /** A check that is ready to be made, with its section. */
    private record Ready(Term term, @Nullable SectionDefinition sectionOrNull) {}

    FormulaEvaluation(BookPlan plan, ReturnValues values) {
        this.plan = plan;
        this.values = values;
        this.terms = new Terms(values);
        LocaleUtil.setUserLocale(Locale.UK);
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
    }

    @Override
    public Verdict evaluate(CompiledCheck check, @Nullable SectionRecord recordOrNull) {
        Ready made = ready.get(check);
        if (made == null) {
            made = ready((CompiledFormula) check);
            ready.put(check, made);
        }
        values.judge(made.sectionOrNull, recordOrNull);
        try {
            return verdict(value(made.term));
        } catch (RuntimeException e) {
            // The engine throws where it does not know further; what a check says of one record must not stop the
            // others.
            return ENGINE_FAILED;
        }
    }

    private Ready ready(CompiledFormula compiled) {
        return new Ready(
                terms.of(compiled.formula()),
                compiled.check().sectionId().flatMap(plan.definition()::find).orElse(null));
    }

    /** Returns what a formula comes to: a number, a text, TRUE, FALSE or an error; throws whatever the engine throws. */
    static ValueEval value(Term formula) {
        return WorkbookEvaluator.dereferenceResult(formula.value(), CheckBook.CHECK_ROW, 0);
    }

    static Verdict verdict(ValueEval value) {
        if (value instanceof BoolEval truth) {
            return truth.getBooleanValue() ? PASSED : FAILED;
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
