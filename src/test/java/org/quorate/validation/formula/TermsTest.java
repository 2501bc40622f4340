package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.notTicked;
import static org.quorate.testing.ReturnAnswers.ticked;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringValueEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.util.LocaleUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Return;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.SectionDefinition;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;

/** Whatever a formula is made of, it comes to what the whole evaluator of Apache POI makes of it, to the last bit. */
class TermsTest {
    private static final int FORMULAS = 8_000;
    private static final int DEPTH = 3;

    private static final List<String> CELLS = List.of(
            "[@reference]",
            "[@status]",
            "[@score]",
            "[@score]",
            "[@closed_on]",
            "[@comment]",
            "[@partner]",
            "[@shared]",
            "Previous[@score]",
            "cover[total]",
            "cover[agreed]",
            "cover[remark]",
            "Period[end]",
            "Party[name]");
    private static final List<String> COLUMNS = List.of("[status]", "[score]", "[closed_on]", "[comment]", "[shared]");
    private static final List<String> OTHER_COLUMNS = List.of("finance-lines[plan]", "finance-lines[line]");
    private static final List<String> CONSTANTS = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "0.1",
            "2.5",
            "12",
            "1000",
            "0.335",
            "25%",
            "43588",
            "\"\"",
            "\"Open\"",
            "\"open\"",
            "\"12\"",
            "\"2019-05-03\"",
            "\"a*\"",
            "\">3\"",
            "\"<>x\"",
            "TRUE",
            "FALSE",
            "NA()",
            "(1/0)",
            "1E+300");
    private static final List<String> CRITERIA =
            List.of("[@status]", "[@score]", "\"<>x\"", "\">=0\"", "\"?*\"", "\"open\"");
    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">=");

    private final Checks checks = Checks.aReturn()
            .withCover(record("cover").row(3).answer("total", amount("150.25")).answer("agreed", ticked()))
            .withRisks(records())
            .withFinance(
                    Checks.line("Pay", "100"),
                    Checks.line("Other", "50.5").row(6),
                    record("12").row(7).answer("line", words("12")));
    private final BookPlan plan = new BookPlan(checks.definition(), List.of());
    private final Return ret = checks.read();
    private final ReturnValues values =
            new ReturnValues(plan, ret, ReturnProgramme.programme().parties(), null);
    private final Terms terms = new Terms(values);
    private final ReferenceEngine reference = new ReferenceEngine(values, plan.sheets());
    private final SectionDefinition section = checks.risks().definition();
    private final List<SectionRecord> judged = ret.find("risks").orElseThrow().records();
    private final Random random = new Random(20191104);

    private static ReturnRecord[] records() {
        return new ReturnRecord[] {
            Checks.risk("R1", "Open")
                    .answer("score", amount("12"))
                    .answer("closed_on", day("2019-05-03"))
                    .answer("comment", words("Fine."))
                    .answer("shared", ticked()),
            Checks.risk("12", "Closed")
                    .row(6)
                    .answer("score", amount("2.345"))
                    .answer("comment", words("25%"))
                    .answer("partner", words("north")),
            Checks.risk("r1", "On hold")
                    .row(7)
                    .answer("score", amount("-7.1"))
                    .answer("comment", words("a  b "))
                    .answer("shared", notTicked()),
            Checks.risk("a*", "open")
                    .row(8)
                    .answer("score", blank())
                    .answer("closed_on", day("1900-02-28"))
                    .answer("comment", words("2019-05-03")),
            Checks.risk("Z", "Open")
                    .row(9)
                    .answer("score", amount("0"))
                    .answer("comment", blank())
                    .answer("shared", ticked()),
            Checks.risk("\u00e9", "Closed")
                    .row(10)
                    .answer("score", amount("12345.67891"))
                    .answer("closed_on", day("2020-02-29"))
                    .answer("comment", words("\u00c9"))
        };
    }

    @BeforeEach
    void setLocale() {
        LocaleUtil.setUserLocale(Locale.UK);
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
    }

    @AfterEach
    void resetLocale() {
        LocaleUtil.resetUserLocale();
        LocaleUtil.resetUserTimeZone();
    }

    @Test
    void comeToWhatTheReferenceComesTo() {
        Set<String> seen = new TreeSet<>();
        List<AllowedFunction> functions = List.copyOf(AllowedFunction.all().values());
        for (int i = 0; i < FORMULAS; i++) {
            String formula =
                    "=" + (i % 2 == 0 ? expression(DEPTH) : call(functions.get(i / 2 % functions.size()), DEPTH));
            List<String> came = compare(formula, false);
            if (came.stream().anyMatch(value -> !value.startsWith("#"))) {
                AllowedFunction.all().keySet().stream()
                        .filter(name -> formula.startsWith("=" + name + "("))
                        .forEach(seen::add);
            }
        }
        assertThat(seen)
                .as("functions that came to more than an error")
                .containsAll(AllowedFunction.all().keySet().stream()
                        .filter(name -> !Set.of("SUMPRODUCT", "NA").contains(name))
                        .toList());
    }

    @Test
    void comeToWhatTheReferenceComesToOverColumns() {
        int numbers = 0;
        for (int i = 0; i < FORMULAS / 4; i++) {
            List<String> columns = random.nextBoolean() ? COLUMNS : OTHER_COLUMNS;
            String formula = "=SUMPRODUCT(" + overColumns(columns, 2)
                    + (random.nextBoolean() ? "" : "," + overColumns(columns, 1)) + ")";
            numbers += compare(formula, true).stream().anyMatch(value -> !value.startsWith("#")) ? 1 : 0;
        }
        assertThat(numbers).isGreaterThan(FORMULAS / 20);
    }

    @Test
    void areWorkedOutOnceWhereTheyAreTheSameForEveryRecord() {
        for (String same : List.of("=MAX([score])*2", "=COUNTIF([status],\"Open\")", "=1+1", "=Period[end]-7")) {
            Term term = terms.of(node(parsed(same)));
            values.judge(section, judged.get(0));
            ValueEval once = term.value();
            values.judge(section, judged.get(1));
            assertThat(term.value()).as(same).isSameAs(once);
        }
        for (String other : List.of("=[@score]*2", "=COUNTIF([status],[@status])+9", "=Previous[@score]+1")) {
            Term term = terms.of(node(parsed(other)));
            values.judge(section, judged.get(0));
            ValueEval once = term.value();
            values.judge(section, judged.get(1));
            assertThat(term.value()).as(other).isNotSameAs(once);
        }
    }

    @Test
    void areOfARecordOfTheReturnAlone() {
        SectionRecord other = Checks.aReturn().risks().reading().records().get(0);

        assertThatThrownBy(() -> values.judge(section, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a record of the return: R1");
    }

    /** A record is found wherever it stands, whichever was judged before. */
    @Test
    void areOfTheRecordThatIsJudged() {
        Term key = terms.of(node(parsed("=[@reference]&\"\"")));
        for (int i : new int[] {5, 0, 3, 3, 2, 5}) {
            values.judge(section, judged.get(i));
            assertThat(((StringValueEval) key.value()).getStringValue())
                    .isEqualTo(judged.get(i).key());
        }
    }

    private List<String> compare(String formula, boolean array) {
        Ptg[] parsed = parsed(formula);
        Term term = terms.of(node(parsed));
        List<String> came = new ArrayList<>();
        for (SectionRecord record : judged) {
            values.judge(section, record);
            String ours = described(() -> FormulaEvaluation.value(term));
            values.judge(section, record);
            assertThat(ours)
                    .as("%s of %s", formula, record.key())
                    .isEqualTo(described(() -> reference.value(parsed, array)));
            came.add(ours);
        }
        return came;
    }

    private Ptg[] parsed(String formula) {
        try {
            return new CheckBook().parse(Translation.of(formula, plan, section).text());
        } catch (FormulaRefusedException e) {
            throw new AssertionError(formula, e);
        }
    }

    private static FormulaNode node(Ptg[] parsed) {
        try {
            return FormulaNode.of(parsed);
        } catch (FormulaRefusedException e) {
            throw new AssertionError(e);
        }
    }

    /** Two forms of zero are two, and so are a number and the text that reads as it. */
    private static String described(Supplier<ValueEval> worked) {
        ValueEval value;
        try {
            value = worked.get();
        } catch (RuntimeException e) {
            return "#FAILED";
        }
        if (value instanceof NumberEval number) {
            return "number " + number.getNumberValue();
        }
        if (value instanceof ErrorEval error) {
            return error.getErrorString();
        }
        String kind = value.getClass().getSimpleName();
        return value instanceof StringValueEval text ? kind + " " + text.getStringValue() : kind;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String expression(int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 10);
        if (kind == 0) {
            return one(CONSTANTS);
        }
        if (kind == 1) {
            return one(CELLS);
        }
        if (kind == 2) {
            return "(" + (random.nextBoolean() ? "-" : "+") + "(" + expression(depth - 1) + "))";
        }
        return kind < 6
                ? "(" + expression(depth - 1) + one(OPERATORS) + expression(depth - 1) + ")"
                : call(one(List.copyOf(AllowedFunction.all().values())), depth);
    }

    private String call(AllowedFunction function, int depth) {
        if (function.name().equals("SUMPRODUCT")) {
            return one(CELLS);
        }
        List<Integer> counts = IntStream.rangeClosed(
                        function.fewest(), Math.min(function.most(), function.fewest() + 4))
                .filter(function::takes)
                .boxed()
                .toList();
        int count = one(counts);
        return function.name()
                + IntStream.range(0, count)
                        .mapToObj(i -> argument(function, i, depth))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private String argument(AllowedFunction function, int i, int depth) {
        if (function.name().equals("MATCH") && i == 2) {
            return "0";
        }
        // Repeated often enough, a text would fill the memory before it is found too long.
        if (function.name().equals("REPT") && i == 1) {
            return one(List.of("0", "1", "2", "[@score]"));
        }
        if (function.columns().take(i) && random.nextInt(8) > 0) {
            return one(random.nextInt(12) == 0 ? OTHER_COLUMNS : COLUMNS);
        }
        // Where CHOOSE is asked for an error the reference jumps to a wrong place in longer choices.
        if (function.name().equals("CHOOSE") && i > 0) {
            return expression(0);
        }
        if (function.columns() != AllowedFunction.Columns.NONE
                && function.name().matches(".+IFS?")) {
            return random.nextBoolean() ? one(CRITERIA) : expression(depth - 1);
        }
        boolean leftOut = i > 0 && random.nextInt(25) == 0;
        return leftOut ? "" : expression(depth - 1);
    }

    private String overColumns(List<String> columns, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return one(columns);
        }
        String second = switch (random.nextInt(3)) {
            case 0 -> one(CELLS);
            case 1 -> one(CONSTANTS);
            default -> overColumns(columns, depth - 1);
        };
        return "(" + overColumns(columns, depth - 1) + one(OPERATORS) + second + ")"
                + (random.nextBoolean() ? "" : "*1");
    }
}
