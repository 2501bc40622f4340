package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.no;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnAnswers.yes;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnProgramme.programme;
import static org.quorate.testing.ReturnProgramme.returnOf;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Refusal;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;

/** What a return for 2019-20-Q1 is told beside those accepted before; each rule with a clean and a dirty case. */
class SinceLastReturnTest {
    private static final ReturnField REFERENCE = field("reference").meaning(Meaning.REFERENCE);
    private static final ReturnField TITLE = field("title").meaning(Meaning.TITLE);
    private static final ReturnField STATUS = field("status")
            .choice("Open", Tone.NEUTRAL)
            .choice("Closed", Tone.COMPLETE)
            .meaning(Meaning.STATUS);
    private static final ReturnField RATING = field("rating").scale("rag").meaning(Meaning.RAG);
    private static final ReturnField NARRATIVE =
            field("narrative").of(FieldType.NARRATIVE).meaning(Meaning.NARRATIVE);

    private static final ReturnSection MILESTONES = table(
            "milestones",
            Subject.MILESTONE,
            REFERENCE,
            TITLE,
            STATUS,
            RATING,
            field("baseline").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE),
            field("forecast").of(FieldType.DATE).meaning(Meaning.FORECAST_DUE),
            NARRATIVE);
    private static final ReturnSection RISKS = table(
            "risks",
            Subject.RISK,
            REFERENCE,
            TITLE,
            STATUS,
            field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
            field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
            NARRATIVE);
    private static final ReturnSection QUESTIONS = table("questions", Subject.CLARIFICATION, REFERENCE, TITLE, STATUS);
    private static final ReturnSection FINANCE = table(
            "finance",
            Subject.FINANCE,
            REFERENCE,
            field("plan").of(FieldType.MONEY).meaning(Meaning.PLAN),
            field("actual").of(FieldType.MONEY).meaning(Meaning.ACTUAL));

    private static final ReportingPeriod Q4 = period("2018-19-Q4", 2019, 1);
    private static final ReportingPeriod APRIL = period("2019-04", 2019, 2);

    private static ReportingPeriod period(String id, int year, int month) {
        LocalDate start = LocalDate.of(year, month, 1);
        LocalDate end = start.plusMonths(3).minusDays(1);
        return new ReportingPeriod(
                id,
                id,
                List.of(),
                start,
                end,
                end.atTime(12, 0),
                end.plusDays(30).atTime(12, 0),
                null);
    }

    private static ReturnRecord item(String key, String title) {
        return record(key)
                .answer("reference", words(key))
                .answer("title", words(title))
                .answer("status", choice("Open"))
                .answer("narrative", words("As planned."));
    }

    private static ReturnRecord milestone() {
        return item("M1", "Doors open to the public");
    }

    private static ReturnRecord risk(int likelihood, int consequence) {
        return item("R1", "Staff may leave before the summer")
                .answer("likelihood", amount("" + likelihood))
                .answer("consequence", amount("" + consequence));
    }

    private static EarlierReturn earlier(ReportingPeriod period, SectionReading... sections) {
        Map<String, List<SectionRecord>> records = new HashMap<>();
        for (SectionReading reading : sections) {
            records.put(reading.section().id(), reading.records());
        }
        return EarlierReturn.of(period, records);
    }

    private static List<String> told(Return now, EarlierReturn... history) {
        ReceivedReturn received = new ReceivedReturn(now, programme(), Policy.IN_TIME);
        List<Finding> findings = new SinceLastReturn().judge(received, List.of(history), List.of());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.args().keySet()).containsAll(finding.code().arguments());
            assertThat(finding.sentence() + finding.expected() + finding.fix()).doesNotContain("{", "}");
        });
        return ReturnFindings.told(findings);
    }

    private static List<String> told(ReturnSection before, ReturnSection now) {
        return told(returnOf(now), earlier(Q4, before.reading()));
    }

    private static List<String> milestones(ReturnRecord before, ReturnRecord now) {
        return told(MILESTONES.with(before), MILESTONES.with(now));
    }

    private static List<String> risks(ReturnRecord before, ReturnRecord now) {
        return told(RISKS.with(before), RISKS.with(now));
    }

    @Test
    void tellsNothingWhereThereIsNoEarlierReturn() {
        assertThat(told(returnOf(MILESTONES.with(milestone())))).isEmpty();
    }

    @Test
    void tellsNothingOfARecordThatIsNewOrTheSame() {
        assertThat(told(
                        MILESTONES.with(milestone()),
                        MILESTONES.with(milestone(), item("M2", "Lease signed").row(6))))
                .isEmpty();
    }

    @Test
    void tellsAnOpenRecordThatHasVanished() {
        assertThat(told(
                        MILESTONES.with(milestone(), item("M2", "Lease of the old site ends")),
                        MILESTONES.with(milestone())))
                .containsExactly(
                        "error record_vanished Milestones!: \"M2\" was open in the return for 2018-19-Q4 and is gone"
                                + " from \"Milestones\": Lease of the old site ends.");
    }

    @Test
    void missesNoRecordThatWasClosedOrWhoseRowMayHaveBeenRefused() {
        ReturnSection before =
                MILESTONES.with(milestone(), item("M2", "Lease ends").answer("status", choice("Closed")));
        assertThat(told(before, MILESTONES.with(milestone()))).isEmpty();

        SectionReading refused = MILESTONES
                .with(milestone())
                .refusing(new Refusal("Milestones", "9:9", 1, "M2", "The reference stands twice."));
        Return now = new Return(
                "north-q1.xlsx",
                returnOf(MILESTONES).definition(),
                returnOf().party(),
                returnOf().period(),
                "2.0",
                List.of(refused),
                List.of(),
                ReturnLayout.NONE);
        Finding error = Finding.of(FindingCode.RECORD_DUPLICATE, Location.row("north-q1.xlsx", "Milestones", 9));
        EarlierReturn earlier = earlier(
                Q4, MILESTONES.with(milestone(), item("M2", "Lease ends")).reading());
        ReceivedReturn received = new ReceivedReturn(now, programme(), Policy.IN_TIME);
        assertThat(new SinceLastReturn().judge(received, List.of(earlier), List.of(error)))
                .isEmpty();
        assertThat(new SinceLastReturn().judge(received, List.of(earlier), List.of()))
                .hasSize(1);
    }

    @Test
    void missesNoRecordThatIsOverAsTheSectionSaysAlthoughItWasNeverComplete() {
        ReturnSection closing = MILESTONES.closedIf("status", "Closed", "Open");
        ReturnSection before = MILESTONES.with(milestone(), item("M2", "Lease ends"));

        assertThat(told(
                        closing.with(milestone(), item("M2", "Lease ends")),
                        closing.with(item("M3", "Lease signed").answer("status", choice("Closed")))))
                .isEmpty();
        assertThat(told(before, MILESTONES.with(milestone())))
                .singleElement()
                .asString()
                .startsWith("error record_vanished");
    }

    @Test
    void leavesRowsOfAFixedListToTheRuleThatMissesThem() {
        ReturnSection planned = MILESTONES.expecting("plan");

        assertThat(told(
                        planned.with(item("A1.5", "First step"), item("X1", "Lease of the old site ends")),
                        planned.with(item("B2", "Second step"))))
                .containsExactly(
                        "error record_vanished Milestones!: \"X1\" was open in the return for 2018-19-Q4 and is gone from"
                                + " \"Milestones\": Lease of the old site ends.");
    }

    @Test
    void tellsANilReturnOfWhatWasOpenOnceAtItsDeclaration() {
        ReturnField declared = field("nil_return").of(FieldType.YES_NO).meaning(Meaning.NIL_RETURN);
        ReturnSection cover = form("cover", Subject.COVER, declared);
        SectionReading nil = MILESTONES.without(SectionReading.State.NIL);
        EarlierReturn before = earlier(
                Q4,
                MILESTONES.with(milestone()).reading(),
                RISKS.with(risk(2, 3)).reading());

        assertThat(told(
                        withReadings(
                                cover.with(record("cover").answer("nil_return", yes()))
                                        .reading(),
                                nil,
                                RISKS.without(SectionReading.State.NIL)),
                        before))
                .containsExactly(
                        "error nil_after_open_records Cover!A5: It is declared that there is nothing to report, but"
                                + " these were open in the return for 2018-19-Q4: M1, R1.");
        assertThat(told(
                        withReadings(
                                cover.with(record("cover").answer("nil_return", no()))
                                        .reading(),
                                nil),
                        before))
                .containsExactly(
                        "error nil_after_open_records Milestones!: It is declared that there is nothing to report, but"
                                + " these were open in the return for 2018-19-Q4: M1.");
        assertThat(told(
                        withReadings(nil),
                        earlier(
                                Q4,
                                MILESTONES
                                        .with(milestone().answer("status", choice("Closed")))
                                        .reading())))
                .isEmpty();
    }

    @Test
    void countsANilReturnForTheCoverThatDeclaresItAndForNoOtherSection() {
        ReturnField declared = field("nil_return").of(FieldType.YES_NO).meaning(Meaning.NIL_RETURN);
        SectionReading cover = form("cover", Subject.COVER, declared)
                .with(record("cover").answer("nil_return", yes()))
                .reading();
        ReceivedReturn received = new ReceivedReturn(
                withReadings(cover, MILESTONES.without(SectionReading.State.NIL)), programme(), Policy.IN_TIME);
        EarlierReturn before = earlier(Q4, MILESTONES.with(milestone()).reading());

        assertThat(new SinceLastReturn().judge(received, List.of(before), List.of()))
                .extracting(finding -> finding.arg("section"))
                .containsExactly("Cover");
    }

    private static Return withReadings(SectionReading... readings) {
        Return any = returnOf();
        return new Return(
                any.file(),
                any.definition(),
                any.party(),
                any.period(),
                "2.0",
                List.of(readings),
                List.of(),
                any.layout());
    }

    @Test
    void tellsASectionThatNeedNotBeGivenAndIsNotGivenAgain() {
        ReturnSection optional = RISKS.whereItApplies();

        assertThat(told(
                        returnOf(optional),
                        earlier(Q4, optional.with(risk(2, 3)).reading())))
                .containsExactly(
                        "warning section_not_given_again north-q1.xlsx: \"Risks\" came with the return for 2018-19-Q4"
                                + " and does not come now.");
        assertThat(told(returnOf(optional), earlier(Q4))).isEmpty();
        assertThat(told(returnOf(RISKS), earlier(Q4, RISKS.with(risk(2, 3)).reading())))
                .as("of a required section binding has told")
                .isEmpty();
    }

    @Test
    void tellsABaselineThatMovedWhateverTheNarrativeSays() {
        ReturnRecord before = milestone().answer("baseline", day("2019-09-02"));

        assertThat(milestones(
                        before,
                        before.answer("baseline", day("2019-09-16")).answer("narrative", words("Re-baselined."))))
                .containsExactly(
                        "error baseline_changed Milestones!E5: \"Baseline\" of \"M1\" was 2 September 2019 in the return"
                                + " for 2018-19-Q4 and is now 16 September 2019.");
        assertThat(milestones(before, before)).isEmpty();
        assertThat(milestones(before, before.answer("baseline", unreadable("autumn"))))
                .isEmpty();
    }

    @Test
    void tellsWhatWasCompleteAndIsOpenAgain() {
        ReturnRecord complete = milestone().answer("status", choice("Closed"));

        assertThat(milestones(complete, milestone()))
                .containsExactly(
                        "warning record_reopened Milestones!C5: \"M1\" was Closed in the return for 2018-19-Q4 and is"
                                + " now Open.");
        assertThat(milestones(milestone(), complete)).isEmpty();
    }

    private static ReturnSection withOutcome(ReturnSection section) {
        List<ReturnField> fields = new ArrayList<>(section.fields());
        fields.add(field("outcome").choice("Going on", Tone.NEUTRAL).choice("Withdrawn", Tone.NEUTRAL));
        return table(section.id(), section.subject(), fields.toArray(ReturnField[]::new))
                .closedIf("outcome", "Withdrawn");
    }

    @Test
    void tellsWhatWasOverWithoutBeingCompleteAndIsOpenAgain() {
        ReturnSection closing = withOutcome(MILESTONES);
        ReturnRecord open = milestone().answer("outcome", choice("Going on"));
        ReturnRecord withdrawn = milestone().answer("outcome", choice("Withdrawn"));

        assertThat(told(closing.with(withdrawn), closing.with(open)))
                .containsExactly(
                        "warning record_reopened Milestones!H5: \"M1\" was Withdrawn in the return for 2018-19-Q4 and is"
                                + " now Going on.");
        assertThat(told(closing.with(open), closing.with(withdrawn))).isEmpty();
        assertThat(told(closing.with(withdrawn), closing.with(milestone().answer("status", choice("Closed")))))
                .isEmpty();
    }

    @Test
    void tellsARiskThatIsOverWithoutAReasonAsOneThatIsClosed() {
        ReturnSection closing = withOutcome(RISKS);
        ReturnRecord open = risk(2, 3).answer("outcome", choice("Going on"));
        ReturnRecord withdrawn = open.answer("outcome", choice("Withdrawn"));

        assertThat(told(closing.with(open), closing.with(withdrawn)))
                .containsExactly(
                        "warning risk_closed_without_reason Risks!G5: \"R1\" was Going on in the return for 2018-19-Q4"
                                + " and is now Withdrawn, and nothing says why.");
        assertThat(told(closing.with(open), closing.with(withdrawn.answer("narrative", words("Merged with R2.")))))
                .isEmpty();
        assertThat(told(closing.with(withdrawn), closing.with(withdrawn))).isEmpty();
    }

    @Test
    void tellsAForecastThatMovedWhileTheNarrativeStayed() {
        ReturnRecord before = milestone().answer("forecast", day("2019-06-28"));
        ReturnRecord later = before.answer("forecast", day("2019-09-27"));
        String told =
                "warning forecast_moved Milestones!F5: \"Forecast\" of \"M1\" has moved by 91 days since the return for"
                        + " 2018-19-Q4, from 28 June 2019 to 27 September 2019, and the narrative says nothing new.";

        assertThat(milestones(before, later.answer("narrative", words("AS planned"))))
                .containsExactly(told);
        assertThat(milestones(before, later.answer("narrative", blank()))).containsExactly(told);
        assertThat(milestones(before, later.answer("narrative", words("The builder is late."))))
                .isEmpty();
        assertThat(milestones(later, before)).isEmpty();
    }

    @Test
    void countsReforecastsOverAllAcceptedReturns() {
        List<EarlierReturn> history = new ArrayList<>();
        for (String forecast : List.of("2019-06-28", "2019-06-28", "2019-04-30", "2019-03-29")) {
            history.add(earlier(
                    period("P" + history.size(), 2019, 1),
                    MILESTONES
                            .with(milestone().answer("forecast", day(forecast)))
                            .reading()));
        }
        Return now = returnOf(MILESTONES.with(
                milestone().answer("forecast", day("2019-09-27")).answer("narrative", words("The builder is late."))));

        assertThat(told(now, history.toArray(EarlierReturn[]::new)))
                .containsExactly(
                        "warning forecast_moved_often Milestones!F5: \"Forecast\" of \"M1\" has moved 3 times since the"
                                + " return for P3, by 182 days in all: 29 March 2019, 30 April 2019, 28 June 2019, and now 27"
                                + " September 2019.");
        assertThat(told(now, history.subList(0, 3).toArray(EarlierReturn[]::new)))
                .isEmpty();
    }

    @Test
    void countsAForecastThatCameBackByAllTheDaysThatItMoved() {
        List<EarlierReturn> history = new ArrayList<>();
        for (String forecast : List.of("2019-06-28", "2019-06-18", "2019-06-28")) {
            history.add(earlier(
                    period("P" + history.size(), 2019, 1),
                    MILESTONES
                            .with(milestone().answer("forecast", day(forecast)))
                            .reading()));
        }
        Return now = returnOf(MILESTONES.with(
                milestone().answer("forecast", day("2019-06-18")).answer("narrative", words("The builder is late."))));

        assertThat(told(now, history.toArray(EarlierReturn[]::new)))
                .singleElement()
                .asString()
                .contains("has moved 3 times since the return for P2, by 30 days in all");
    }

    /** The forecasts of one thing, the earliest last; now another forecast. */
    private static List<String> reforecast(ReturnSection section, ReturnRecord now, ReturnRecord... before) {
        List<EarlierReturn> history = new ArrayList<>();
        for (ReturnRecord record : before) {
            history.add(earlier(
                    period("P" + history.size(), 2019, 1), section.with(record).reading()));
        }
        return told(returnOf(section.with(now)), history.toArray(EarlierReturn[]::new));
    }

    @Test
    void followsARecordBackThroughItsReferences() {
        ReturnRecord now = milestone().answer("forecast", day("2019-09-27")).answer("narrative", words("Late again."));

        assertThat(reforecast(
                        MILESTONES,
                        now,
                        milestone().answer("forecast", day("2019-06-28")),
                        item("M9", "Doors open to the public").answer("forecast", day("2019-04-30")),
                        item("M9", "Doors open to the public").answer("forecast", day("2019-03-29"))))
                .as("its reference was another")
                .singleElement()
                .asString()
                .contains("has moved 3 times since the return for P2");
        assertThat(reforecast(
                        MILESTONES,
                        now,
                        milestone().answer("forecast", day("2019-06-28")),
                        item("M1", "Lease of the old site ends").answer("forecast", day("2019-04-30")),
                        item("M1", "Lease of the old site ends").answer("forecast", day("2019-03-29"))))
                .as("its reference was another thing's")
                .isEmpty();
    }

    @Test
    void followsARecordWithoutAKeyBackByItsWordingAlone() {
        ReturnRecord doors = item("1", "Doors open to the public");
        ReturnRecord lease = item("1", "Lease of the old site ends");
        List<EarlierReturn> history = List.of(
                earlier(Q4, withoutKey(MILESTONES.with(doors.answer("forecast", day("2019-06-28"))))),
                earlier(
                        period("2018-19-Q3", 2018, 10),
                        withoutKey(MILESTONES.with(lease.answer("forecast", day("2019-04-30"))))),
                earlier(
                        period("2018-19-Q2", 2018, 7),
                        withoutKey(MILESTONES.with(lease.answer("forecast", day("2019-03-29"))))));
        Return now = withReadings(withoutKey(MILESTONES.with(
                doors.answer("forecast", day("2019-09-27")).answer("narrative", words("The builder is late.")))));

        assertThat(told(now, history.toArray(EarlierReturn[]::new)))
                .as("two of its three forecasts were another thing's")
                .singleElement()
                .asString()
                .contains("record_taken_by_wording");
    }

    private static SectionReading withoutKey(ReturnSection section) {
        SectionReading reading = section.reading();
        SectionDefinition keyed = reading.section();
        SectionDefinition.Records records = keyed.records();
        return new SectionReading(
                new SectionDefinition(
                        keyed.id(),
                        keyed.title(),
                        keyed.subject(),
                        keyed.kind(),
                        keyed.placement(),
                        keyed.presence(),
                        new SectionDefinition.Records(
                                List.of(),
                                null,
                                true,
                                List.of(),
                                List.of(),
                                List.of(),
                                records.count(),
                                records.carried(),
                                null),
                        keyed.fields()),
                reading.state(),
                reading.sheetOrNull(),
                reading.rowsRead(),
                reading.records(),
                List.of(),
                0);
    }

    @Test
    void tellsANarrativeOfSomethingRedOrAmberThatIsRepeated() {
        ReturnRecord amber = milestone().answer("rating", choice("Amber"));

        assertThat(milestones(amber, amber.answer("narrative", words("as  planned"))))
                .containsExactly(
                        "warning narrative_repeated Milestones!G5: \"Narrative\" of \"M1\", which is rated Amber, is"
                                + " word for word that of the return for 2018-19-Q4.");
        assertThat(milestones(amber, amber.answer("narrative", words("Six of eight posts filled."))))
                .isEmpty();
        assertThat(milestones(amber, amber.answer("rating", choice("Green")))).isEmpty();
    }

    @Test
    void tellsARatingThatJumpedWhileTheNarrativeStayedAndNotTheNarrativeToo() {
        ReturnRecord green = milestone().answer("rating", choice("Green"));
        ReturnRecord red = green.answer("rating", choice("Red"));

        assertThat(milestones(green, red))
                .containsExactly(
                        "warning rating_jumped Milestones!D5: \"M1\" was rated Green in the return for 2018-19-Q4 and is"
                                + " now rated Red, and the narrative says nothing new.");
        assertThat(milestones(red, green)).hasSize(1);
        assertThat(milestones(green, red.answer("narrative", words("The builder has gone."))))
                .isEmpty();
        assertThat(milestones(green.answer("rating", choice("Amber")), red))
                .containsExactly(
                        "warning narrative_repeated Milestones!G5: \"Narrative\" of \"M1\", which is rated Red, is word"
                                + " for word that of the return for 2018-19-Q4.");
    }

    @Test
    void tellsARiskWhoseScoreStaysTheSame() {
        EarlierReturn[] history = {
            earlier(Q4, RISKS.with(risk(2, 3)).reading()),
            earlier(period("2018-19-Q3", 2018, 10), RISKS.with(risk(3, 2)).reading()),
            earlier(period("2018-19-Q2", 2018, 7), RISKS.with(risk(1, 1)).reading())
        };

        assertThat(told(returnOf(RISKS.with(risk(2, 3))), history))
                .containsExactly(
                        "info risk_static Risks!D5: \"R1\" has scored 6 in 3 returns in a row, since 2018-19-Q3.");
        assertThat(told(returnOf(RISKS.with(risk(2, 2))), history)).isEmpty();
        assertThat(told(returnOf(RISKS.with(risk(2, 3))), history[0])).isEmpty();
        assertThat(told(
                        returnOf(RISKS.with(
                                risk(2, 3).answer("status", choice("Closed")).answer("narrative", words("Gone")))),
                        history))
                .isEmpty();
    }

    @Test
    void warnsOfAHighRiskWhoseScoreStaysTheSame() {
        EarlierReturn[] history = {
            earlier(Q4, RISKS.with(risk(4, 4)).reading()),
            earlier(period("2018-19-Q3", 2018, 10), RISKS.with(risk(4, 4)).reading())
        };

        assertThat(told(returnOf(RISKS.with(risk(4, 4))), history))
                .containsExactly(
                        "warning risk_static Risks!D5: \"R1\" has scored 16 in 3 returns in a row, since 2018-19-Q3.");
    }

    @Test
    void tellsARiskThatIsClosedWithoutAReason() {
        ReturnRecord closed = risk(2, 3).answer("status", choice("Closed"));
        String told =
                "warning risk_closed_without_reason Risks!C5: \"R1\" was Open in the return for 2018-19-Q4 and is now"
                        + " Closed, and nothing says why.";

        assertThat(risks(risk(2, 3), closed)).containsExactly(told);
        assertThat(risks(risk(2, 3), closed.answer("narrative", blank()))).containsExactly(told);
        assertThat(risks(risk(2, 3), closed.answer("narrative", words("All posts are filled."))))
                .isEmpty();
        assertThat(risks(closed, closed)).isEmpty();
    }

    @Test
    void tellsAReferenceThatIsUsedForAnotherThingOnce() {
        assertThat(risks(risk(2, 3), risk(2, 3).answer("title", words("Flood water could close the main road"))))
                .containsExactly(
                        "error reference_reused Risks!A5: \"R1\" stood for \"Staff may leave before the summer\" in the"
                                + " return for 2018-19-Q4 and now stands for \"Flood water could close the main road\".");
        assertThat(risks(risk(2, 3), risk(2, 3).answer("title", words("Staff may leave before the autumn"))))
                .isEmpty();
    }

    @Test
    void takesARecordUnderAnotherReferenceForTheSameByItsWordingAndTellsItOnce() {
        ReturnRecord other = item("R9", "Staff may leave before the summer")
                .answer("likelihood", amount("2"))
                .answer("consequence", amount("3"));

        assertThat(risks(risk(2, 3), other))
                .containsExactly(
                        "info record_taken_by_wording Risks!A5: \"R9\" is taken for \"R1\" of the return for 2018-19-Q4"
                                + " by its wording.");
    }

    @Test
    void comparesARecordUnderAReusedReferenceByItsWording() {
        ReturnRecord second =
                item("R2", "Flood water could close the main road").row(6);
        ReturnRecord moved = item("R2", "Staff may leave before the summer").row(6);

        assertThat(told(RISKS.with(risk(2, 3), second), RISKS.with(moved)))
                .containsExactly(
                        "error reference_reused Risks!A6: \"R2\" stood for \"Flood water could close the main road\" in"
                                + " the return for 2018-19-Q4 and now stands for \"Staff may leave before the summer\", which by"
                                + " its wording was \"R1\" then.");
    }

    @Test
    void tellsAQuestionThatIsStillOpen() {
        ReturnSection asked = QUESTIONS.with(item("Q1", "When does it open?"));

        assertThat(told(asked, asked))
                .containsExactly(
                        "error clarification_still_open Clarifications!C5: \"Q1\" was not answered in the return for"
                                + " 2018-19-Q4 and is not answered now: \"When does it open?\".");
        assertThat(told(asked, QUESTIONS.with(item("Q1", "When does it open?").answer("status", choice("Closed")))))
                .isEmpty();
    }

    private static ReturnSection line(String plan, String actual) {
        return FINANCE.with(record("Hub")
                .answer("reference", words("Hub"))
                .answer("plan", amount(plan))
                .answer("actual", amount(actual)));
    }

    @Test
    void tellsACumulativeFigureThatFellWithinAYear() {
        assertThat(told(
                        returnOf(line("100", "40")),
                        earlier(APRIL, line("100", "55").reading())))
                .containsExactly(
                        "error cumulative_fell Finance!C5: \"Actual\" of \"Hub\" was 55 in the return for 2019-04 and is"
                                + " now 40, less, in the same financial year.");
        assertThat(told(
                        returnOf(line("100", "55")),
                        earlier(APRIL, line("100", "40").reading())))
                .isEmpty();
        assertThat(told(line("100", "90"), line("100", "4")))
                .as("a new financial year began")
                .isEmpty();
    }

    @Test
    void tellsAFigureThatIsManyTimesWhatItWasOrOfAnotherSign() {
        assertThat(told(line("100", "0"), line("1000", "0")))
                .containsExactly(
                        "warning figure_jumped Finance!B5: \"Plan\" of \"Hub\" is 1000, but was 100 in the return for"
                                + " 2018-19-Q4: 10 times as much or more.");
        assertThat(told(line("1000", "0"), line("100", "0")))
                .containsExactly(
                        "warning figure_jumped Finance!B5: \"Plan\" of \"Hub\" is 100, but was 1000 in the return for"
                                + " 2018-19-Q4: a 10th of it or less.");
        assertThat(told(line("100", "0"), line("-100", "0")))
                .containsExactly(
                        "warning figure_jumped Finance!B5: \"Plan\" of \"Hub\" is -100, but was 100 in the return for"
                                + " 2018-19-Q4: the sign has changed.");
        assertThat(told(line("100", "0"), line("999", "0"))).isEmpty();
        assertThat(told(line("0", "0"), line("999", "0"))).isEmpty();
    }

    @Test
    void tellsAFigureOfAPastPeriodThatIsAnotherNow() {
        ReturnSection counts =
                table("counts", Subject.OTHER, field("quarter"), field("visits").of(FieldType.INTEGER));
        ReturnRecord past = record("Q4 2018/19").answer("quarter", words("Q4 2018/19"));
        ReturnRecord present = record("Q1 2019/20").answer("quarter", words("Q1 2019/20"));

        assertThat(told(
                        counts.with(past.answer("visits", amount("55"))),
                        counts.with(past.answer("visits", amount("57")))))
                .containsExactly(
                        "warning figure_restated Other!B5: \"Visits\" of \"Q4 2018/19\", which is past, was 55 in the"
                                + " return for 2018-19-Q4 and is now 57.");
        assertThat(told(
                        counts.with(past.answer("visits", amount("55"))),
                        counts.with(past.answer("visits", amount("55.0")))))
                .isEmpty();
        assertThat(told(
                        counts.with(present.answer("visits", amount("55"))),
                        counts.with(present.answer("visits", amount("57")))))
                .isEmpty();
    }
}
