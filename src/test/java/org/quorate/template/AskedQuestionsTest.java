package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnSection.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Review;
import org.quorate.consolidation.SourceRef;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Sections;

class AskedQuestionsTest {
    private static final SectionDefinition CLARIFICATIONS = table(
                    "clarifications",
                    Subject.CLARIFICATION,
                    field("ref").of(FieldType.REFERENCE).meaning(Meaning.REFERENCE),
                    field("question").meaning(Meaning.TITLE),
                    field("asked_on").of(FieldType.DATE).meaning(Meaning.EVENT_DATE),
                    field("status").meaning(Meaning.STATUS),
                    field("answer").meaning(Meaning.RESPONSE),
                    field("round").meaning(Meaning.ROUND),
                    field("until").of(FieldType.DATE).meaning(Meaning.RESPOND_BY))
            .definition();

    private static Review.Asked asked(Party party, String reference, @Nullable LocalDate on) {
        return new Review.Asked(
                party,
                "Milestones",
                reference,
                "Why " + reference + "?",
                "",
                "Committee",
                on,
                null,
                new SourceRef("The commissioner", "review.xlsx", "Questions", "D5", "0".repeat(64)));
    }

    private static Prefill prefill(Review.Asked... asked) {
        return new AskedQuestions(List.of(asked), ReturnProgramme.OWING);
    }

    @Test
    void givesAPartyItsQuestionsWithReferenceWordsAndDay() {
        assertThat(prefill(
                                asked(ReturnProgramme.OWING, "Q1-N1", LocalDate.of(2019, 7, 17)),
                                asked(ReturnProgramme.OBSERVING, "Q1-S1", LocalDate.of(2019, 7, 17)))
                        .records(CLARIFICATIONS))
                .containsExactly(new PrefilledRecord(
                        "Q1-N1",
                        Map.of("ref", words("Q1-N1"), "question", words("Why Q1-N1?"), "asked_on", day("2019-07-17")),
                        Map.of()));
    }

    @Test
    void givesTheRoundAndTheDayByWhichAnAnswerIsWantedWhereTheyAreNamed() {
        Review.Asked asked = new Review.Asked(
                ReturnProgramme.OWING,
                "Milestones",
                "Q1-N1",
                "Why Q1-N1?",
                "Round 3",
                "Committee",
                null,
                LocalDate.of(2019, 10, 4),
                new SourceRef("The commissioner", "review.xlsx", "Questions", "D5", "0".repeat(64)));

        assertThat(prefill(asked).records(CLARIFICATIONS).get(0).answers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ref", words("Q1-N1"),
                        "question", words("Why Q1-N1?"),
                        "round", words("Round 3"),
                        "until", day("2019-10-04")));
    }

    @Test
    void leavesTheDayBlankWhereNoneIsGivenAndOtherSectionsAlone() {
        Prefill prefill = prefill(asked(ReturnProgramme.OWING, "Q1-N1", null));

        assertThat(prefill.records(CLARIFICATIONS).get(0).answers()).containsOnlyKeys("ref", "question");
        assertThat(prefill.records(Sections.risks().definition())).isEmpty();
    }

    @Test
    void standsBehindWhatTheLastReturnLeavesOpenAndRepeatsNothing() {
        PrefilledRecord open = new PrefilledRecord("q4 n1", Map.of("ref", words("Q4-N1")), Map.of());

        List<PrefilledRecord> records = ((Prefill) section -> List.of(open))
                .and(prefill(asked(ReturnProgramme.OWING, "Q4-N1", null), asked(ReturnProgramme.OWING, "Q1-N1", null)))
                .records(CLARIFICATIONS);

        assertThat(records).extracting(PrefilledRecord::key).containsExactly("q4 n1", "Q1-N1");
        assertThat(records.get(0)).isEqualTo(open);
    }
}
