package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.absent;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;
import static org.quorate.validation.Policy.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.Answer.Missing;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.programme.FieldType;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;

class ReferenceRulesTest {
    private static final ReturnSection MILESTONES =
            table("milestones", Subject.MILESTONE, field("reference").of(FieldType.REFERENCE));
    private static final ReturnSection GIVEN = MILESTONES.with(
            record("MS-01").answer("reference", words("MS-01")),
            record("MS-02").row(6).answer("reference", words("MS-02")));

    private static ReturnSection risk(String target, String references) {
        return table(
                        "risks",
                        Subject.RISK,
                        field("reference"),
                        field("milestone").target(target))
                .with(record("R1").answer("milestone", words(references)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS-01", "ms 02", "MS-01, MS-02", "MS-01;MS-02;", "MS-01\nMS-02"})
    void acceptsReferencesToRecordsOfTheSection(String references) {
        assertThat(told(GIVEN, risk("section:milestones", references))).isEmpty();
    }

    @Test
    void reportsEachReferenceToNothing() {
        assertThat(told(GIVEN, risk("section:milestones", "MS-03; MS-01; Workforce plan")))
                .containsExactly(
                        "error reference_unresolved Risks!B5: \"MS-03\" in \"Milestone\" refers to nothing in "
                                + "\"Milestones\". Did you mean \"MS-01\"?",
                        "error reference_unresolved Risks!B5: \"Workforce plan\" in \"Milestone\" refers to nothing in "
                                + "\"Milestones\".");
    }

    @Test
    void saysThatReferencesToASectionWithoutRecordsWereNotJudged() {
        String notJudged =
                "info check_not_made Risks!B5: Not checked for 1 record, because \"Milestones\" has no records:"
                        + " the references in \"Milestone\".";
        assertThat(told(MILESTONES, risk("section:milestones", "MS-03"))).contains(notJudged);
        assertThat(told(
                        MILESTONES,
                        table(
                                        "risks",
                                        Subject.RISK,
                                        field("reference"),
                                        field("milestone").target("section:milestones"))
                                .with(record("R1").answer("milestone", absent(Missing.NOT_PROVIDED)))))
                .isEmpty();
    }

    @Test
    void resolvesReferencesToAFixedList() {
        assertThat(told(risk("list:plan", "A1.5, b2"))).isEmpty();
        assertThat(told(risk("list:plan", "A1.6")))
                .containsExactly("error reference_unresolved Risks!B5: \"A1.6\" in \"Milestone\" refers to nothing in "
                        + "\"The agreed plan\". Did you mean \"A1.5\"?");
    }

    private static List<String> toldOfReview(String part) {
        ReturnSection areas = table("statements", Subject.ASSURANCE, field("reference"))
                .titled("Statements, all of them")
                .expecting("plan");
        ReturnSection questions = Sections.reviewQuestions().with(record("Q1").answer("part", words(part)));
        Round round = Round.of(areas.withoutExtraRows()).reviewed(questions);
        Programme programme = round.with(ReturnProgramme.PLAN).programme();
        Return review = new Return(
                "review.xlsx",
                programme.getReturn("review"),
                programme.parties().findById("commissioner").orElseThrow(),
                ReturnProgramme.Q1,
                "2.0",
                List.of(questions.reading()),
                List.of(),
                ReturnLayout.NONE);
        return ReturnFindings.told(new ReturnValidator(programme).validate(review, Policy.IN_TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Statements, all of them", "statements", "A1.5", "First step", "A1.5: First step"})
    void acceptsInAReviewEverySectionAndAreaOfTheReturns(String part) {
        assertThat(toldOfReview(part)).isEmpty();
    }

    @Test
    void reportsInAReviewAPartOfNoReturnWithTheNearest() {
        assertThat(toldOfReview("Statments, all of them"))
                .containsExactly(
                        "error reference_unresolved Clarifications to ask!C5: \"Statments, all of them\" in \"Part\" "
                                + "refers to nothing in the returns that partners owe. Did you mean \"Statements, all of them\"?");
    }

    @Test
    void takesARecordsOwnReferenceForWhatItIs() {
        assertThat(told(GIVEN)).isEmpty();
    }

    @Test
    void asksNothingOfAReferenceThatWasNotGiven() {
        ReturnSection risks = table("risks", Subject.RISK, field("milestone").target("section:milestones"));

        assertThat(told(GIVEN, risks.with(record("R1").answer("milestone", absent(Missing.NOT_APPLICABLE)))))
                .isEmpty();
    }
}
