package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnSection.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnProgramme;

/** What a last return leaves for the next workbook. */
class CarriedForwardTest {
    private static final Programme SAMPLE = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();
    private static final ReportingPeriod LAST_PERIOD =
            SAMPLE.calendar().find("2019-20-Q1").orElseThrow();
    private static final SectionDefinition RISKS = section("assurance", "risks");
    private static final SectionDefinition CLARIFICATIONS = section("assurance", "clarifications");
    private static final SectionDefinition MILESTONES = section("workplan", "milestones");

    private static SectionDefinition section(String returnId, String id) {
        return SAMPLE.getReturn(returnId).find(id).orElseThrow();
    }

    private static List<PrefilledRecord> carried(SectionDefinition section, SectionRecord... records) {
        return new CarriedForward(
                        EarlierReturn.of(LAST_PERIOD, Map.of(section.id(), List.of(records))), SAMPLE.vocabulary())
                .records(section);
    }

    private static SectionRecord record(String key, Map<String, Answer> answers) {
        List<FieldAnswer> all = new ArrayList<>();
        answers.forEach((field, answer) -> all.add(new FieldAnswer(field, "A1", answer, answer.text())));
        return new SectionRecord(7, key, all);
    }

    private static Answer words(String text) {
        return new Answer.Words(text);
    }

    @Test
    void whatIdentifiesAnOpenRecordIsAnAnswerAndWhatAssessesItIsForReference() {
        Answer baseline = new Answer.Day(LocalDate.of(2019, 9, 2));
        Answer forecast = new Answer.Day(LocalDate.of(2019, 10, 1));

        assertThat(carried(
                        MILESTONES,
                        record(
                                "M1",
                                Map.of(
                                        "milestone_ref", words("M1"),
                                        "title", words("Rota in place"),
                                        "owner", words("Head of Nursing"),
                                        "baseline_due", baseline,
                                        "forecast_due", forecast,
                                        "status", new Answer.Choice("Delayed"),
                                        "narrative", words("Two posts are vacant.")))))
                .containsExactly(new PrefilledRecord(
                        "M1",
                        Map.of(
                                "milestone_ref", words("M1"),
                                "title", words("Rota in place"),
                                "owner", words("Head of Nursing"),
                                "baseline_due", baseline),
                        Map.of(
                                "forecast_due",
                                forecast,
                                "status",
                                new Answer.Choice("Delayed"),
                                "narrative",
                                words("Two posts are vacant."))));
    }

    @Test
    void anOpenQuestionKeepsItsRoundAndItsDaysAndIsAnsweredAnew() {
        Map<String, Answer> asked = Map.of(
                "clarification_ref", words("Q4-N1"),
                "question", words("Who covers nights?"),
                "round", words("Round 2"),
                "asked_on", new Answer.Day(LocalDate.of(2019, 5, 15)),
                "respond_by", new Answer.Day(LocalDate.of(2019, 7, 5)));
        Map<String, Answer> answered = Map.of(
                "status", new Answer.Choice("Part answered"), "answered_on", new Answer.Day(LocalDate.of(2019, 6, 26)));
        Map<String, Answer> all = new HashMap<>(asked);
        all.putAll(answered);

        assertThat(carried(CLARIFICATIONS, record("Q4-N1", all)))
                .containsExactly(new PrefilledRecord("Q4-N1", asked, answered));
    }

    @Test
    void aClosedRecordIsLeftBehind() {
        assertThat(carried(
                        MILESTONES,
                        record("M1", Map.of("milestone_ref", words("M1"), "status", new Answer.Choice("Complete"))),
                        record("M2", Map.of("milestone_ref", words("M2"), "status", new Answer.Choice("Cancelled"))),
                        record("M3", Map.of("milestone_ref", words("M3"), "status", new Answer.Choice("On hold")))))
                .extracting(PrefilledRecord::key)
                .containsExactly("M3");
    }

    private static List<String> carriedOf(SectionDefinition section, SectionRecord... records) {
        return carried(section, records).stream().map(PrefilledRecord::key).toList();
    }

    @Test
    void aRecordIsLeftBehindThatIsCompleteOrMeetsWhatElseClosesIt() {
        ReturnField status = field("status")
                .choice("Open", Tone.NEUTRAL)
                .choice("Done", Tone.COMPLETE)
                .choice("Cancelled", Tone.NEUTRAL)
                .meaning(Meaning.STATUS);
        SectionDefinition closing = table(
                        "actions",
                        Subject.MILESTONE,
                        field("reference"),
                        status,
                        field("dropped").of(FieldType.TICK))
                .closedIf("dropped", "Ticked")
                .definition();

        assertThat(carriedOf(
                        closing,
                        record("A1", Map.of("status", new Answer.Choice("Open"))),
                        record("A2", Map.of("status", new Answer.Choice("Done"))),
                        record("A3", Map.of("status", new Answer.Choice("Open"), "dropped", new Answer.YesNo(true))),
                        record("A4", Map.of("status", new Answer.Choice("Open"), "dropped", new Answer.YesNo(false)))))
                .containsExactly("A1", "A4");
    }

    @Test
    void aStatusOnAScaleClosesARecordToo() {
        SectionDefinition rated = table(
                        "actions",
                        Subject.MILESTONE,
                        field("reference"),
                        field("status").scale("rag").meaning(Meaning.STATUS))
                .definition();
        SectionRecord blue = record("A1", Map.of("status", new Answer.Choice("Blue")));
        SectionRecord red = record("A2", Map.of("status", new Answer.Choice("Red")));

        assertThat(new CarriedForward(
                                EarlierReturn.of(LAST_PERIOD, Map.of("actions", List.of(blue, red))),
                                ReturnProgramme.programme().vocabulary())
                        .records(rated))
                .extracting(PrefilledRecord::key)
                .containsExactly("A2");
    }

    @Test
    void aDateClosesARecordThatHasNoStatus() {
        SectionDefinition dated = table(
                        "actions",
                        Subject.MILESTONE,
                        field("reference"),
                        field("done").of(FieldType.DATE).meaning(Meaning.ACTUAL_DATE))
                .definition();

        assertThat(carriedOf(
                        dated,
                        record("A1", Map.of("done", new Answer.Day(LocalDate.of(2019, 6, 1)))),
                        record("A2", Map.of())))
                .containsExactly("A2");
    }

    @Test
    void aClosedRowOfAFixedListComesBackWhole() {
        Map<String, Answer> answers = Map.of("risk_ref", words("AR1"), "status", new Answer.Choice("Closed"));

        assertThat(carried(
                        RISKS,
                        record("AR1", answers),
                        record("R9", Map.of("risk_ref", words("R9"), "status", new Answer.Choice("Closed")))))
                .containsExactly(new PrefilledRecord("AR1", answers, Map.of()));
    }

    @Test
    void theLastScoreBecomesTheScoreOfLastQuarter() {
        Answer twelve = new Answer.Amount(BigDecimal.valueOf(12));

        PrefilledRecord risk = carried(RISKS, record("R1", Map.of("risk_ref", words("R1"), "score", twelve)))
                .get(0);

        assertThat(risk.answers()).containsEntry("previous_score", twelve).doesNotContainKey("score");
        assertThat(risk.lastTime()).containsEntry("score", twelve);
    }

    @Test
    void aSectionThatDidNotComeLeavesNothing() {
        assertThat(new CarriedForward(EarlierReturn.of(LAST_PERIOD, Map.of()), SAMPLE.vocabulary()).records(RISKS))
                .isEmpty();
    }
}
