package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quorate.testing.ReturnRecord;

/** What an index counts is what is counted where each row is looked at. */
class CountingPropertiesTest {
    /** Texts that read as numbers, as truths and alike in other case, and such as mean something to the functions. */
    private static final Arbitrary<String> LINES = Arbitraries.of(
            "Pay", "pay", "PAY ", "12", "12.0", "1e1", "10", "TRUE", "true", "Straße", "STRASSE", "é", "É", "-", "0");

    private static final Arbitrary<Integer> PLANS = Arbitraries.of(-1, 0, 1, 10, 12, 12, 100);

    /** A criterion that the index cannot answer, so that each row is looked at: any text. */
    private static final String ROW_BY_ROW = ",[Line],\"*\"";

    @Provide
    Arbitrary<List<ReturnRecord>> records() {
        return Combinators.combine(LINES, PLANS, Arbitraries.of(true, false))
                .as((line, plan, given) -> {
                    ReturnRecord record = record(line).answer("line", words(line));
                    return given ? record.answer("plan", amount(plan.toString())) : record;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 150, seed = "4711")
    void countsAsRowByRow(@ForAll("records") List<ReturnRecord> records) {
        assertSame(records, "COUNTIFS([Line],[@Line])", "COUNTIFS([Line],[@Line]" + ROW_BY_ROW + ")");
        assertSame(records, "COUNTIF([Line],[@Line])", "COUNTIFS([Line],[@Line]" + ROW_BY_ROW + ")");
        assertSame(records, "COUNTIF([Plan],[@Line])", "COUNTIFS([Plan],[@Line]" + ROW_BY_ROW + ")");
        assertSame(
                records, "COUNTIFS([Line],[@Line],[Plan],12)", "COUNTIFS([Line],[@Line],[Plan],12" + ROW_BY_ROW + ")");
    }

    @Property(tries = 150, seed = "4712")
    void sumsAsRowByRow(@ForAll("records") List<ReturnRecord> records) {
        assertSame(records, "SUMIFS([Plan],[Line],[@Line])", "SUMIFS([Plan],[Line],[@Line]" + ROW_BY_ROW + ")");
        assertSame(records, "SUMIF([Line],[@Line],[Plan])", "SUMIFS([Plan],[Line],[@Line]" + ROW_BY_ROW + ")");
    }

    private static void assertSame(List<ReturnRecord> records, String byIndex, String rowByRow) {
        List<ReturnRecord> placed = new ArrayList<>();
        records.forEach(record -> placed.add(record.row(5 + placed.size())));
        assertThat(Checks.aReturn()
                        .withFinance(placed.toArray(ReturnRecord[]::new))
                        .with("finance-lines", "=" + byIndex + "=" + rowByRow)
                        .verdicts())
                .as("%s of %s", byIndex, records)
                .containsOnly("passed");
    }
}
