package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.validation.formula.Checks.aReturn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.util.LocaleUtil;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Return;
import org.quorate.testing.ReturnRecord;
import org.quorate.validation.CheckEvaluation;
import org.quorate.validation.CheckEvaluation.Verdict;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.CompiledChecks;

/** One set of understood checks serves any number of threads, whatever their locale, and large sections. */
class ThreadsTest {
    private static Checks lines(int count, int shift) {
        List<ReturnRecord> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(record("L" + i)
                    .row(5 + i)
                    .answer("line", words("L" + (i + shift) % (count - 7)))
                    .answer("plan", amount(String.valueOf((i + shift) % 10))));
        }
        return aReturn()
                .withFinance(lines.toArray(ReturnRecord[]::new))
                .with("finance-lines", "=COUNTIFS([Line],[@Line])=1")
                .with("finance-lines", "=AND([@Plan]<AVERAGE([Plan])*1.5,TEXT(43588,\"mmm\")=\"May\")")
                .with("finance-lines", "=INDEX([Line],MATCH([@Line],[Line],0))=[@Line]");
    }

    private static List<Verdict> verdicts(Checks checks, CompiledChecks compiled) {
        Return ret = checks.read();
        List<Verdict> verdicts = new ArrayList<>();
        try (CheckEvaluation evaluation = compiled.open(ret, null)) {
            for (CompiledCheck check : compiled.of(ret.definition())) {
                ret.find("finance-lines")
                        .orElseThrow()
                        .records()
                        .forEach(record -> verdicts.add(evaluation.evaluate(check, record)));
            }
        }
        return verdicts;
    }

    @Test
    void givesTheSameVerdictsOnTwoThreadsAtOnce() throws InterruptedException, ExecutionException {
        Checks one = lines(300, 0);
        Checks other = lines(300, 5);
        CompiledChecks compiled = one.compiled();
        List<Verdict> ofOne = verdicts(one, compiled);
        List<Verdict> ofOther = verdicts(other, compiled);
        assertThat(ofOne).isNotEqualTo(ofOther).contains(new Verdict.Passed(), new Verdict.Failed());

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                work.add(() -> verdicts(one, compiled).equals(ofOne));
                work.add(() -> verdicts(other, compiled).equals(ofOther));
            }
            for (Future<Boolean> same : threads.invokeAll(work)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void givesBackToTheThreadItsLocaleAndZone() {
        Checks checks = lines(10, 0);
        CompiledChecks compiled = checks.compiled();
        List<Verdict> expected = verdicts(checks, compiled);
        LocaleUtil.setUserLocale(Locale.GERMANY);
        LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            assertThat(verdicts(checks, compiled)).isEqualTo(expected);
            assertThat(LocaleUtil.getUserLocale()).isEqualTo(Locale.GERMANY);
            assertThat(LocaleUtil.getUserTimeZone().getID()).isEqualTo("Pacific/Auckland");
        } finally {
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
    }

    /** Reading each column for each record would be ten thousand million cells, which no build would wait for. */
    @Test
    void judgesALargeSection() {
        Checks large = lines(100_000, 0);

        List<Verdict> verdicts = verdicts(large, large.compiled());

        assertThat(verdicts).hasSize(300_000);
        assertThat(verdicts.subList(0, 100_000).stream().filter(Verdict.Failed.class::isInstance))
                .hasSize(14);
    }
}
