package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;
import static org.quorate.validation.Policy.told;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.Answer;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;

/** The smaller rules of the catalogue, by their numbers: each with what it tells and what it leaves alone. */
class CatalogueRulesTest {
    private static final ReturnField STATUS = field("status")
            .choice("Open", Tone.CAUTION)
            .choice("Closed", Tone.COMPLETE)
            .meaning(Meaning.STATUS);

    private static ReturnSection risk(ReturnRecord answered) {
        return table(
                        "risks",
                        Subject.RISK,
                        field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
                        field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
                        field("score").of(FieldType.INTEGER).meaning(Meaning.SCORE),
                        field("target").of(FieldType.INTEGER).meaning(Meaning.TARGET_SCORE),
                        field("at_first").of(FieldType.INTEGER).meaning(Meaning.INITIAL_SCORE))
                .with(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "11", "13", "0", "2.5", "26"})
    void x02TellsAScoreThatNoTwoNumbersGive(String score) {
        assertThat(told(risk(record("R1").answer("score", amount(score)))))
                .containsExactly("error score_impossible Risks!C5: The score " + score
                        + " in \"Score\" cannot be, for no two numbers from 1 to 5 give it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12", "15.0", "25"})
    void x02TakesAScoreThatTwoNumbersGive(String score) {
        assertThat(told(risk(record("R1").answer("score", amount(score))))).isEmpty();
    }

    @Test
    void x02LeavesAScoreToX01WhereItIsCalculated() {
        assertThat(told(risk(record("R1")
                        .answer("likelihood", amount("3"))
                        .answer("consequence", amount("4"))
                        .answer("score", amount("11")))))
                .containsExactly("warning score_disagrees Risks!C5: The score of \"R1\" is given as 11, "
                        + "but likelihood times consequence is 12; 12 is used.");
    }

    @Test
    void x02KnowsNothingOfOtherScales() {
        assertThat(told(table(
                                "risks",
                                Subject.RISK,
                                field("score").of(FieldType.INTEGER).meaning(Meaning.SCORE))
                        .with(record("R1").answer("score", amount("7")))))
                .isEmpty();
    }

    @Test
    void x03TellsATargetAboveTheScore() {
        assertThat(told(risk(record("R1").answer("score", amount("9")).answer("target", amount("12")))))
                .containsExactly(
                        "warning scores_out_of_order Risks!D5: \"Target\" of \"R1\" is 12, more than \"Score\" (9).");
    }

    @Test
    void x03TellsARiskThatHasGrown() {
        assertThat(told(risk(record("R1").answer("score", amount("16")).answer("at_first", amount("12")))))
                .containsExactly(
                        "warning scores_out_of_order Risks!C5: \"Score\" of \"R1\" is 16, more than \"At first\" (12).");
    }

    @Test
    void x03TakesScoresThatFallOrStay() {
        assertThat(told(risk(record("R1")
                        .answer("score", amount("9"))
                        .answer("target", amount("9"))
                        .answer("at_first", amount("16")))))
                .isEmpty();
    }

    private static List<String> toldOfBand(String band) {
        Programme bare = ReturnProgramme.programme();
        Programme banded = new Programme(
                bare.identity(),
                bare.parties(),
                bare.calendar(),
                new Vocabulary(
                        bare.vocabulary().scales(),
                        List.of(
                                new Vocabulary.RiskBand("Low", 1, 6, Tone.POSITIVE),
                                new Vocabulary.RiskBand("High", 7, 25, Tone.NEGATIVE)),
                        bare.vocabulary().lists(),
                        bare.vocabulary().thresholds()),
                bare.governance(),
                bare.returns(),
                bare.paper(),
                bare.packHash());
        ReturnSection risks = table(
                        "risks",
                        Subject.RISK,
                        field("score").of(FieldType.INTEGER).meaning(Meaning.SCORE),
                        field("band").meaning(Meaning.BAND))
                .with(record("R1").answer("score", amount("12")).answer("band", words(band)));
        return ReturnFindings.told(
                new ReturnValidator(banded).validate(ReturnProgramme.returnOf(risks), Policy.IN_TIME));
    }

    @Test
    void x04TellsABandThatIsNotTheScores() {
        assertThat(toldOfBand("low"))
                .containsExactly(
                        "warning band_disagrees Risks!B5: \"R1\" is said to be low, but a score of 12 is High.");
    }

    @Test
    void x04TakesTheBandOfTheScoreAndWordsThatAreNone() {
        assertThat(toldOfBand("HIGH")).isEmpty();
        assertThat(toldOfBand("Rather bad")).isEmpty();
    }

    private static ReturnSection progress(String status, Answer percent) {
        return table(
                        "milestones",
                        Subject.MILESTONE,
                        STATUS,
                        field("done").of(FieldType.PERCENT).meaning(Meaning.PERCENT_COMPLETE))
                .with(record("M1").answer("status", choice(status)).answer("done", percent));
    }

    @Test
    void x06TellsAPercentageThatBeliesTheStatus() {
        assertThat(told(progress("Closed", amount("0.9"))))
                .containsExactly("warning percent_disagrees Milestones!B5: \"M1\" is Closed, but 90% done.");
        assertThat(told(progress("Open", amount("1"))))
                .containsExactly("warning percent_disagrees Milestones!B5: \"M1\" is Open, but 100% done.");
    }

    @Test
    void x06TakesAPercentageThatAgreesOrIsNotGiven() {
        assertThat(told(progress("Closed", amount("1.00")))).isEmpty();
        assertThat(told(progress("Open", amount("0.9")))).isEmpty();
        assertThat(told(progress("Closed", blank()))).isEmpty();
    }

    private static ReturnSection planned(String baseline, String forecast) {
        return table(
                        "milestones",
                        Subject.MILESTONE,
                        field("due").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE),
                        field("forecast").of(FieldType.DATE).meaning(Meaning.FORECAST_DUE))
                .with(record("M1").answer("due", day(baseline)).answer("forecast", day(forecast)));
    }

    @Test
    void x08TellsAForecastInAWrongYear() {
        assertThat(told(planned("2019-09-02", "2018-09-30")))
                .containsExactly(
                        "warning forecast_far_too_early Milestones!B5: \"M1\" is expected on 30 September 2018, "
                                + "more than half a year before its planned date of 2 September 2019.");
    }

    @Test
    void x08TakesAForecastThatIsGoodNews() {
        assertThat(told(planned("2019-09-02", "2019-03-02"))).isEmpty();
        assertThat(told(planned("2019-09-02", "2020-09-30"))).isEmpty();
    }

    private static ReturnSection proportion(FieldType type, String part, String whole, Answer value) {
        return table(
                        "indicators",
                        Subject.INDICATOR,
                        field("seen_in_time").of(FieldType.INTEGER).meaning(Meaning.NUMERATOR),
                        field("seen").of(FieldType.INTEGER).meaning(Meaning.DENOMINATOR),
                        field("value").of(type).meaning(Meaning.VALUE))
                .with(record("I1")
                        .answer("seen_in_time", amount(part))
                        .answer("seen", amount(whole))
                        .answer("value", value));
    }

    @Test
    void x14TellsAPartAboveItsWhole() {
        assertThat(told(proportion(FieldType.PERCENT, "40", "30", amount("1.3333"))))
                .containsExactly("error numerator_too_large Indicators!A5: \"Seen in time\" of \"I1\" is 40, "
                        + "more than the 30 of which it is a part.");
    }

    @Test
    void x14TellsAValueThatIsNotTheQuotient() {
        assertThat(told(proportion(FieldType.PERCENT, "30", "40", amount("0.8"))))
                .containsExactly("error proportion_disagrees Indicators!C5: \"I1\" gives 80%, but 30 of 40 is 75%.");
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 1, 3, 0.33",
        "PERCENT, 1, 3, 0.333333333333333",
        "DECIMAL, 2, 3, 66.7",
        "DECIMAL, 2, 3, 0.67",
        "INTEGER, 2, 3, 67",
        "PERCENT, 0, 0, 0"
    })
    void x14TakesTheQuotientHoweverItIsRounded(FieldType type, String part, String whole, String value) {
        assertThat(told(proportion(type, part, whole, amount(value)))).isEmpty();
    }

    private static ReturnSection signed(String on) {
        return table(
                        "sign-off",
                        Subject.SIGN_OFF,
                        STATUS,
                        field("on").of(FieldType.DATE).meaning(Meaning.EVENT_DATE))
                .with(record("Return").answer("status", choice("Closed")).answer("on", day(on)));
    }

    @Test
    void x15TellsASignatureFromTheFuture() {
        assertThat(told(signed("2019-07-04")))
                .containsExactly("warning signed_in_future Sign-off!B5: \"Return\" is said to have been signed on "
                        + "4 July 2019, after the return was received.");
    }

    @Test
    void x15TakesASignatureOnTheDayOfReceipt() {
        assertThat(told(signed("2019-07-03"))).isEmpty();
    }

    private static ReturnSection chain(String firstAfter, String firstDue, String secondDue) {
        return table(
                        "milestones",
                        Subject.MILESTONE,
                        field("after").target("section:milestones").meaning(Meaning.DEPENDS_ON),
                        field("due").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE))
                .with(
                        record("M1")
                                .answer("after", firstAfter.isEmpty() ? blank() : words(firstAfter))
                                .answer("due", day(firstDue)),
                        record("M2").row(6).answer("after", words("M1")).answer("due", day(secondDue)));
    }

    @Test
    void x16TellsACycleOnce() {
        assertThat(told(chain("M2", "2019-09-02", "2019-09-02")))
                .containsExactly("error dependency_cycle Milestones!A5: \"M1\", \"M2\" wait for each other.");
    }

    @Test
    void x16TellsWhatIsDueBeforeWhatItWaitsFor() {
        assertThat(told(chain("", "2019-09-02", "2019-08-01")))
                .containsExactly("warning due_before_predecessor Milestones!B6: \"M2\" is due on 1 August 2019, "
                        + "before \"M1\" (2 September 2019), on which it depends.");
    }

    @Test
    void x16TakesWhatFollowsInOrder() {
        assertThat(told(chain("", "2019-09-02", "2019-09-02"))).isEmpty();
    }

    private static ReturnSection compliance(String rating, Answer lead) {
        return table(
                        "conditions",
                        Subject.COMPLIANCE,
                        field("rating").scale("rag").meaning(Meaning.RAG),
                        field("lead").meaning(Meaning.OWNER))
                .with(record("C1").answer("rating", choice(rating)).answer("lead", lead));
    }

    @Test
    void x20TellsAShortfallThatNobodyLeads() {
        assertThat(told(compliance("Amber", blank())))
                .containsExactly(
                        "error action_incomplete Compliance!B5: \"C1\" is Amber, but \"Lead\" is not filled in.");
    }

    @Test
    void x20TakesAShortfallThatSomebodyLeadsAndFullCompliance() {
        assertThat(told(compliance("Amber", words("Director of Nursing")))).isEmpty();
        assertThat(told(compliance("Green", blank()))).isEmpty();
    }

    private static ReturnSection money(String plan, String forecast, String actual) {
        return table(
                        "finance",
                        Subject.FINANCE,
                        field("plan").of(FieldType.MONEY).meaning(Meaning.PLAN),
                        field("forecast").of(FieldType.MONEY).meaning(Meaning.FORECAST),
                        field("actual").of(FieldType.MONEY).meaning(Meaning.ACTUAL))
                .with(record("Pay")
                        .answer("plan", amount(plan))
                        .answer("forecast", amount(forecast))
                        .answer("actual", amount(actual)));
    }

    @Test
    void v07TellsAnAmountInAnotherUnit() {
        assertThat(told(money("24679", "24701000", "6100")))
                .containsExactly("warning amount_thousandfold Finance!B5: \"Forecast\" of \"Pay\" is 24701000, "
                        + "about a thousand times \"Plan\" (24679).");
        assertThat(told(money("24679073", "24.7", "6100000")))
                .containsExactly("warning amount_thousandfold Finance!A5: \"Plan\" of \"Pay\" is 24679073, "
                        + "about a million times \"Forecast\" (24.7).");
    }

    @Test
    void v07TakesOverspendsAndLittleSpentYet() {
        assertThat(told(money("24679", "240000", "25"))).isEmpty();
        assertThat(told(money("0", "24000", "0"))).isEmpty();
    }

    private static ReturnSection narratives(String... texts) {
        ReturnSection section =
                table("milestones", Subject.MILESTONE, field("progress").of(FieldType.NARRATIVE));
        ReturnRecord[] records = new ReturnRecord[texts.length];
        for (int i = 0; i < texts.length; i++) {
            records[i] = record("M" + i).row(5 + i).answer("progress", words(texts[i]));
        }
        return section.with(records);
    }

    private static final String SAID = "The team continues to work with partners on this.";

    @Test
    void v08TellsThreeNarrativesInTheSameWords() {
        assertThat(told(narratives(SAID, SAID.toUpperCase(Locale.ROOT), SAID)))
                .containsExactly("warning text_repeated Milestones!A5,A6,A7: \"Progress\" says the same of 3 records: "
                        + "\"" + SAID + "\".");
    }

    @Test
    void v08TakesTwoOfThemAndShortRemarks() {
        assertThat(told(narratives(SAID, SAID, SAID + " Still."))).isEmpty();
        assertThat(told(narratives("On track.", "On track.", "On track."))).isEmpty();
    }

    private static ReturnSection code(String code) {
        return table("practices", Subject.OTHER, field("code").meaning(Meaning.ODS_CODE))
                .with(record("P1").answer("code", words(code)));
    }

    @Test
    void v09TellsWhatIsNoCode() {
        assertThat(told(code("RV9 (trust)")))
                .containsExactly(
                        "warning code_malformed Other!A5: \"RV9 (trust)\" in \"Code\" is not the code of an organisation.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RV9", "B81003", "03H"})
    void v09TakesACode(String code) {
        assertThat(told(code(code))).isEmpty();
    }

    private static ReturnSection said(String heading, String text) {
        return table("notes", Subject.OTHER, field("note").headed(heading).of(FieldType.NARRATIVE))
                .with(record("N1").answer("note", words(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ring +44 1632 960123.", "Ring 01632 960123 first.", "(020) 7946 0000", "Call 07700900123"})
    void v10TellsATelephoneNumber(String text) {
        assertThat(told(said("Note", text)))
                .containsExactly("warning contact_out_of_place Other!A5: \"Note\" holds a telephone number.");
    }

    @Test
    void v10TellsAnAddress() {
        assertThat(told(said("Note", "Write to rota.line@example.nhs.uk for shifts.")))
                .containsExactly("warning contact_out_of_place Other!A5: \"Note\" holds an e-mail address.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ref 2019/0123456789/7",
                "£24,679,073 of £25,000,000",
                "0.123456789012",
                "Seen @ 4 wards",
                "2018-19 and 2019-20",
                "Order 4512345678"
            })
    void v10TakesOtherNumbers(String text) {
        assertThat(told(said("Note", text))).isEmpty();
    }

    @Test
    void v10TakesContactsWhereTheyAreAskedFor() {
        assertThat(told(said("Contact for questions", "01632 960123"))).isEmpty();
    }

    private static ReturnSection dated(String id, Subject subject, String title, String date) {
        return table(
                        id,
                        subject,
                        field("title").meaning(Meaning.TITLE),
                        field("due").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE))
                .with(record(id).answer("title", words(title)).answer("due", day(date)));
    }

    @Test
    void s09TellsTwoDatesForOneEvent() {
        assertThat(told(
                        dated("timeline", Subject.TIMELINE, "Alliance Board final sign-off", "2019-06-19"),
                        dated("milestones", Subject.OTHER, "Alliance board: final sign-off", "2019-06-16")))
                .containsExactly("warning dates_disagree Other!B5: \"milestones\" is dated 16 June 2019 here, "
                        + "but 19 June 2019 in \"Sign-off timeline\".");
    }

    @Test
    void s09TakesOneDateAndDifferentEvents() {
        assertThat(told(
                        dated("timeline", Subject.TIMELINE, "Alliance Board final sign-off", "2019-06-19"),
                        dated("milestones", Subject.OTHER, "Alliance Board final sign-off", "2019-06-19")))
                .isEmpty();
        assertThat(told(
                        dated("timeline", Subject.TIMELINE, "Alliance Board final sign-off", "2019-06-19"),
                        dated("milestones", Subject.OTHER, "Governing Body sign-off", "2019-06-16")))
                .isEmpty();
    }
}
