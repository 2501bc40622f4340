package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.EarlierReturns;
import org.quorate.finding.Finding;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.programme.FieldType;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.validation.CheckEvaluation.Verdict;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.Judgement;
import org.quorate.validation.ReturnValidator;

/**
 * A return with a cover ({@code total}), a table of risks and a table of finance lines, and checks over it. Each step returns a
 * new one.
 */
record Checks(
        ReturnSection cover,
        ReturnSection risks,
        ReturnSection finance,
        List<Check> checks,
        @Nullable Checks earlierOrNull) {
    static final InText AT = new InText("returns/assurance.json", 12, 7, "/checks/0/formula");

    Checks {
        checks = List.copyOf(checks);
    }

    /** Two risks, R1 open at 12 and R2 closed at 4 since 3 May 2019; two finance lines of 100 and 50; a total of 150. */
    static Checks aReturn() {
        return new Checks(
                form(
                                "cover",
                                Subject.OTHER,
                                field("total").headed("Total plan").of(FieldType.MONEY),
                                field("agreed").of(FieldType.TICK),
                                field("remark"))
                        .titled("Cover")
                        .with(record("cover").row(3).answer("total", amount("150"))),
                table(
                                "risks",
                                Subject.RISK,
                                field("reference").of(FieldType.REFERENCE),
                                field("status")
                                        .headed("Risk status")
                                        .of(FieldType.CHOICE)
                                        .required(),
                                field("score").of(FieldType.INTEGER),
                                field("closed_on").of(FieldType.DATE),
                                field("comment").headed("Why (in words)"),
                                field("partner").of(FieldType.PARTY),
                                field("shared").of(FieldType.TICK))
                        .with(
                                risk("R1", "Open").answer("score", amount("12")),
                                risk("R2", "Closed")
                                        .row(6)
                                        .answer("score", amount("4"))
                                        .answer("closed_on", day("2019-05-03"))),
                table(
                                "finance-lines",
                                Subject.FINANCE,
                                field("line"),
                                field("plan").of(FieldType.MONEY),
                                field("risk").headed("Risk reference"))
                        .with(line("Pay", "100"), line("Other", "50").row(6)),
                List.of(),
                null);
    }

    static ReturnRecord risk(String key, String status) {
        return record(key).answer("reference", words(key)).answer("status", choice(status));
    }

    static ReturnRecord line(String key, String plan) {
        return record(key).answer("line", words(key)).answer("plan", amount(plan));
    }

    Checks withRisks(ReturnRecord... records) {
        return new Checks(cover, risks.with(records), finance, checks, earlierOrNull);
    }

    Checks withFinance(ReturnRecord... records) {
        return new Checks(cover, risks, finance.with(records), checks, earlierOrNull);
    }

    Checks withCover(ReturnRecord record) {
        return new Checks(cover.with(record), risks, finance, checks, earlierOrNull);
    }

    Checks after(Checks earlier) {
        return new Checks(cover, risks, finance, checks, earlier);
    }

    /** Adds an error of the section, on, with the message "It is wrong." */
    Checks with(@Nullable String section, String formula) {
        return with(check(section, formula));
    }

    Checks with(Check check) {
        List<Check> more = new ArrayList<>(checks);
        more.add(check);
        return new Checks(cover, risks, finance, more, earlierOrNull);
    }

    static Check check(@Nullable String section, String formula) {
        return new Check(
                "C-1",
                section,
                formula,
                Severity.ERROR,
                "It is wrong.",
                "Put it right.",
                Check.Stage.ON,
                null,
                null,
                AT);
    }

    ReturnDefinition definition() {
        return new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of(),
                false,
                List.of(cover.definition(), risks.definition(), finance.definition()),
                List.of(),
                checks);
    }

    Programme programme() {
        Programme whole = ReturnProgramme.programme();
        return new Programme(
                whole.identity(),
                whole.parties(),
                whole.calendar(),
                whole.vocabulary(),
                whole.governance(),
                List.of(definition()),
                whole.paper(),
                whole.packHash());
    }

    Return read(SectionReading... instead) {
        List<SectionReading> sections = new ArrayList<>();
        for (ReturnSection section : List.of(cover, risks, finance)) {
            sections.add(Arrays.stream(instead)
                    .filter(other -> other.section().id().equals(section.id()))
                    .findFirst()
                    .orElseGet(section::reading));
        }
        return new Return(
                "north-q1.xlsx",
                definition(),
                ReturnProgramme.OWING,
                ReturnProgramme.Q1,
                "2.0",
                sections,
                List.of(),
                ReturnLayout.NONE);
    }

    CompiledChecks compiled() {
        Outcome<CompiledChecks> outcome = new FormulaCompiler().compile(programme());
        return outcome.value()
                .orElseThrow(() -> new AssertionError(
                        outcome.findings().stream().map(Finding::sentence).toList()));
    }

    /** Returns why the checks are refused: sentence and what is expected; empty where they are taken. */
    List<String> refused() {
        return new FormulaCompiler()
                .compile(programme()).findings().stream()
                        .map(finding -> finding.sentence() + " | " + finding.expected())
                        .toList();
    }

    Judgement judge(SectionReading... instead) {
        return judge(List.of(), instead);
    }

    /** Judges the return of which this was found when it was read. */
    Judgement judge(List<Finding> told, SectionReading... instead) {
        return new ReturnValidator(programme(), compiled(), earlier())
                .judge(read(instead), Instant.parse("2019-07-03T15:42:00Z"), told);
    }

    /** Returns what the return is told, line by line. */
    List<String> told(SectionReading... instead) {
        return ReturnFindings.told(judge(instead).findings());
    }

    private EarlierReturns earlier() {
        if (earlierOrNull == null) {
            return EarlierReturns.NONE;
        }
        EarlierReturn earlier = earlierReturn();
        return (ret, receivedAt) -> List.of(earlier);
    }

    private EarlierReturn earlierReturn() {
        Checks before = earlierOrNull;
        if (before == null) {
            throw new IllegalStateException("there is nothing earlier");
        }
        Map<String, List<SectionRecord>> sections = new HashMap<>();
        before.read().sections().stream()
                .filter(reading -> reading.state() == SectionReading.State.GIVEN)
                .forEach(reading -> sections.put(reading.section().id(), reading.records()));
        return EarlierReturn.of(ReturnProgramme.Q4, sections);
    }

    /**
     * Returns what the first check comes to for each of its records: "passed", "failed", or what came instead. The whole evaluator of
     * Apache POI comes to the same.
     */
    List<String> verdicts() {
        List<String> verdicts = verdicts(compiled());
        assertThat(verdicts)
                .as("by the reference: %s", checks.get(0).formula())
                .isEqualTo(verdicts(ReferenceChecks.of(programme())));
        return verdicts;
    }

    private List<String> verdicts(CompiledChecks compiled) {
        CompiledCheck check = compiled.of(definition()).get(0);
        Return ret = read();
        List<String> verdicts = new ArrayList<>();
        try (var evaluation = compiled.open(ret, earlierOrNull == null ? null : earlierReturn())) {
            List<@Nullable SectionRecord> records = new ArrayList<>();
            if (check.isOfRecord()) {
                records.addAll(ret.find(check.check().sectionId().orElseThrow())
                        .orElseThrow()
                        .records());
            } else {
                records.add(null);
            }
            records.forEach(record -> verdicts.add(word(evaluation.evaluate(check, record))));
        }
        return verdicts;
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.NotEvaluated error) {
            return error.word();
        }
        return verdict instanceof Verdict.Passed ? "passed" : "failed";
    }
}
