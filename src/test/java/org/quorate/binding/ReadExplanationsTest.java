package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.testing.WorkbookBuilder;

/** What a party says of its answers, beside them. */
class ReadExplanationsTest {
    private static WorkbookBuilder risks(String heading) {
        return Binding.untilRisks()
                .row("Risk reference", "Risk description", "Likelihood", heading, "Owner role")
                .row("R1", "Staff may leave", 3, "Agreed with the lead", "Chief nurse")
                .row("R2", "Beds may close", 2, null, "Chief nurse");
    }

    private static Explanation of(String field, String cell, String words) {
        return new Explanation(field, cell, words, "", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct because", "CORRECT  BECAUSE", " correct because:"})
    void inATableTheColumnSaysItOfEachRow(String heading) {
        Binding binding = Binding.of(risks(heading));

        assertThat(binding.record("risks", "R1").explanations()).containsExactly(of("", "D2", "Agreed with the lead"));
        assertThat(binding.record("risks", "R2").explanations()).isEmpty();
        assertThat(binding.answer("risks", "R1", "owner")).isEqualTo("Chief nurse");
    }

    @Test
    void theColumnIsNoUnknownOne() {
        Binding binding = Binding.of(risks("Correct because"));

        assertThat(binding.codes()).isEmpty();
        assertThat(binding.refusals("risks")).isEmpty();
        assertThat(binding.get().layout().sections())
                .filteredOn(section -> section.sectionId().equals("risks"))
                .singleElement()
                .satisfies(section -> assertThat(section.strays()).isEmpty());
    }

    @Test
    void aRowThatHoldsNothingElseIsNone() {
        Binding binding = Binding.of(risks("Correct because").row(null, null, null, "Left over"));

        assertThat(binding.codes()).isEmpty();
        assertThat(binding.section("risks").rowsRead()).isEqualTo(2);
    }

    private static WorkbookBuilder signedOff(String words, String column) {
        return Binding.withTimeline(Binding.cover("No"))
                .sheet("Sign-off")
                .row("Question", "Answer", "Needed?", column, "Check")
                .row("Signed by", "Chief executive", "Required", null, "OK")
                .row("Date signed", null, "If known", words, "OK")
                .sheet("Risks")
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Staff may leave", 3, "Chief nurse");
    }

    @Test
    void inAFormTheCellBesideTheAnswerSaysItOfThatAnswer() {
        Binding binding = Binding.of(signedOff("Signed at the next board", "Correct because"));

        SectionRecord signOff = binding.section("sign-off").records().get(0);
        assertThat(signOff.explanations()).containsExactly(of("signed_on", "D3", "Signed at the next board"));
        assertThat(signOff.find("signed_on")).contains(new FieldAnswer("signed_on", "B3", Answer.notProvided(), ""));
        assertThat(binding.codes()).isEmpty();
    }

    @Test
    void inAFormAnotherColumnSaysNothing() {
        Binding binding = Binding.of(signedOff("Signed at the next board", "Remarks"));

        assertThat(binding.section("sign-off").records().get(0).explanations()).isEmpty();
    }

    @Test
    void wordsBesideAFormDeclareNothingNilAndAreNoLabel() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.cover("No"))
                .sheet("Sign-off")
                .row("Question", "Answer", "Needed?", "Correct because", "Check")
                .row("Signed by", null, "Required", "Nil return", "Missing")
                .row("Date signed", null, "If known", "Board has agreed that", "OK")
                .sheet("Risks")
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Staff may leave", 3, "Chief nurse"));

        assertThat(binding.section("sign-off").state()).isEqualTo(SectionReading.State.EMPTY);
        assertThat(binding.get().layout().sections())
                .filteredOn(section -> section.sectionId().equals("sign-off"))
                .singleElement()
                .satisfies(section -> assertThat(section.strays()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "N/A",
                "-",
                "–",
                "see above",
                "See above.",
                "OK",
                "ok!",
                "as before",
                "TBC",
                "none",
                "x",
                "?",
                "."
            })
    void aPlaceholderExplainsNothing(String words) {
        assertThat(Explanation.saysNothing(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Agreed with the lead", "OK'd by the board", "As before: paid in advance", "VAT"})
    void whatGivesAReasonDoesNot(String words) {
        assertThat(Explanation.saysNothing(words)).isFalse();
    }
}
