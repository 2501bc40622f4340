package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.testing.WorkbookBuilder;

/** What is said where something was not found and something else looks like it. */
class SuggestHeadingsTest {
    @Test
    void saysWhichColumnLooksLikeTheMissingOneAndDoesNotUseIt() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description", "Likelihood (1 to 5)", "Owner role")
                .row("R1", "Flood", 2, "Director"));

        assertThat(binding.placed())
                .containsExactly(
                        "Risks!1:1 The column \"Likelihood\" is missing from \"Risks\". \"Likelihood (1 to 5)\" in C1"
                                + " looks like \"Likelihood\" (likeness 89 %).",
                        "Risks!C1 The column \"Likelihood (1 to 5)\" is not part of \"Risks\"; it was not used. It looks"
                                + " like \"Likelihood\" (likeness 89 %).");
        assertThat(binding.answer("risks", "R1", "likelihood")).isEmpty();
    }

    @Test
    void saysNothingOfAColumnThatIsLikeNone() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description", "Rank", "Owner role")
                .row("R1", "Flood", 2, "Director"));

        assertThat(binding.sentences())
                .containsExactly(
                        "The column \"Likelihood\" is missing from \"Risks\".",
                        "The column \"Rank\" is not part of \"Risks\"; it was not used.");
    }

    @Test
    void suggestsEachColumnOnceAndTheLikestFirst() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Description of the risk in full", "Risk describtion", "Likelihood")
                .row("R1", "Flood in the north", "Flood", 2));

        assertThat(binding.sentences().stream().filter(sentence -> sentence.contains("is missing")))
                .containsExactly(
                        "The column \"Risk description\" is missing from \"Risks\". \"Risk describtion\" in C1 looks like"
                                + " \"Risk description\" (likeness 93 %).",
                        "The column \"Owner role\" is missing from \"Risks\".");
    }

    @Test
    void suggestsAColumnWithoutContentToo() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description", "Likelihood", "Role of owner")
                .row("R1", "Flood", 2));

        assertThat(binding.sentences())
                .containsExactly(
                        "The column \"Owner role\" is missing from \"Risks\". \"Role of owner\" in D1 looks like"
                                + " \"Owner role\" (likeness 93 %).");
    }

    @Test
    void saysWhichLabelOfAFormLooksLikeTheMissingOne() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.cover("No")
                        .sheet("Sign-off")
                        .row("Signed by (role)", "Chief Executive")
                        .row("Date signed", "2019-06-28"))
                .sheet("Risks")
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Flood", 2, "Director"));

        assertThat(binding.placed())
                .startsWith(
                        "Sign-off! The column \"Signed by\" is missing from \"Sign-off\". \"Signed by (role)\" in A1"
                                + " looks like \"Signed by\" (likeness 88 %).")
                .contains("Sign-off!A1 The column \"Signed by (role)\" is not part of \"Sign-off\"; it was not used. It"
                        + " looks like \"Signed by\" (likeness 88 %).");
    }

    @Test
    void doesNotTakeAnAnswerForALabel() {
        Binding binding = Binding.of(Binding.withTimeline(
                        Binding.cover("No").sheet("Sign-off").row("Signed by", "Board has agreed on this", "the role"))
                .sheet("Risks")
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Flood", 2, "Director"));

        assertThat(binding.codes()).isEmpty();
    }

    @Test
    void saysWhichSheetLooksLikeTheMissingSection() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.covered())
                .sheet("Our risks (Q2)")
                .row("What may happen", "How likely")
                .row("Flood", 2));

        assertThat(binding.placed())
                .containsExactly(
                        "! The section \"Risks\" is missing: there is no sheet \"Risks\", and its headings were found on no"
                                + " other sheet. The sheet \"Our risks (Q2)\" looks like \"Risks\" (likeness 82 %).",
                        "Our risks (Q2)! The sheet is not part of the return; nothing on it was used. It looks like"
                                + " \"Risks\" (likeness 82 %).");
    }

    @Test
    void doesNotSuggestHiddenOrBlankSheets() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.covered())
                .hiddenSheet("Risks old")
                .row("R1", "Flood")
                .sheet("Risks new"));

        assertThat(binding.sentences())
                .containsExactly(
                        "The section \"Risks\" is missing: there is no sheet \"Risks\", and its headings were found"
                                + " on no other sheet.");
    }

    @Test
    void suggestsNoSheetWhereNothingIsMissing() {
        WorkbookBuilder workbook = Binding.untilRiskRows()
                .row("R1", "Flood", 2, "Director")
                .sheet("Risks 2")
                .row("Old", "R1");

        assertThat(Binding.of(workbook).sentences())
                .containsExactly("The sheet is not part of the return; nothing on it was used.");
    }
}
