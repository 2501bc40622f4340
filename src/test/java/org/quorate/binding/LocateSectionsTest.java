package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.Return.OtherSheet;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.FindingCode;
import org.quorate.testing.WorkbookBuilder;

class LocateSectionsTest {

    private static WorkbookBuilder risks(String sheet) {
        return Binding.withTimeline(Binding.covered())
                .sheet(sheet)
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Flood", 2, "Director");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Risks", "RISKS", " risks. "})
    void findsASheetByItsNameWhateverItsCase(String sheet) {
        Binding binding = Binding.of(risks(sheet));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("risks").sheet()).contains(sheet);
        assertThat(binding.section("risks").state()).isEqualTo(State.GIVEN);
    }

    @Test
    void findsASheetByItsOtherName() {
        assertThat(Binding.of(risks("Risk register")).placed())
                .containsExactly(
                        "Risk register! The sheet for \"Risks\" is named \"Risk register\"; it was recognised by its"
                                + " other name.");
    }

    @Test
    void findsASheetByItsHeadings() {
        Binding binding = Binding.of(risks("Sheet7"));
        assertThat(binding.placed())
                .containsExactly(
                        "Sheet7! The sheet for \"Risks\" is named \"Sheet7\"; it was recognised by its headings.");
        assertThat(binding.answer("risks", "R1", "owner")).isEqualTo("Director");
    }

    @Test
    void findsAFormByItsLabels() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.cover("No"))
                .sheet("Declaration")
                .row(null, "Signatory:", null, "Chief Executive")
                .row(null, "Board has agreed", null, "x")
                .sheet("Risks")
                .row("Nil return"));
        assertThat(binding.codes()).containsExactly(FindingCode.SHEET_RENAMED);
        assertThat(binding.answer("sign-off", "sign-off", "role")).isEqualTo("Chief Executive");
        assertThat(binding.answer("sign-off", "sign-off", "agreed")).isEqualTo("Yes");
    }

    @Test
    void findsTheHeadingRowWhereverItStands() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risks of the quarter")
                .at("D9", "OWNER ROLE")
                .at("F9", "Likelihood*")
                .at("G9", "Ref:")
                .at("H9", "risk  description")
                .at("D10", "Director")
                .at("F10", 3)
                .at("G10", "R1")
                .at("H10", "Flood"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.record("risks", "R1").find("likelihood"))
                .contains(new FieldAnswer("likelihood", "F10", new Answer.Amount(BigDecimal.valueOf(3)), "3"));
    }

    @Test
    void doesNotTakeASheetForASectionOnTooFewHeadings() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.covered())
                .sheet("Contacts")
                .row("Owner role", "Likelihood", "Telephone")
                .row("Director", 1, "0"));
        assertThat(binding.sentences())
                .containsExactly(
                        "The section \"Risks\" is missing: there is no sheet \"Risks\", and its headings were found on"
                                + " no other sheet.",
                        "The sheet is not part of the return; nothing on it was used.");
        assertThat(binding.section("risks").state()).isEqualTo(State.MISSING);
        assertThat(binding.section("risks").sheet()).isEmpty();
        assertThat(binding.get().otherSheets()).containsExactly(new OtherSheet("Contacts", 2));
    }

    @Test
    void doesNotSearchHiddenSheetsForHeadings() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.covered())
                .hiddenSheet("Old")
                .row("Risk reference", "Risk description", "Likelihood")
                .row("R1", "Flood", 2));
        assertThat(binding.codes()).containsExactly(FindingCode.SECTION_MISSING);
        assertThat(binding.get().otherSheets()).containsExactly(new OtherSheet("Old", 2));
    }

    @Test
    void takesTheBestOfSeveralSheetsWithTheHeadings() {
        Binding binding = Binding.of(Binding.withTimeline(Binding.covered())
                .sheet("Draft")
                .row("Risk reference", "Risk description", "Likelihood")
                .row("R9", "Old", 2)
                .sheet("Final")
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Flood", 2, "Director"));
        assertThat(binding.section("risks").sheet()).contains("Final");
        assertThat(binding.codes()).containsExactly(FindingCode.SHEET_RENAMED, FindingCode.SHEET_UNEXPECTED);
    }

    @Test
    void prefersHeadingsElsewhereToABlankSheetOfTheRightName() {
        Binding binding = Binding.of(risks("Sheet7").sheet("Risks"));
        assertThat(binding.section("risks").sheet()).contains("Sheet7");
        assertThat(binding.codes()).containsExactly(FindingCode.SHEET_RENAMED);
    }

    @Test
    void refusesTheRowsOfASheetWithoutHeadings() {
        Binding binding =
                Binding.of(Binding.untilRisks().row("Risks").row("R1", "Flood").row("R2", "Fire"));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks! The column \"Risk reference\" is missing from \"Risks\".",
                        "Risks! The column \"Risk description\" is missing from \"Risks\".",
                        "Risks! The column \"Likelihood\" is missing from \"Risks\".");
        assertThat(binding.section("risks").state()).isEqualTo(State.EMPTY);
        assertThat(binding.refusals("risks"))
                .containsExactly(
                        "2:2 (1) R1 | Flood: The section's headings were not found.",
                        "3:3 (1) R2 | Fire: The section's headings were not found.");
    }

    @Test
    void saysNothingOfABlankSheetThatIsNotRequired() {
        Binding binding = Binding.of(risks("Risks").sheet("Change log"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("log").state()).isEqualTo(State.EMPTY);
    }

    @Test
    void saysNothingOfAMissingSectionThatIsNotRequired() {
        assertThat(Binding.of(risks("Risks")).section("log").state()).isEqualTo(State.MISSING);
    }

    @Test
    void saysNothingOfASectionThatIsNotDueYet() {
        assertThat(Binding.of(risks("Risks")).section("indicators").state()).isEqualTo(State.NOT_DUE);
        Binding blank = Binding.of(risks("Risks").sheet("Indicators"));
        assertThat(blank.sentences()).isEmpty();
        assertThat(blank.section("indicators").state()).isEqualTo(State.NOT_DUE);
    }

    @Test
    void readsASectionThatIsGivenBeforeItIsDue() {
        Binding binding = Binding.of(
                risks("Risks").sheet("Indicators").row("Measure", "Value").row("Waiting time", 4));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("indicators").state()).isEqualTo(State.GIVEN);
    }

    @Test
    void reportsASectionOnceItIsDue() {
        Binding binding = Binding.of(
                WorkbookBuilder.workbook()
                        .sheet("Cover")
                        .row("Quarterly assurance return")
                        .row("Programme", "harbour")
                        .row("Partner", "Acute Trust")
                        .row("Reporting period", "Q2 2019/20")
                        .row("Template version", "2.0"),
                Binding.FILE,
                TestProgramme.Q2);
        assertThat(binding.codes())
                .containsExactly(
                        FindingCode.SECTION_MISSING,
                        FindingCode.SECTION_MISSING,
                        FindingCode.SECTION_MISSING,
                        FindingCode.SECTION_MISSING);
        assertThat(binding.section("indicators").state()).isEqualTo(State.MISSING);
    }

    @Test
    void sparesASectionWithAWaiverUntilItExpires() {
        assertThat(timelineOfCommunityProvider("Q1 2019/20").state()).isEqualTo(State.WAIVED);
        assertThat(timelineOfCommunityProvider("Q2 2019/20").state()).isEqualTo(State.MISSING);
    }

    private static SectionReading timelineOfCommunityProvider(String period) {
        return Binding.of(
                        WorkbookBuilder.workbook()
                                .sheet("Cover")
                                .row("Quarterly assurance return")
                                .row("Programme", "harbour")
                                .row("Partner", "Community Trust")
                                .row("Reporting period", period),
                        Binding.FILE,
                        null)
                .section("timeline");
    }

    @Test
    void givesTheSectionsInTheDefinitionsOrder() {
        assertThat(Binding.of(risks("Risks")).get().sections())
                .map(reading -> reading.section().id())
                .containsExactly("cover", "sign-off", "risks", "timeline", "indicators", "log");
    }
}
