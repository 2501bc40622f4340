package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Programme;
import org.quorate.testing.WorkbookBuilder;

/** What a party's own words mean once they are accepted. */
class AcceptedWordsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 7, 12);

    private static AcceptedHeading accepted(String section, @Nullable String field, String words) {
        return new AcceptedHeading("acute-provider", "assurance", section, field, words, DAY, "Assurance lead");
    }

    private static Programme programme(AcceptedHeading... accepted) {
        Programme plain = TestProgramme.programme();
        return new Programme(
                plain.identity(),
                plain.parties(),
                plain.calendar(),
                plain.vocabulary(),
                plain.governance(),
                plain.returns(),
                plain.paper(),
                List.of(accepted),
                plain.reading(),
                plain.correspondence(),
                plain.packHash());
    }

    private static Binding bind(WorkbookBuilder workbook, AcceptedHeading... accepted) {
        return Binding.of(programme(accepted), workbook.build(), Binding.FILE, TestProgramme.Q1);
    }

    private static WorkbookBuilder chanceInsteadOfLikelihood() {
        return Binding.untilRisks()
                .row("Risk reference", "Risk description", "Chance (1-5)", "Owner role")
                .row("R1", "Flood", 2, "Director");
    }

    @Test
    void readsTheColumnAndNotesIt() {
        Binding binding = bind(chanceInsteadOfLikelihood(), accepted("risks", "likelihood", "Chance (1-5)"));

        assertThat(binding.placed())
                .containsExactly(
                        "Risks!C1 \"Chance (1-5)\" was read as \"Likelihood\" of \"Risks\", as accepted on 12 July"
                                + " 2019 by Assurance lead.");
        assertThat(binding.answer("risks", "R1", "likelihood")).isEqualTo("2");
    }

    @Test
    void givesTheReturnByTheDefinitionOfThePack() {
        Binding binding = bind(chanceInsteadOfLikelihood(), accepted("risks", "likelihood", "Chance (1-5)"));

        assertThat(binding.get().definition()).isEqualTo(TestProgramme.assurance());
        assertThat(binding.section("risks").section()).isEqualTo(TestProgramme.risks());
    }

    @Test
    void doesNotReadTheSameWordsOfAnotherParty() {
        AcceptedHeading ofAnother = new AcceptedHeading(
                "community-provider", "assurance", "risks", "likelihood", "Chance (1-5)", DAY, "Assurance lead");

        assertThat(bind(chanceInsteadOfLikelihood(), ofAnother).sentences())
                .containsExactly(
                        "The column \"Likelihood\" is missing from \"Risks\".",
                        "The column \"Chance (1-5)\" is not part of \"Risks\"; it was not used.");
    }

    @Test
    void doesNotReadTheSameWordsInAnotherSection() {
        assertThat(bind(chanceInsteadOfLikelihood(), accepted("indicators", "value", "Chance (1-5)"))
                        .sentences())
                .contains("The column \"Likelihood\" is missing from \"Risks\".");
    }

    @Test
    void prefersTheTemplatesOwnHeading() {
        Binding binding = bind(
                Binding.untilRisks()
                        .row("Chance (1-5)", "Risk reference", "Risk description", "Likelihood", "Owner role")
                        .row(4, "R1", "Flood", 2, "Director"),
                accepted("risks", "likelihood", "Chance (1-5)"));

        assertThat(binding.answer("risks", "R1", "likelihood")).isEqualTo("2");
        assertThat(binding.sentences())
                .containsExactly("The column \"Chance (1-5)\" is not part of \"Risks\"; it was not used.");
    }

    @Test
    void readsTheLabelOfAForm() {
        Binding binding = bind(
                Binding.withTimeline(Binding.cover("No").sheet("Sign-off").row("Whose hand", "Chief Executive"))
                        .sheet("Risks")
                        .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                        .row("R1", "Flood", 2, "Director"),
                accepted("sign-off", "role", "Whose hand"));

        assertThat(binding.placed())
                .containsExactly(
                        "Sign-off!A1 \"Whose hand\" was read as \"Signed by\" of \"Sign-off\", as accepted on 12"
                                + " July 2019 by Assurance lead.");
        assertThat(binding.answer("sign-off", "sign-off", "role")).isEqualTo("Chief Executive");
    }

    @Test
    void findsTheSheet() {
        Binding binding = bind(
                Binding.withTimeline(Binding.covered())
                        .sheet("What worries us")
                        .row("Risk reference", "Hazard", "Chance")
                        .row("R1", "Flood", 2),
                accepted("risks", null, "What worries us"),
                accepted("risks", "description", "Hazard"));

        assertThat(binding.answer("risks", "R1", "description")).isEqualTo("Flood");
        assertThat(binding.sentences())
                .contains(
                        "The sheet for \"Risks\" is named \"What worries us\"; it was recognised by its name, as accepted"
                                + " on 12 July 2019 by Assurance lead.");
    }

    @Test
    void countsForAPartyThatOnlyTheFileNameTells() {
        WorkbookBuilder workbook = WorkbookBuilder.workbook()
                .sheet("Cover")
                .row("Quarterly assurance return")
                .row("Programme", "Harbour Alliance")
                .row("Who we are", "Acute provider")
                .row("Reporting period", "Q1 2019/20")
                .row("Template version", "2.0");

        Binding binding = Binding.of(
                programme(accepted("cover", "partner", "Who we are")),
                workbook.build(),
                "Acute provider.xlsx",
                TestProgramme.Q1);

        assertThat(binding.sentences())
                .contains(
                        "\"Who we are\" was read as \"Partner\" of \"Cover\", as accepted on 12 July 2019 by Assurance"
                                + " lead.")
                .noneMatch(sentence -> sentence.contains("was taken from"));
    }

    @Test
    void doesNotCountWhereTheyWouldMakeItAnotherPartysReturn() {
        WorkbookBuilder workbook = WorkbookBuilder.workbook()
                .sheet("Cover")
                .row("Quarterly assurance return")
                .row("Programme", "Harbour Alliance")
                .row("Who we are", "Community provider")
                .row("Reporting period", "Q1 2019/20");

        Binding binding = Binding.of(
                programme(accepted("cover", "partner", "Who we are")),
                workbook.build(),
                "Acute provider.xlsx",
                TestProgramme.Q1);

        assertThat(binding.get().party().id()).isEqualTo("acute-provider");
        assertThat(binding.sentences()).noneMatch(sentence -> sentence.contains("was read as"));
    }
}
