package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.Check;
import org.quorate.programme.CheckText;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.validation.CheckCompiler;
import org.quorate.validation.CheckEvaluation;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.CompiledChecks;

/**
 * Understands the formulas of checks. Stateless and thread-safe.
 *
 * <pre>{@code
 * Outcome<CompiledChecks> outcome = new FormulaCompiler().compile(programme);
 * }</pre>
 */
public final class FormulaCompiler implements CheckCompiler {
    /** Creates a compiler. */
    public FormulaCompiler() {}

    @Override
    public Outcome<CompiledChecks> compile(Programme programme) {
        List<Finding> findings = new ArrayList<>();
        Map<String, OfReturn> returns = new HashMap<>();
        TypedWords words = new TypedWords(programme);
        for (ReturnDefinition definition : programme.returns()) {
            BookPlan plan = new BookPlan(definition, programme.vocabulary().lists());
            List<CompiledCheck> checks = new ArrayList<>();
            for (Check check : definition.checks()) {
                try {
                    checks.add(compile(check, plan, words));
                } catch (FormulaRefusedException refused) {
                    findings.add(finding(check, refused));
                } catch (StackOverflowError e) {
                    // Thousands of signs or powers one after the other nest without a parenthesis.
                    findings.add(finding(check, FormulaScanner.tooDeep()));
                }
            }
            returns.put(definition.id(), new OfReturn(plan, checks));
        }
        return findings.isEmpty()
                ? Outcome.of(new Compiled(programme.parties(), returns), List.of())
                : Outcome.none(findings);
    }

    private static Finding finding(Check check, FormulaRefusedException refused) {
        return Finding.of(FindingCode.PACK_FORMULA_REFUSED, check.formulaAt())
                .with("check", check.id())
                .with("reason", refused.reason())
                .with("suggestion", refused.suggestion())
                .with("expected", refused.expected());
    }

    private static CompiledFormula compile(Check check, BookPlan plan, TypedWords words)
            throws FormulaRefusedException {
        SectionDefinition section =
                check.sectionId().flatMap(plan.definition()::find).orElse(null);
        Translation translation = Translation.of(check.formula(), plan, section);
        FormulaNode root = FormulaNode.of(new CheckBook().parse(translation.text()));
        new Vetting(translation).vet(root);
        CompiledFormula compiled = new CompiledFormula(
                check, translation.names(), root, new Issuing(root, translation.targets(), section, words));
        requireRecordForPlaces(compiled);
        tryOnBlanks(root);
        return compiled;
    }

    private static void requireRecordForPlaces(CompiledFormula compiled) throws FormulaRefusedException {
        Check check = compiled.check();
        if (!compiled.isOfRecord()
                && !CheckText.places(check.message() + check.fix()).isEmpty()) {
            throw FormulaRefusedException.because(
                    "the message names a record's answer, but the formula is worked out once for the whole return",
                    "A field of the record in the formula, such as [@Status], or a message without braces.");
        }
    }

    /** What the engine cannot work out on blanks it would not work out on answers either. */
    private static void tryOnBlanks(FormulaNode formula) throws FormulaRefusedException {
        try {
            FormulaEvaluation.value(new Terms(BookValues.BLANK).of(formula));
        } catch (RuntimeException e) {
            throw FormulaRefusedException.because(
                    "the engine cannot work it out", "A formula of the kinds that docs/CHECKS.md shows.");
        }
    }

    private record OfReturn(BookPlan plan, List<CompiledCheck> checks) {
        OfReturn {
            checks = List.copyOf(checks);
        }
    }

    private record Compiled(PartyRegister parties, Map<String, OfReturn> returns) implements CompiledChecks {
        Compiled {
            returns = Map.copyOf(returns);
        }

        @Override
        public List<CompiledCheck> of(ReturnDefinition definition) {
            OfReturn found = returns.get(definition.id());
            return found == null ? List.of() : found.checks;
        }

        @Override
        public CheckEvaluation open(Return ret, @Nullable EarlierReturn earlierOrNull) {
            OfReturn found = returns.get(ret.definition().id());
            if (found == null) {
                throw new IllegalArgumentException(
                        "not a return of the programme: " + ret.definition().id());
            }
            return new FormulaEvaluation(found.plan, new ReturnValues(found.plan, ret, parties, earlierOrNull));
        }
    }
}
