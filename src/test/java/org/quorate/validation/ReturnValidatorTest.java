package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.no;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnProgramme.OBSERVING;
import static org.quorate.testing.ReturnProgramme.returnOf;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;
import static org.quorate.validation.Policy.findings;
import static org.quorate.validation.Policy.told;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnSection;

class ReturnValidatorTest {
    private static final ReturnField RATING = field("rating").scale("rag").meaning(Meaning.RAG);
    private static final ReturnField COMMENT =
            field("comment").of(FieldType.NARRATIVE).meaning(Meaning.NARRATIVE);
    private static final ReturnField STATUS = field("status")
            .choice("In progress", Tone.NEUTRAL)
            .choice("Complete", Tone.COMPLETE)
            .meaning(Meaning.STATUS);
    private static final ReturnField OWNER = field("owner").meaning(Meaning.OWNER);
    private static final ReturnField DONE = field("done").of(FieldType.DATE).meaning(Meaning.ACTUAL_DATE);

    private static final ReturnSection RISKS = table(
                    "risks",
                    Subject.RISK,
                    field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
                    field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
                    field("score").of(FieldType.SCORE).meaning(Meaning.SCORE),
                    RATING,
                    COMMENT,
                    field("milestone").target("section:milestones"))
            .with(record("R1")
                    .answer("likelihood", amount("3"))
                    .answer("consequence", amount("4"))
                    .answer("score", amount("11"))
                    .answer("rating", choice("Red"))
                    .answer("milestone", words("M9")));

    private static final ReturnSection MILESTONES = table(
                    "milestones",
                    Subject.MILESTONE,
                    RATING,
                    STATUS,
                    OWNER,
                    field("due").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE),
                    DONE)
            .with(
                    record("M1")
                            .answer("rating", choice("Green"))
                            .answer("status", choice("In progress"))
                            .answer("due", day("2019-05-31")),
                    record("M2").row(6).answer("status", choice("Complete")),
                    record("M3").row(7).answer("status", choice("Complete")).answer("done", day("2020-01-01")),
                    record("M4")
                            .row(8)
                            .answer("status", choice("In progress"))
                            .answer("owner", words("Lead director"))
                            .answer("done", day("2019-06-01")));

    private static final ReturnSection SCREENING = form(
                    "screening",
                    Subject.COMPLIANCE,
                    field("completed_by").required(),
                    field("screened").of(FieldType.YES_NO),
                    field("reason").requiredIf("screened", "No"),
                    field("outcome").onlyIf("screened", "Yes"),
                    field("positive").of(FieldType.TICK),
                    field("adverse").of(FieldType.TICK),
                    field("level").scale("levels").meaning(Meaning.ASSURANCE_LEVEL),
                    field("evidence").meaning(Meaning.EVIDENCE))
            .exactlyOne("positive", "adverse")
            .with(record("screening")
                    .answer("screened", no())
                    .answer("outcome", words("Full assessment"))
                    .answer("level", choice("Full")));

    private static final Instant LATE = Instant.parse("2019-07-05T11:00:00Z");
    private static final Instant CLOSED = Instant.parse("2019-08-01T11:00:00Z");

    private static List<Finding> everything() {
        return Stream.concat(
                        findings(returnOf(OBSERVING, MILESTONES, RISKS, SCREENING), CLOSED).stream(),
                        findings(returnOf(), LATE).stream())
                .toList();
    }

    @Test
    void raisesEveryCodeOfThePolicyInItsOrder() {
        assertThat(everything())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.RETURN_NOT_OWED,
                        FindingCode.RECEIVED_AFTER_CLOSE,
                        FindingCode.OWNER_MISSING,
                        FindingCode.GREEN_BUT_OVERDUE,
                        FindingCode.COMPLETE_WITHOUT_DATE,
                        FindingCode.COMPLETED_IN_FUTURE,
                        FindingCode.DATE_WITHOUT_COMPLETION,
                        FindingCode.NARRATIVE_MISSING,
                        FindingCode.SCORE_DISAGREES,
                        FindingCode.REFERENCE_UNRESOLVED,
                        FindingCode.ANSWER_MISSING,
                        FindingCode.FOLLOW_UP_MISSING,
                        FindingCode.EVIDENCE_MISSING,
                        FindingCode.ANSWER_OUT_OF_PLACE,
                        FindingCode.EXACTLY_ONE,
                        FindingCode.RECEIVED_AFTER_DUE);
    }

    @Test
    void fillsEveryPlaceOfWhatItRaises() {
        assertThat(everything()).allSatisfy(finding -> {
            assertThat(finding.args().keySet()).containsAll(finding.code().arguments());
            assertThat(finding.sentence() + finding.expected() + finding.fix()).doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "de"})
    void saysTheSameInEveryLocale(String language) {
        List<Finding> expected = everything();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(everything()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tellsABlankRequiredCellOnce() {
        ReturnSection section = table(
                        "milestones",
                        Subject.MILESTONE,
                        RATING,
                        COMMENT.required().requiredIf("rating", "Red"),
                        STATUS,
                        OWNER.required(),
                        DONE)
                .with(record("M1").answer("rating", choice("Red")).answer("status", choice("In progress")));

        assertThat(told(section))
                .containsExactly(
                        "error answer_missing Milestones!B5: \"Comment\" is not filled in.",
                        "error answer_missing Milestones!D5: \"Owner\" is not filled in.");
    }

    @Test
    void tellsABlankFollowUpOnce() {
        ReturnSection section = table(
                        "milestones", Subject.MILESTONE, STATUS, DONE.requiredIf("status", "Complete"), RATING, COMMENT)
                .with(record("M1").answer("status", choice("Complete")));

        assertThat(told(section))
                .containsExactly("error follow_up_missing Milestones!B5: \"Done\" is not filled in, "
                        + "although \"Status\" is Complete.");
    }

    @Test
    void callsARecordWithoutAKeyByItsRow() {
        assertThat(told(table("risks", Subject.RISK, OWNER).with(record("").row(12))))
                .containsExactly("error owner_missing Risks!A12: \"Row 12\" is open but has no owner.");
    }

    @Test
    void findsNothingInAReturnWithoutRecords() {
        assertThat(told(table("risks", Subject.RISK, OWNER.required()))).isEmpty();
    }

    @Test
    void namesSectionRecordAndFieldOfWhatItFinds() {
        Finding finding = findings(returnOf(RISKS), Policy.IN_TIME).get(0);

        assertThat(finding.args())
                .containsEntry("section", "Risks")
                .containsEntry("record", "R1")
                .containsEntry("field", "Comment");
    }
}
