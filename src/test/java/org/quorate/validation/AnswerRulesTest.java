package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quorate.testing.ReturnAnswers.absent;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.no;
import static org.quorate.testing.ReturnAnswers.notTicked;
import static org.quorate.testing.ReturnAnswers.ticked;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnAnswers.yes;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;
import static org.quorate.validation.Policy.findings;
import static org.quorate.validation.Policy.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.binding.Answer;
import org.quorate.binding.Answer.Missing;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;

class AnswerRulesTest {

    private static ReturnSection requiring(Answer answer) {
        return table("other", Subject.OTHER, field("reference"), field("impact").required())
                .with(record("O1").row(7).answer("impact", answer));
    }

    @Test
    void acceptsARequiredFieldThatIsAnswered() {
        assertThat(told(requiring(words("None expected")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_PROVIDED", "NOT_APPLICABLE"})
    void reportsARequiredFieldThatIsNotAnswered(Missing why) {
        assertThat(told(requiring(absent(why))))
                .containsExactly("error answer_missing Other!B7: \"Impact\" is not filled in.");
    }

    @ParameterizedTest
    @EnumSource(names = {"NIL", "NOT_YET_DUE"})
    void takesADeclaredNilOrNotYetDueAsAnAnswer(Missing why) {
        assertThat(told(requiring(absent(why)))).isEmpty();
    }

    @Test
    void leavesToBindingWhatBindingHasTold() {
        assertThat(told(requiring(absent(Missing.TO_BE_CONFIRMED)))).isEmpty();
        assertThat(told(requiring(unreadable("301st July")))).isEmpty();
        assertThat(told(table(
                                "other",
                                Subject.OTHER,
                                field("reference"),
                                field("impact").required())
                        .with(record("O1").withoutColumn("impact"))))
                .isEmpty();
    }

    @Test
    void repeatsTheFieldsGuidanceInTheFix() {
        List<Finding> findings = findings(
                ReturnProgramme.returnOf(
                        table("other", Subject.OTHER, field("impact").required().guidance("Say who is affected."))
                                .with(record("O1"))),
                Policy.IN_TIME);

        assertThat(findings).extracting(Finding::fix).containsExactly("Fill in \"Impact\". Say who is affected.");
    }

    @Test
    void leavesACoverThatDoesNotSayWhichReturnItIsToItsIdentification() {
        ReturnSection cover = form(
                "cover",
                Subject.COVER,
                field("programme").meaning(Meaning.PROGRAMME).required(),
                field("partner").meaning(Meaning.PARTY).required(),
                field("period").meaning(Meaning.PERIOD).required(),
                field("version").meaning(Meaning.TEMPLATE_VERSION).required(),
                field("completed_by").required());

        assertThat(told(cover.with(record("cover"))))
                .containsExactly("error answer_missing Cover!E5: \"Completed by\" is not filled in.");
    }

    private static ReturnSection screening(Answer screened, Answer reason) {
        return form(
                        "screening",
                        Subject.COMPLIANCE,
                        field("screened").of(FieldType.YES_NO).headed("Were the questions answered?"),
                        field("reason").requiredIf("screened", "No"))
                .with(record("screening").answer("screened", screened).answer("reason", reason));
    }

    @Test
    void acceptsAFollowUpThatIsAnsweredOrNotCalledFor() {
        assertThat(told(screening(no(), words("No personal data")))).isEmpty();
        assertThat(told(screening(yes(), blank()))).isEmpty();
        assertThat(told(screening(blank(), blank()))).isEmpty();
    }

    @Test
    void reportsAFollowUpThatIsNotAnswered() {
        assertThat(told(screening(no(), blank())))
                .containsExactly("error follow_up_missing Compliance!B5: \"Reason\" is not filled in, "
                        + "although \"Were the questions answered?\" is No.");
    }

    @Test
    void expectsNoFollowUpToAnAnswerInDoubt() {
        assertThat(told(screening(unreadable("maybe"), blank()))).isEmpty();
        assertThat(told(screening(absent(Missing.TO_BE_CONFIRMED), blank()))).isEmpty();
    }

    @Test
    void comparesConditionsWhateverTheirCaseAndPunctuation() {
        ReturnSection section = table(
                        "risks",
                        Subject.CLARIFICATION,
                        field("status").choice("Carried forward", Tone.CAUTION),
                        field("reason").requiredIf("status", "Answered", "carried-forward"))
                .with(record("C1").answer("status", choice("Carried forward")));

        assertThat(told(section))
                .containsExactly("error follow_up_missing Clarifications!B5: \"Reason\" is not filled in, "
                        + "although \"Status\" is Carried forward.");
    }

    @Test
    void expectsAFollowUpToAnyAnswerAtAll() {
        ReturnSection section = table(
                "decisions",
                Subject.DECISION,
                field("approval").of(FieldType.DATE),
                field("body").requiredIf("approval", "*"));

        assertThat(told(section.with(record("D1").answer("approval", day("2019-07-03")))))
                .containsExactly("error follow_up_missing Decisions!B5: \"Body\" is not filled in, "
                        + "although \"Approval\" is filled in.");
        assertThat(told(section.with(record("D1")))).isEmpty();
    }

    @Test
    void expectsAFollowUpToATick() {
        ReturnSection section = form(
                "quality",
                Subject.COMPLIANCE,
                field("adverse").of(FieldType.TICK),
                field("how").requiredIf("adverse", "Ticked"));

        assertThat(told(section.with(record("quality").answer("adverse", ticked()))))
                .containsExactly("error follow_up_missing Compliance!B5: \"How\" is not filled in, "
                        + "although \"Adverse\" is ticked.");
        assertThat(told(section.with(record("quality").answer("adverse", notTicked()))))
                .isEmpty();
    }

    private static ReturnSection explained(Answer tick, Answer text) {
        return form(
                        "quality",
                        Subject.COMPLIANCE,
                        field("adverse").of(FieldType.TICK),
                        field("how").onlyIf("adverse", "Ticked"))
                .with(record("quality").answer("adverse", tick).answer("how", text));
    }

    @Test
    void acceptsTextBesideATickedBox() {
        assertThat(told(explained(ticked(), words("Longer waits")))).isEmpty();
        assertThat(told(explained(notTicked(), blank()))).isEmpty();
    }

    @Test
    void reportsTextBesideABoxThatIsNotTicked() {
        assertThat(told(explained(notTicked(), words("Longer waits"))))
                .containsExactly("warning answer_out_of_place Compliance!B5: \"How\" is filled in, "
                        + "although \"Adverse\" is not ticked: \"Longer waits\".");
        assertThat(told(explained(blank(), words("Longer waits")))).hasSize(1);
    }

    private static ReturnSection closing(ReturnField status, Answer said, Answer closed) {
        return table(
                        "items",
                        Subject.OTHER,
                        status,
                        field("closed").of(FieldType.DATE).onlyIf("status", "Closed", "Merged"))
                .with(record("I1").answer("status", said).answer("closed", closed));
    }

    @Test
    void saysUnderWhichAnswersAnAnswerHasItsPlace() {
        ReturnField status = field("status").choice("Open", Tone.NEUTRAL).choice("Closed", Tone.COMPLETE);
        List<Finding> findings =
                findings(ReturnProgramme.returnOf(closing(status, choice("Open"), day("2019-07-03"))), Policy.IN_TIME);

        assertThat(findings)
                .extracting(Finding::sentence, Finding::expected)
                .containsExactly(tuple(
                        "\"Closed\" is filled in, although \"Status\" is Open: \"3 July 2019\".",
                        "Nothing, unless \"Status\" is Closed or Merged."));
    }

    @Test
    void listsTheAnswersThatWouldDoInWords() {
        ReturnSection section = table(
                        "items",
                        Subject.OTHER,
                        field("state"),
                        field("box").of(FieldType.TICK),
                        field("a").onlyIf("state", "Open", "Held", "Shut"),
                        field("b").onlyIf("state", "*"),
                        field("c").onlyIf("box", "Ticked"))
                .with(record("I1")
                        .answer("a", words("x"))
                        .answer("b", words("x"))
                        .answer("c", words("x")));

        assertThat(findings(ReturnProgramme.returnOf(section), Policy.IN_TIME))
                .extracting(Finding::expected)
                .containsExactly(
                        "Nothing, unless \"State\" is Open, Held or Shut.",
                        "Nothing, unless \"State\" is filled in.",
                        "Nothing, unless \"Box\" is ticked.");
    }

    @Test
    void reportsAnAnswerOutOfPlaceBesideABlankThatMayBeBlank() {
        assertThat(told(closing(field("status"), blank(), day("2019-07-03"))))
                .containsExactly("warning answer_out_of_place Other!B5: \"Closed\" is filled in, "
                        + "although \"Status\" is blank: \"3 July 2019\".");
    }

    @Test
    void silencesAnAnswerOutOfPlaceWhereItsConditionIsMissingOrInDoubt() {
        assertThat(told(closing(field("status").required(), blank(), day("2019-07-03"))))
                .containsExactly("error answer_missing Other!A5: \"Status\" is not filled in.");
        assertThat(told(closing(field("status"), unreadable("Clsd"), day("2019-07-03"))))
                .isEmpty();
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        String sentence =
                told(explained(notTicked(), words("word ".repeat(400)))).get(0);

        assertThat(sentence).contains("\"word word").endsWith("…\".").hasSizeLessThan(300);
    }

    private static ReturnSection boxes(Answer one, Answer two, Answer three) {
        return form(
                        "quality",
                        Subject.COMPLIANCE,
                        field("positive").of(FieldType.TICK),
                        field("neutral").of(FieldType.TICK),
                        field("adverse").of(FieldType.TICK))
                .exactlyOne("positive", "neutral", "adverse")
                .with(record("quality")
                        .answer("positive", one, "C3")
                        .answer("neutral", two, "C4")
                        .answer("adverse", three, "C5"));
    }

    @Test
    void acceptsExactlyOneTick() {
        assertThat(told(boxes(notTicked(), ticked(), blank()))).isEmpty();
    }

    @Test
    void reportsThatNoBoxIsTicked() {
        assertThat(told(boxes(notTicked(), blank(), blank())))
                .containsExactly("error exactly_one Compliance!C3,C4,C5: "
                        + "None of these are ticked: \"Positive\", \"Neutral\", \"Adverse\".");
    }

    @Test
    void reportsSeveralTicksAtTheTicksThemselves() {
        assertThat(told(boxes(ticked(), blank(), ticked())))
                .containsExactly("error exactly_one Compliance!C3,C5: "
                        + "2 of these are ticked: \"Positive\", \"Neutral\", \"Adverse\".");
        assertThat(told(boxes(ticked(), unreadable("?"), ticked()))).hasSize(1);
    }

    @Test
    void doesNotMissATickWhileABoxIsInDoubt() {
        assertThat(told(boxes(notTicked(), unreadable("?"), blank()))).isEmpty();
    }

    @Test
    void readsNumbersInConditionsAsTheyAreShown() {
        ReturnSection section = table(
                        "risks",
                        Subject.OTHER,
                        field("consequence").of(FieldType.SCORE),
                        field("plan").requiredIf("consequence", "5"))
                .with(record("R1").answer("consequence", amount("5.0")));

        assertThat(findings(ReturnProgramme.returnOf(section), Policy.IN_TIME))
                .extracting(Finding::code)
                .containsExactly(FindingCode.FOLLOW_UP_MISSING);
    }
}
