package org.quorate.validation.formula;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.util.LocaleUtil;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.validation.CheckEvaluation;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.CompiledChecks;

/** A programme's checks, understood as ever but worked out by the whole evaluator of Apache POI. */
public record ReferenceChecks(Programme programme, CompiledChecks compiled) implements CompiledChecks {
    /** Takes the checks of a programme of which each is understood. */
    public static CompiledChecks of(Programme programme) {
        return new ReferenceChecks(
                programme, new FormulaCompiler().compile(programme).value().orElseThrow());
    }

    @Override
    public List<CompiledCheck> of(ReturnDefinition definition) {
        return compiled.of(definition);
    }

    @Override
    public CheckEvaluation open(Return ret, @Nullable EarlierReturn earlierOrNull) {
        BookPlan plan = new BookPlan(ret.definition(), programme.vocabulary().lists());
        return new Evaluation(plan, new ReturnValues(plan, ret, programme.parties(), earlierOrNull));
    }

    private static final class Evaluation implements CheckEvaluation {
        private final BookPlan plan;
        private final ReturnValues values;
        private final ReferenceEngine engine;
        private final Locale localeBefore = LocaleUtil.getUserLocale();
        private final TimeZone zoneBefore = LocaleUtil.getUserTimeZone();

        Evaluation(BookPlan plan, ReturnValues values) {
            this.plan = plan;
            this.values = values;
            this.engine = new ReferenceEngine(values, plan.sheets());
            LocaleUtil.setUserLocale(Locale.UK);
            LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        }

        @Override
        public Verdict evaluate(CompiledCheck check, @Nullable SectionRecord recordOrNull) {
            SectionDefinition section =
                    check.check().sectionId().flatMap(plan.definition()::find).orElse(null);
            values.judge(section, recordOrNull);
            String formula = check.check().formula();
            Ptg[] parsed;
            try {
                parsed = new CheckBook()
                        .parse(Translation.of(formula, plan, section).text());
            } catch (FormulaRefusedException e) {
                throw new AssertionError(formula, e);
            }
            try {
                return FormulaEvaluation.verdict(engine.value(parsed, formula.contains("SUMPRODUCT")));
            } catch (RuntimeException e) {
                return FormulaEvaluation.ENGINE_FAILED;
            }
        }

        @Override
        public void close() {
            LocaleUtil.setUserLocale(localeBefore);
            LocaleUtil.setUserTimeZone(zoneBefore);
        }
    }
}
