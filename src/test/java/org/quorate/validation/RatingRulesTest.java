package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.absent;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;
import static org.quorate.validation.Policy.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.Answer;
import org.quorate.binding.Answer.Missing;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;

class RatingRulesTest {
    private static final ReturnField RATING = field("rating").scale("rag").meaning(Meaning.RAG);
    private static final ReturnField COMMENT =
            field("comment").of(FieldType.NARRATIVE).meaning(Meaning.NARRATIVE);

    private static ReturnSection rated(String rating, Answer comment) {
        return table("specifications", Subject.SPECIFICATION, RATING, COMMENT)
                .with(record("S1").answer("rating", choice(rating)).answer("comment", comment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Red", "Amber"})
    void reportsARatingThatIsNotExplained(String rating) {
        assertThat(told(rated(rating, blank())))
                .containsExactly("error narrative_missing Service specifications!B5: \"S1\" is rated " + rating
                        + " but \"Comment\" does not say why.");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_APPLICABLE", "NIL", "NOT_YET_DUE"})
    void takesNoDeclarationForANarrative(Missing why) {
        assertThat(told(rated("Red", absent(why)))).hasSize(1);
    }

    @Test
    void acceptsARatingThatIsExplained() {
        assertThat(told(rated("Red", words("Staff left; recruiting.")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Green", "Blue"})
    void acceptsAGoodRatingWithoutANarrative(String rating) {
        assertThat(told(rated(rating, blank()))).isEmpty();
    }

    @Test
    void leavesANarrativeInDoubtToBinding() {
        assertThat(told(rated("Red", absent(Missing.TO_BE_CONFIRMED)))).isEmpty();
        assertThat(told(table("specifications", Subject.SPECIFICATION, RATING, COMMENT)
                        .with(record("S1").answer("rating", choice("Red")).withoutColumn("comment"))))
                .isEmpty();
    }

    @Test
    void asksForNoNarrativeWhereTheSectionHasNone() {
        assertThat(told(table("specifications", Subject.SPECIFICATION, RATING)
                        .with(record("S1").answer("rating", choice("Red")))))
                .isEmpty();
    }

    @Test
    void knowsTheToneOfAFieldsOwnChoices() {
        ReturnField rating = field("rating").choice("Off course", Tone.NEGATIVE).meaning(Meaning.RAG);

        assertThat(told(form("overview", Subject.ASSURANCE, rating, COMMENT)
                        .with(record("overview").answer("rating", choice("Off course")))))
                .containsExactly("error narrative_missing Assurance!B5: "
                        + "\"Assurance\" is rated Off course but \"Comment\" does not say why.");
    }

    private static ReturnSection assured(String level, Answer evidence) {
        return table(
                        "assurance",
                        Subject.ASSURANCE,
                        field("level").scale("levels").meaning(Meaning.ASSURANCE_LEVEL),
                        field("evidence").meaning(Meaning.EVIDENCE))
                .with(record("Workforce").answer("level", choice(level)).answer("evidence", evidence));
    }

    @Test
    void reportsAssuranceWithoutEvidence() {
        assertThat(told(assured("Full", blank())))
                .containsExactly("warning evidence_missing Assurance!B5: "
                        + "\"Workforce\" claims Full assurance but names no evidence.");
    }

    @Test
    void doesNotSayAssuranceTwice() {
        assertThat(told(assured("Significant assurance", blank())))
                .containsExactly("warning evidence_missing Assurance!B5: "
                        + "\"Workforce\" claims Significant assurance but names no evidence.");
    }

    @Test
    void acceptsAssuranceWithEvidenceOrOfTheLowerHalf() {
        assertThat(told(assured("Full", words("Audit of May 2019")))).isEmpty();
        assertThat(told(assured("Partial assurance", blank()))).isEmpty();
        assertThat(told(assured("Full", absent(Missing.TO_BE_CONFIRMED)))).isEmpty();
    }

    private static ReturnSection scored(Answer likelihood, Answer consequence, Answer score) {
        return table(
                        "risks",
                        Subject.RISK,
                        field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
                        field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
                        field("score").of(FieldType.INTEGER).meaning(Meaning.SCORE))
                .with(record("R7")
                        .answer("likelihood", likelihood)
                        .answer("consequence", consequence)
                        .answer("score", score));
    }

    @Test
    void reportsAScoreThatIsNotTheProduct() {
        assertThat(told(scored(amount("3"), amount("4"), amount("11.0"))))
                .containsExactly("warning score_disagrees Risks!C5: The score of \"R7\" is given as 11, "
                        + "but likelihood times consequence is 12; 12 is used.");
    }

    @Test
    void acceptsAScoreThatIsTheProduct() {
        assertThat(told(scored(amount("5"), amount("4"), amount("20.0")))).isEmpty();
    }

    @Test
    void calculatesNothingFromScoresThatAreNotThere() {
        assertThat(told(scored(blank(), amount("4"), amount("12")))).isEmpty();
        assertThat(told(scored(amount("3"), unreadable("four"), amount("12")))).isEmpty();
        assertThat(told(scored(amount("3"), amount("4"), blank()))).isEmpty();
    }

    private static final ReturnSection MILESTONES = table(
            "milestones",
            Subject.MILESTONE,
            field("rating").scale("rag").meaning(Meaning.RAG),
            field("status")
                    .choice("In progress", Tone.NEUTRAL)
                    .choice("Complete", Tone.COMPLETE)
                    .meaning(Meaning.STATUS),
            field("due").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE),
            field("forecast").of(FieldType.DATE).meaning(Meaning.FORECAST_DUE),
            field("done").of(FieldType.DATE).meaning(Meaning.ACTUAL_DATE));

    private static ReturnRecord green(String status) {
        return record("M1").answer("rating", choice("Green")).answer("status", choice(status));
    }

    @Test
    void reportsAGreenRatingOfWhatIsOverdue() {
        assertThat(told(MILESTONES.with(green("In progress").answer("due", day("2019-06-03")))))
                .containsExactly("warning green_but_overdue Milestones!A5: "
                        + "\"M1\" is rated Green but was due on 3 June 2019 and is not complete.");
    }

    @Test
    void goesByTheForecastWhereOneIsGiven() {
        ReturnRecord slipped = green("In progress").answer("due", day("2019-06-03"));

        assertThat(told(MILESTONES.with(slipped.answer("forecast", day("2019-07-31")))))
                .isEmpty();
        assertThat(told(MILESTONES.with(slipped.answer("forecast", day("2019-06-29")))))
                .containsExactly("warning green_but_overdue Milestones!A5: "
                        + "\"M1\" is rated Green but was due on 29 June 2019 and is not complete.");
    }

    @Test
    void doesNotJudgeByADateInDoubt() {
        ReturnRecord slipped = green("In progress").answer("due", day("2019-06-03"));

        assertThat(told(MILESTONES.with(slipped.answer("forecast", unreadable("301st July")))))
                .isEmpty();
        assertThat(told(MILESTONES.with(slipped.withoutColumn("forecast")))).isEmpty();
    }

    @Test
    void acceptsGreenForWhatIsDueOnThePeriodsLastDayOrComplete() {
        assertThat(told(MILESTONES.with(green("In progress").answer("due", day("2019-06-30")))))
                .isEmpty();
        assertThat(told(MILESTONES.with(
                        green("Complete").answer("due", day("2019-06-03")).answer("done", day("2019-06-02")))))
                .isEmpty();
    }

    @Test
    void acceptsAnOverdueMilestoneThatIsRatedRed() {
        assertThat(told(MILESTONES.with(
                        green("In progress").answer("rating", choice("Red")).answer("due", day("2019-06-03")))))
                .isEmpty();
    }
}
