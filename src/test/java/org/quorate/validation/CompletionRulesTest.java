package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.absent;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnProgramme.returnOf;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;
import static org.quorate.validation.Policy.told;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.binding.Answer;
import org.quorate.binding.Answer.Missing;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnSection;

class CompletionRulesTest {
    private static final ReturnField STATUS = field("status")
            .choice("Not started", Tone.NEUTRAL)
            .choice("Complete", Tone.COMPLETE)
            .meaning(Meaning.STATUS);
    private static final ReturnField DONE =
            field("date_completed").of(FieldType.DATE).meaning(Meaning.ACTUAL_DATE);
    private static final ReturnField OWNER = field("owner").meaning(Meaning.OWNER);

    private static ReturnSection milestone(ReturnField status, Answer said, Answer done) {
        return table("milestones", Subject.MILESTONE, status, DONE)
                .with(record("M1").answer("status", said).answer("date_completed", done, "F7"));
    }

    @Test
    void acceptsWhatIsCompleteWithItsDateAndWhatIsNeither() {
        assertThat(told(milestone(STATUS, choice("Complete"), day("2019-06-28"))))
                .isEmpty();
        assertThat(told(milestone(STATUS, choice("Not started"), blank()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_PROVIDED", "NOT_APPLICABLE", "NOT_YET_DUE"})
    void reportsWhatIsCompleteWithoutADate(Missing why) {
        assertThat(told(milestone(STATUS, choice("Complete"), absent(why))))
                .containsExactly("error complete_without_date Milestones!F7: "
                        + "\"M1\" is Complete but has no date in \"Date completed\".");
    }

    @Test
    void knowsALevelOfAScaleThatMeansComplete() {
        ReturnField scaled = field("status").scale("rag").meaning(Meaning.STATUS);

        assertThat(told(milestone(scaled, choice("Blue"), blank())))
                .containsExactly("error complete_without_date Milestones!F7: "
                        + "\"M1\" is Blue but has no date in \"Date completed\".");
    }

    @Test
    void leavesADateInDoubtToBinding() {
        assertThat(told(milestone(STATUS, choice("Complete"), unreadable("301st July"))))
                .isEmpty();
    }

    @Test
    void reportsADateOfWhatIsNotComplete() {
        assertThat(told(milestone(STATUS, choice("Not started"), day("2019-06-28"))))
                .containsExactly("error date_without_completion Milestones!F7: "
                        + "\"M1\" has a date in \"Date completed\" (28 June 2019) but its status is Not started.");
    }

    @Test
    void reportsADateBesideAStatusThatMayBeBlankAndIs() {
        assertThat(told(milestone(STATUS, blank(), day("2019-06-28"))))
                .containsExactly("error date_without_completion Milestones!F7: "
                        + "\"M1\" has a date in \"Date completed\" (28 June 2019) but its status is blank.");
    }

    @Test
    void silencesADateWhoseStatusIsMissingOrInDoubt() {
        assertThat(told(milestone(STATUS.required(), blank(), day("2019-06-28"))))
                .containsExactly("error answer_missing Milestones!A5: \"Status\" is not filled in.");
        assertThat(told(milestone(STATUS, unreadable("Done-ish"), day("2019-06-28"))))
                .isEmpty();
        assertThat(told(milestone(STATUS, absent(Missing.NOT_APPLICABLE), day("2019-06-28"))))
                .isEmpty();
        assertThat(told(milestone(field("status").meaning(Meaning.STATUS), words("going well"), day("2019-06-28"))))
                .isEmpty();
    }

    @Test
    void reportsACompletionAfterTheReturnCame() {
        assertThat(told(milestone(STATUS, choice("Complete"), day("2019-07-04"))))
                .containsExactly("error completed_in_future Milestones!F7: \"M1\" is said to have been completed "
                        + "on 4 July 2019, after the return was received.");
    }

    @Test
    void acceptsACompletionOnTheDayTheReturnCame() {
        assertThat(told(milestone(STATUS, choice("Complete"), day("2019-07-03"))))
                .isEmpty();
    }

    @Test
    void takesTheDayOfReceiptFromTheProgrammesCalendar() {
        Instant justAfterMidnightInLondon = Instant.parse("2019-07-02T23:30:00Z");

        assertThat(told(returnOf(milestone(STATUS, choice("Complete"), day("2019-07-03"))), justAfterMidnightInLondon))
                .isEmpty();
    }

    @Test
    void tellsOnlyOfTheStatusWhereAFutureDateHasNoCompletion() {
        assertThat(told(milestone(STATUS, choice("Not started"), day("2019-08-01"))))
                .containsExactly("error date_without_completion Milestones!F7: "
                        + "\"M1\" has a date in \"Date completed\" (1 August 2019) but its status is Not started.");
    }

    @Test
    void judgesADateWhereTheSectionHasNoStatus() {
        ReturnSection section = table("milestones", Subject.MILESTONE, DONE, OWNER);

        assertThat(told(section.with(record("M1").answer("date_completed", day("2019-06-28")))))
                .isEmpty();
        assertThat(told(section.with(record("M1"))))
                .containsExactly("error owner_missing Milestones!B5: \"M1\" is open but has no owner.");
    }

    private static ReturnSection owned(Subject subject, Answer status, Answer owner) {
        return table("owned", subject, STATUS, OWNER)
                .with(record("X1").answer("status", status).answer("owner", owner));
    }

    @ParameterizedTest
    @EnumSource(names = {"MILESTONE", "RISK", "DEPENDENCY", "TIMELINE"})
    void reportsWhatIsOpenWithoutAnOwner(Subject subject) {
        assertThat(told(owned(subject, choice("Not started"), blank())))
                .containsExactly("error owner_missing " + subject.label() + "!B5: \"X1\" is open but has no owner.");
    }

    @Test
    void acceptsWhatIsOpenWithAnOwnerOrCompleteWithoutOne() {
        assertThat(told(owned(Subject.RISK, choice("Not started"), words("Director of Nursing"))))
                .isEmpty();
        assertThat(told(owned(Subject.RISK, choice("Complete"), blank()))).isEmpty();
    }

    @Test
    void asksForNoOwnerOfOtherSubjects() {
        assertThat(told(owned(Subject.CLARIFICATION, choice("Not started"), blank())))
                .isEmpty();
    }

    @Test
    void doesNotCallOpenWhatIsInDoubt() {
        assertThat(told(owned(Subject.RISK, unreadable("?"), blank()))).isEmpty();
        assertThat(told(owned(Subject.RISK, choice("Not started"), absent(Missing.TO_BE_CONFIRMED))))
                .isEmpty();
    }
}
