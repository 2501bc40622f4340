package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

class ReadTableTest {

    @Test
    void readsEachRowAsARecord() {
        Binding binding = Binding.of(
                Binding.untilRiskRows().row("R1", "Flood", 2, "Director").row("R2", "Fire", 5, null));
        assertThat(binding.sentences()).isEmpty();
        SectionReading risks = binding.section("risks");
        assertThat(risks.rowsRead()).isEqualTo(2);
        assertThat(risks.records()).map(SectionRecord::key).containsExactly("R1", "R2");
        assertThat(risks.records().get(1).row()).isEqualTo(3);
        assertThat(risks.records().get(1).find("owner"))
                .contains(new FieldAnswer("owner", "D3", Answer.notProvided(), ""));
    }

    // Columns

    @Test
    void readsColumnsInAnyOrderAndByTheirOtherHeadings() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Likelihood", "Owner role", "REF.", "Risk description")
                .row(4, "Director", "R1", "Flood"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.answer("risks", "R1", "likelihood")).isEqualTo("4");
    }

    @Test
    void reportsMissingColumnOncePerSheetAndSilencesIt() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description")
                .row("R1", "Flood")
                .row("R2", "Fire"));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks!1:1 The column \"Likelihood\" is missing from \"Risks\".",
                        "Risks!1:1 The column \"Owner role\" is missing from \"Risks\".");
        assertThat(binding.outcome().findings())
                .map(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(binding.record("risks", "R1").find("likelihood"))
                .contains(new FieldAnswer("likelihood", "", Answer.notProvided(), ""));
    }

    @Test
    void refusesRowsWithoutAKeyColumnAndSuggestsTheHeading() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk referense", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Flood", 2, "Director"));
        assertThat(binding.sentences())
                .containsExactly(
                        "The column \"Risk reference\" is missing from \"Risks\". \"Risk referense\" in A1 looks like"
                                + " \"Risk reference\" (likeness 92 %).",
                        "The column \"Risk referense\" is not part of \"Risks\"; it was not used. It looks like \"Risk"
                                + " reference\" (likeness 92 %).");
        assertThat(binding.refusals("risks"))
                .containsExactly("2:2 (1) R1 | Flood | 2 | Director: The column that tells one record from another is"
                        + " missing.");
    }

    @Test
    void reportsAColumnThatStandsTwiceAndListsItsContents() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description", "Likelihood", "Owner role", "Ref")
                .row("R1", "Flood", 2, "Director", "old 1"));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks!E1 The heading \"Risk reference\" stands more than once in \"Risks\"; only the first"
                                + " was used.");
        assertThat(binding.refusals("risks"))
                .containsExactly("E2 (0) old 1: The column's heading stands twice; only the first was used.");
    }

    @Test
    void reportsAColumnOfTheProvidersOwnAndListsItsContents() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description", "Likelihood", "Owner role", "Telephone", "Empty")
                .row("R1", "Flood", 2, "Director", "01472")
                .row("R2", "Fire", 3, "Director", null, null, "aside"));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks!E1 The column \"Telephone\" is not part of \"Risks\"; it was not used.",
                        "Risks!G1 The column \"G (no heading)\" is not part of \"Risks\"; it was not used.");
        assertThat(binding.refusals("risks"))
                .containsExactly(
                        "E2 (0) 01472: The column is not part of the section.",
                        "G3 (0) aside: The column is not part of the section.");
    }

    @Test
    void saysNothingOfAnUnknownHeadingOverAnEmptyColumn() {
        Binding binding = Binding.of(Binding.untilRisks()
                .row("Risk reference", "Risk description", "Likelihood", "Owner role", "For office use")
                .row("R1", "Flood", 2, "Director"));
        assertThat(binding.sentences()).isEmpty();
    }

    // Rows

    @Test
    void reportsTheFirstBlankRowInsideATableAndReadsOn() {
        Binding binding = Binding.of(Binding.untilRiskRows()
                .row("R1", "Flood", 2)
                .blank()
                .row("R2", "Fire", 2)
                .row(" ", "\u00A0")
                .row("R3", "Storm", 2));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks!3:3 There is a blank row inside the table of \"Risks\"; the rows below it were read all"
                                + " the same.");
        assertThat(binding.section("risks").records()).hasSize(3);
        assertThat(binding.section("risks").rowsRead()).isEqualTo(3);
    }

    @Test
    void saysNothingOfBlankRowsBeforeAndAfterTheRecords() {
        Binding binding = Binding.of(
                Binding.untilRiskRows().blank().row("R1", "Flood", 2).blank().row("Total", null, 2));
        assertThat(binding.sentences()).isEmpty();
    }

    @Test
    void leavesOutRowsThatThePackDeclaresAsGuidanceOrTotal() {
        Binding binding = Binding.of(Binding.untilRiskRows()
                .row("note: one row a risk")
                .row("Totally new", "Flood", 2)
                .row("TOTAL", null, 2));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("risks").records()).map(SectionRecord::key).containsExactly("Totally new");
        assertThat(binding.refusals("risks"))
                .containsExactly(
                        "2:2 (1) note: one row a risk: The pack declares rows that begin like this as guidance or"
                                + " total.",
                        "4:4 (1) TOTAL | 2: The pack declares rows that begin like this as guidance or total.");
    }

    @Test
    void refusesTextBelowTheTable() {
        Binding binding = Binding.of(
                Binding.untilRiskRows().row("R1", "Flood", 2).row(null, "Reviewed by the board", 9, null, "aside"));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks!3:3 The row stands in \"Risks\" but has nothing in Risk reference, so it is no record:"
                                + " \"Reviewed by the board | 9 | aside\".");
        assertThat(binding.refusals("risks"))
                .containsExactly(
                        "3:3 (1) Reviewed by the board | 9 | aside: Nothing stands in Risk reference, so it is no"
                                + " record.");
    }

    @Test
    void refusesARecordThatStandsTwice() {
        Binding binding =
                Binding.of(Binding.untilRiskRows().row("R1", "Flood", 2).row("r1", "Fire", "seven"));
        assertThat(binding.placed())
                .containsExactly("Risks!3:3 \"r1\" stands more than once in \"Risks\"; only the first was used.");
        assertThat(binding.refusals("risks"))
                .containsExactly("3:3 (1) r1 | Fire | seven: An earlier row has the same Risk reference.");
        assertThat(binding.answer("risks", "R1", "description")).isEqualTo("Flood");
    }

    @Test
    void refusesARowWhoseKeyCannotBeRead() {
        Binding binding = Binding.of(Binding.untilRiskRows().row(WorkbookBuilder.error("#N/A"), "Flood", 2));
        assertThat(binding.placed()).containsExactly("Risks!A2 \"Risk reference\" shows the error #N/A.");
        assertThat(binding.refusals("risks"))
                .containsExactly("2:2 (1) #N/A | Flood | 2: What tells the record from others cannot be read.");
        assertThat(binding.section("risks").state()).isEqualTo(State.EMPTY);
    }

    @Test
    void keepsARecordWithoutTheAnswerThatCannotBeRead() {
        Binding binding = Binding.of(Binding.untilRiskRows().row("R1", "Flood", "often"));
        assertThat(binding.placed()).containsExactly("Risks!C2 \"often\" in \"Likelihood\" is not a number.");
        assertThat(binding.outcome().findings().get(0).arg("record")).isEqualTo("R1");
        assertThat(binding.refusals("risks")).containsExactly("C2 (0) often: Not a number.");
        assertThat(binding.section("risks").records()).hasSize(1);
    }

    @Test
    void numbersTheRecordsOfASectionWithoutKey() {
        Binding binding = Binding.of(Binding.untilRiskRows()
                .row("R1", "Flood", 2)
                .sheet("Change log")
                .row("When", "What changed")
                .row(null, "Owner")
                .row(null, "Owner"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("log").records()).map(SectionRecord::key).containsExactly("1", "2");
    }

    @Test
    void reportsMergedCellsInsideATableOnceForEachRange() {
        Binding binding = Binding.of(Binding.untilRiskRows()
                .row("R1", "Flood", 2)
                .row("R2", null, 2)
                .row("Note: merged as well")
                .merge("A1:D1")
                .merge("B2:B3")
                .merge("A4:D4")
                .merge("H2:H3"));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks!B2:B3 Cells are merged inside the table of \"Risks\"; the value counts for the first"
                                + " row only.");
    }

    // Fixed lists

    private static WorkbookBuilder untilSteps() {
        return Binding.covered()
                .sheet("Risks")
                .row("Nil return")
                .sheet("Timeline")
                .row("Step", "What is done", "RAG");
    }

    @Test
    void readsTheRowsOfAFixedListInItsOwnWords() {
        Binding binding = Binding.of(
                untilSteps().row("s1", null, "G").row("S2 ", null, "A").row("S3", null, "R"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("timeline").records())
                .map(SectionRecord::key)
                .containsExactly("S1", "S2", "S3");
    }

    @Test
    void reportsEachRowOfAFixedListThatIsMissing() {
        Binding binding = Binding.of(untilSteps().row("S2", null, "A"));
        assertThat(binding.placed())
                .containsExactly(
                        "Timeline! \"S1\" (All material submitted) is missing from \"Timeline\".",
                        "Timeline! \"S3\" (Final sign-off) is missing from \"Timeline\".");
        assertThat(binding.outcome().findings().get(0).expected()).isEqualTo("All 3 rows of the template.");
    }

    @Test
    void missesARowOfAFixedListOnlyFromThePartyThatReportsOnIt() {
        Workbook theirs =
                Binding.withTimeline(Binding.covered("Community provider")).build();

        Binding binding = Binding.of(TestProgramme.programme(), theirs, Binding.FILE, TestProgramme.Q1);

        assertThat(binding.placed())
                .contains("Timeline! \"S4\" (Community teams are told) is missing from \"Timeline\".");
        assertThat(binding.outcome().findings())
                .filteredOn(finding -> finding.code() == FindingCode.EXPECTED_ROW_MISSING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("All 4 rows of the template."));
    }

    @Test
    void takesARowOfAFixedListFromAnotherPartyToo() {
        Binding binding = Binding.of(untilSteps()
                .row("S1", null, "G")
                .row("S2", null, "A")
                .row("S3", null, "R")
                .row("S4", null, "R"));

        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("timeline").records()).hasSize(4);
    }

    @Test
    void refusesARowThatTheFixedListDoesNotHave() {
        Binding binding = Binding.of(untilSteps()
                .row("S1", null, "G")
                .row("S2", null, "A")
                .row("S3", null, "R")
                .row("S14", null, "R"));
        assertThat(binding.placed())
                .containsExactly("Timeline!5:5 \"S14\" is not one of the rows of \"Timeline\". Did you mean \"S1\"?");
        assertThat(binding.refusals("timeline"))
                .containsExactly("5:5 (1) S14 | R: It is not one of the rows of the template.");
    }

    // Nil

    @Test
    void takesANilWordBelowTheHeadingsForTheSection() {
        Binding binding = Binding.of(Binding.untilRiskRows().row(null, "Nothing to report."));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("risks").state()).isEqualTo(State.NIL);
        assertThat(binding.section("risks").nilRows()).isEqualTo(1);
    }

    @Test
    void takesANilWordInsteadOfTheTable() {
        Binding binding = Binding.of(Binding.untilRisks().row("Risks").row("Nil return"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("risks").state()).isEqualTo(State.NIL);
    }

    @Test
    void takesNoNilWordWhereASectionMayNotBeNil() {
        Binding binding = Binding.of(Binding.untilRiskRows()
                .row("R1", "Flood", 2)
                .sheet("Indicators")
                .row("Measure", "Value")
                .row(null, "Nil return"));
        assertThat(binding.codes()).containsExactly(FindingCode.TEXT_BELOW_TABLE);
        assertThat(binding.section("indicators").state()).isEqualTo(State.NOT_DUE);
    }

    @Test
    void takesANilReturnForEverySectionThatMayBeNil() {
        Binding binding = Binding.of(Binding.cover("Yes").sheet("Risks").row("Risk reference", "Risk description"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("risks").state()).isEqualTo(State.NIL);
        assertThat(binding.section("timeline").state()).isEqualTo(State.NIL);
        assertThat(binding.section("sign-off").state()).isEqualTo(State.NIL);
    }

    @Test
    void takesRowsThatTheTemplateFilledInForNilInANilReturn() {
        Binding binding = Binding.of(Binding.cover("Yes")
                .sheet("Timeline")
                .row("Step", "What is done", "RAG")
                .row("S1", "All material submitted")
                .row("S2", "Agreement released")
                .row("S3", "Final sign-off"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("timeline").state()).isEqualTo(State.NIL);
        assertThat(binding.section("timeline").nilRows()).isEqualTo(3);
    }

    @Test
    void reportsRecordsInANilReturnAndTakesThem() {
        Binding binding = Binding.of(Binding.cover("Yes")
                .sheet("Risks")
                .row("Risk reference", "Risk description", "Likelihood", "Owner role")
                .row("R1", "Flood", 2));
        assertThat(binding.placed())
                .containsExactly(
                        "Risks! The cover declares a nil return, but \"Risks\" holds 1 records; they were" + " taken.");
        assertThat(binding.section("risks").state()).isEqualTo(State.GIVEN);
    }
}
