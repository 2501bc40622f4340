package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.finding.Finding;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Decision;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedReturns;
import org.quorate.ledger.Submission;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.ReturnValidator;

/** Rules that need more than two quarters, or two of one financial year, over returns that a database keeps. */
class ThreeQuartersTest {
    private static final String BASIS = "b".repeat(64);
    private static final ReportingPeriod Q1 = quarter("2019-20-Q1", "2019-04-01", null);
    private static final ReportingPeriod Q2 = quarter("2019-20-Q2", "2019-07-01", Q1.id());
    private static final ReportingPeriod Q3 = quarter("2019-20-Q3", "2019-10-01", Q2.id());
    private static final ReportingPeriod Q4 = quarter("2019-20-Q4", "2020-01-01", Q3.id());

    private static final ReturnSection RISKS = table(
            "risks",
            Subject.RISK,
            field("reference").meaning(Meaning.REFERENCE),
            field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
            field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE));
    private static final ReturnSection MILESTONES = table(
            "milestones",
            Subject.MILESTONE,
            field("reference").meaning(Meaning.REFERENCE),
            field("status").choice("Open", Tone.NEUTRAL).meaning(Meaning.STATUS),
            field("forecast").of(FieldType.DATE).meaning(Meaning.FORECAST_DUE));
    private static final ReturnSection FINANCE = table(
                    "finance",
                    Subject.FINANCE,
                    field("line").meaning(Meaning.REFERENCE),
                    field("actual").of(FieldType.MONEY).meaning(Meaning.ACTUAL))
            .whereItApplies();

    private final DataSource database = H2LedgerTest.migrated("mem:" + UUID.randomUUID());
    private final Ledger ledger = H2LedgerTest.open(database);
    private final Programme programme = programme();

    @AfterEach
    void shutDown() {
        H2LedgerTest.shutDown(database);
    }

    private static ReportingPeriod quarter(String id, String start, @Nullable String previous) {
        LocalDate first = LocalDate.parse(start);
        LocalDate last = first.plusMonths(3).minusDays(1);
        return new ReportingPeriod(
                id,
                id,
                List.of(),
                first,
                last,
                last.plusDays(5).atTime(12, 0),
                last.plusDays(30).atTime(12, 0),
                previous);
    }

    private static Programme programme() {
        Programme given = ReturnProgramme.programme();
        return new Programme(
                given.identity(),
                given.parties(),
                new ReportingCalendar(List.of(Q1, Q2, Q3, Q4)),
                given.vocabulary(),
                given.governance(),
                given.returns(),
                given.paper(),
                given.packHash());
    }

    /** Judges a return that came the day after the quarter, records it, and gives what it was told. */
    private List<String> send(ReportingPeriod quarter, ReturnSection... sections) {
        Return given = ReturnProgramme.returnOf(sections);
        Return ret = new Return(
                given.file(),
                given.definition(),
                given.party(),
                quarter,
                "2.0",
                given.sections(),
                List.of(),
                ReturnLayout.NONE);
        Instant received = Instant.parse(quarter.end().plusDays(1) + "T09:00:00Z");
        List<Finding> findings = new ReturnValidator(
                        programme, CompiledChecks.NONE, new RecordedReturns(ledger, programme, BASIS))
                .validate(ret, received);
        ledger.record(
                new Desk(programme.id(), quarter.id(), BASIS),
                new CheckedSubmission(
                        new Submission(
                                "%08x".formatted(quarter.id().hashCode()).repeat(8),
                                ret.file(),
                                received,
                                ret.party().id(),
                                ret.definition().id(),
                                "2.0",
                                false,
                                Decision.of(findings, false),
                                0,
                                0),
                        Arrays.stream(sections).map(ReturnSection::reading).toList(),
                        List.of(),
                        ReturnLayout.NONE,
                        findings));
        return ReturnFindings.told(findings);
    }

    private static ReturnSection risk(int likelihood) {
        return RISKS.with(record("R1")
                .answer("reference", words("R1"))
                .answer("likelihood", amount("" + likelihood))
                .answer("consequence", amount("4")));
    }

    @Test
    void tellsARiskThatIsStaticInTheThirdQuarterAndNotBefore() {
        assertThat(send(Q1, risk(2))).isEmpty();
        assertThat(send(Q2, risk(2))).isEmpty();
        assertThat(send(Q3, risk(2)))
                .containsExactly(
                        "info risk_static Risks!B5: \"R1\" has scored 8 in 3 returns in a row, since 2019-20-Q1.");
        assertThat(send(Q4, risk(1))).isEmpty();
    }

    private static ReturnSection milestone(String forecast) {
        return MILESTONES.with(record("M1")
                .answer("reference", words("M1"))
                .answer("status", choice("Open"))
                .answer("forecast", day(forecast)));
    }

    @Test
    void tellsTheThirdReforecast() {
        assertThat(send(Q1, milestone("2020-01-31"))).isEmpty();
        assertThat(send(Q2, milestone("2020-02-28"))).isEmpty();
        assertThat(send(Q3, milestone("2020-03-31"))).isEmpty();
        assertThat(send(Q4, milestone("2020-06-30")))
                .containsExactly(
                        "warning forecast_moved_often Milestones!C5: \"Forecast\" of \"M1\" has moved 3 times since the"
                                + " return for 2019-20-Q1, by 151 days in all: 31 January 2020, 28 February 2020, 31 March 2020,"
                                + " and now 30 June 2020.");
    }

    private static ReturnSection spent(String actual) {
        return FINANCE.with(record("Hub").answer("line", words("Hub")).answer("actual", amount(actual)));
    }

    @Test
    void tellsACumulativeFigureThatFell() {
        assertThat(send(Q1, spent("40"))).isEmpty();
        assertThat(send(Q2, spent("55"))).isEmpty();
        assertThat(send(Q3, spent("50")))
                .containsExactly(
                        "error cumulative_fell Finance!B5: \"Actual\" of \"Hub\" was 55 in the return for 2019-20-Q2 and"
                                + " is now 50, less, in the same financial year.");
    }

    @Test
    void tellsASectionThatIsNotGivenAgainAndLooksPastAQuarterWithoutAReturn() {
        assertThat(send(Q1, spent("40"))).isEmpty();
        assertThat(send(Q3, FINANCE))
                .containsExactly(
                        "warning section_not_given_again north-q1.xlsx: \"Finance\" came with the return for 2019-20-Q1"
                                + " and does not come now.");
        assertThat(send(Q4, FINANCE)).isEmpty();
    }
}
