package org.quorate.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.Locator;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.proposal.Remark.Certainty;
import org.quorate.submission.CellRange;
import org.quorate.submission.DropDown;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

class WorkbookProposalTest {
    private final DropDowns dropDowns = new DropDowns();

    @Test
    void takesHeadingsWithRowsBelowForATable() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Milestones")
                .row("Milestones of the year")
                .blank()
                .row("Ref", "Milestone *", "Due date", "Cost (£)", "Sites", "Done?", "Contact")
                .row("M1", "Open the ward", LocalDate.of(2026, 5, 1), 12.5, 3, "Yes", "a@example.org")
                .row("M2", "Hire staff", LocalDate.of(2026, 6, 1), 100, 4, "No", "b@example.org"));
        SectionDefinition section = only(proposal);
        assertThat(section.kind()).isEqualTo(Kind.TABLE);
        assertThat(section.title()).isEqualTo("Milestones");
        assertThat(section.records().key()).containsExactly("ref");
        assertThat(types(section))
                .containsExactly(
                        "Ref TEXT",
                        "Milestone * TEXT required",
                        "Due date DATE",
                        "Cost (£) MONEY",
                        "Sites INTEGER",
                        "Done? YES_NO",
                        "Contact EMAIL");
        assertThat(told(proposal, Certainty.CERTAIN))
                .containsExactly("sheet \"Milestones\": A table: headings in row 3, 7 columns.");
        assertThat(told(proposal, Certainty.GUESSED))
                .contains(
                        "sheet \"Milestones\": \"Due date\" is taken as a date, because all 2 answers are.",
                        "sheet \"Milestones\": \"Ref\" tells one row from another: no two rows have the same.");
    }

    @Test
    void doubtsWhatAHeadingSaysWhereTheAnswersDoNot() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Plan")
                .row("Ref", "Due date", "Review date")
                .row("M1", "when ready", null)
                .row("M2", LocalDate.of(2026, 6, 1), null));
        assertThat(types(only(proposal))).containsExactly("Ref TEXT", "Due date TEXT", "Review date DATE");
        assertThat(told(proposal, Certainty.GUESSED))
                .contains(
                        "sheet \"Plan\": \"Due date\" sounds like a date, but not every answer is one; it is taken as a text.",
                        "sheet \"Plan\": \"Review date\" is blank; its words sound like a date.");
    }

    @Test
    void takesLabelsWithAnswersForAForm() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Cover")
                .row("Quarterly return")
                .row("Organisation", "Hillside Hospice")
                .row("Reporting period", "Q1 2026/27")
                .row("Contact", "Name", "Finance lead")
                .row(null, "Email", "finance@example.org")
                .row("Guidance: answer everything.")
                .row("A1", "Any comments?"));
        SectionDefinition section = only(proposal);
        assertThat(section.kind()).isEqualTo(Kind.FORM);
        assertThat(types(section))
                .containsExactly(
                        "Organisation PARTY required",
                        "Reporting period PERIOD required",
                        "Contact > Name TEXT",
                        "Contact > Email EMAIL");
        assertThat(section.find(Meaning.PARTY)).isPresent();
        assertThat(section.find(Meaning.PERIOD)).isPresent();
        assertThat(proposal.party()).contains("Hillside Hospice");
        assertThat(told(proposal, Certainty.GUESSED)).contains("sheet \"Cover\": A form: 4 questions.");
    }

    @Test
    void takesSeveralRowsOfHeadingsWhereTitlesReachOverColumns() {
        SectionDefinition section = only(propose(workbook()
                .sheet("Spend")
                .row("Line", "2025/26", null, "2026/27", null)
                .row(null, "Plan", "Actual", "Plan", "Actual")
                .row("Staff", 1, 2, 3, 4)
                .merge("A1:A2")
                .merge("B1:C1")
                .merge("D1:E1")));
        assertThat(section.placement().shape().headingRows()).isEqualTo(2);
        assertThat(section.fields())
                .extracting(FieldDefinition::heading)
                .containsExactly("Line", "2025/26 > Plan", "2025/26 > Actual", "2026/27 > Plan", "2026/27 > Actual");
    }

    @Test
    void saysThatColumnsLookLikePeriodsAndDoesNotDareMore() {
        WorkbookProposal proposal =
                propose(workbook().sheet("Spend").row("Line", "Q1", "Q2", "Q3").row("Staff", 1, 2, 3));
        assertThat(only(proposal).placement().periods()).isEmpty();
        assertThat(told(proposal, Certainty.GUESSED))
                .contains(
                        "sheet \"Spend\": 3 columns look like periods, from \"Q1\" on; each is a field of its own. \"periods\""
                                + " would make a record a period of them.");
    }

    @Test
    void tellsStackedTablesApartByTheirTitles() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Register")
                .row("Open risks")
                .row("Ref", "Risk", "Owner")
                .row("R1", "Flood", "Estates")
                .blank()
                .row("Closed issues")
                .row("No", "Issue", "Outcome")
                .row(1, "Leak", "Mended"));
        assertThat(proposal.definition().sections())
                .extracting(SectionDefinition::title)
                .containsExactly("Open risks", "Closed issues");
        assertThat(proposal.definition().sections())
                .extracting(section -> section.placement().locate())
                .containsExactly(
                        List.of(new Locator.Tags("Open risks", "Closed issues")),
                        List.of(new Locator.Title("Closed issues")));
    }

    @Test
    void leavesOutTheSameHeadingsAgainAndSaysSo() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Register")
                .row("Project 1")
                .row("Ref", "Risk", "Owner")
                .row("R1", "Flood", "Estates")
                .blank()
                .row("Project 2")
                .row("Ref", "Risk", "Owner")
                .row("R2", "Fire", "Estates"));
        assertThat(proposal.definition().sections()).hasSize(1);
        assertThat(told(proposal, Certainty.LEFT_OUT))
                .containsExactly(
                        "sheet \"Register\": The same headings stand again once, first at A6; at most the first block is in the"
                                + " pack. \"repeat\" would read all.");
    }

    @Test
    void takesChoicesFromDropDownsAndTheirHiddenLookUps() {
        WorkbookBuilder built = workbook()
                .sheet("Risks")
                .row("Ref", "Status", "RAG", "Agreed", "Place")
                .row("R1", "< Select >", "Red", null, null)
                .row("R2", "Open", null, null, null)
                .hiddenSheet("Look ups")
                .row("< Select >")
                .row("Open")
                .row("Closed")
                .row("open");
        dropDown(built, "B2:B9", "'Look ups'!$A$1:$A$4");
        dropDown(built, "C2:C9", "\"Red, Amber, Green\"");
        dropDown(built, "D2:D9", "\"Yes,No\"");
        dropDown(built, "E2:E9", "INDIRECT(B2)");
        WorkbookProposal proposal = propose(built);
        SectionDefinition section = only(proposal);
        assertThat(types(section))
                .containsExactly("Ref TEXT", "Status CHOICE", "RAG SCALE", "Agreed YES_NO", "Place TEXT");
        FieldDefinition status = section.find("status").orElseThrow();
        assertThat(status.bounds().choices()).extracting(Choice::label).containsExactly("Open", "Closed");
        assertThat(status.entry().placeholders()).containsExactly("< Select >");
        assertThat(told(proposal, Certainty.CERTAIN))
                .contains("sheet \"Risks\": \"Status\" has a drop-down list of 2 words.");
        assertThat(told(proposal, Certainty.LEFT_OUT))
                .containsExactly(
                        "sheet \"Risks\": \"Place\" has a drop-down list whose words could not be looked up (INDIRECT(B2)).",
                        "sheet \"Look ups\": It is hidden; look-ups are, and returns are not.");
    }

    @Test
    void takesRequiredMarksFromHeadingsAndHintsAndIgnoresTheHints() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Risks")
                .row("Ref", "Risk (required)", "Owner", "Notes to us")
                .row("Mandatory", "Free text", "Mandatory", "Optional")
                .row("R1", "Flood", "Estates", null)
                .row("R2", "Fire", "Estates", null)
                .row("Total", 2, null, null));
        SectionDefinition section = only(proposal);
        assertThat(types(section))
                .containsExactly(
                        "Ref TEXT required",
                        "Risk (required) TEXT required",
                        "Owner TEXT required",
                        "Notes to us TEXT");
        assertThat(section.records().ignore()).containsExactly("Total", "Mandatory");
    }

    @Test
    void tellsOnceOfHintsThatBeginLikeAnExample() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Risks")
                .row("Ref", "Risk", "Owner")
                .row("Example: please enter", "Free text", "Free text")
                .row("R1", "Flood", "Estates"));
        assertThat(only(proposal).records().ignore()).containsExactly("Example: please enter");
        assertThat(told(proposal, Certainty.GUESSED))
                .containsExactly(
                        "sheet \"Risks\": A row that begins \"Example: please enter\" is taken for no record.",
                        "sheet \"Risks\": \"Ref\" tells one row from another: no two rows have the same.");
    }

    @Test
    void looksForAKeyOfSeveralColumns() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Spend")
                .row("Project", "Line", "Amount (£)")
                .row("P1", "Staff", 1)
                .row("P1", "Rent", 1)
                .row("P2", "Staff", 1));
        assertThat(only(proposal).records().key()).containsExactly("project", "line");
    }

    @Test
    void saysWhatItCannotName() {
        WorkbookProposal proposal = propose(workbook()
                .sheet("Spend")
                .row("Project", "Amount", "Note", "amount")
                .row("P1", 1, "x", 2)
                .sheet("About")
                .row("How to fill this in"));
        assertThat(types(only(proposal))).containsExactly("Project TEXT", "Amount INTEGER", "Note TEXT");
        assertThat(proposal.definition().otherSheets()).containsExactly("About");
        assertThat(told(proposal, Certainty.LEFT_OUT))
                .containsExactly(
                        "sheet \"Spend\": \"amount\" stands there twice.",
                        "sheet \"About\": No table and no form was found on it.");
    }

    @Test
    void givesEachReturnAnIdOfItsOwnThatAFileCanBeNamedFor() {
        Workbook risks = workbook()
                .sheet("Risks")
                .row("Ref", "Risk", "Owner")
                .row("R1", "Flood", "Estates")
                .build();
        Slugs ids = Slugs.ofReturns();
        assertThat(Stream.of("Risk register", "con", "nul", "COM1", "risk REGISTER", "!")
                        .map(title -> WorkbookProposal.of(risks, dropDowns, ids, title)
                                .orElseThrow()
                                .definition()
                                .id()))
                .containsExactly("risk-register", "return", "return-2", "return-3", "risk-register-2", "return-4");
    }

    @Test
    void proposesNothingOfAWorkbookWithoutTablesAndForms() {
        assertThat(WorkbookProposal.of(
                        workbook().sheet("About").row("Hello").build(), dropDowns, Slugs.ofReturns(), "R"))
                .isEmpty();
    }

    @Test
    void tellsAllOnAPage() {
        WorkbookProposal proposal =
                propose(workbook().sheet("A_b").row("Ref", "Risk", "Owner").row("R1", "Flood", "Estates"));
        assertThat(ProposalPage.render(List.of("a_b.xlsx"), proposal.remarks())).isEqualTo("""
                        # Where this pack comes from

                        Proposed from a\\_b.xlsx. Change in the JSON files what is wrong, then delete this page.

                        ## Guessed: please look

                        - sheet "A\\_b": "Ref" tells one row from another: no two rows have the same.

                        ## Certain

                        - sheet "A\\_b": A table: headings in row 1, 3 columns.
                        """);
    }

    private void dropDown(WorkbookBuilder built, String cells, String source) {
        dropDowns.begin(built.build().sheets().get(0));
        dropDowns.dropDown(new DropDown(List.of(CellRange.parse(cells)), source));
    }

    private WorkbookProposal propose(WorkbookBuilder built) {
        Workbook workbook = built.build();
        return WorkbookProposal.of(workbook, dropDowns, Slugs.ofReturns(), "Return")
                .orElseThrow();
    }

    private static SectionDefinition only(WorkbookProposal proposal) {
        assertThat(proposal.definition().sections()).hasSize(1);
        return proposal.definition().sections().get(0);
    }

    private static List<String> types(SectionDefinition section) {
        return section.fields().stream()
                .map(field ->
                        field.heading() + " " + field.type() + (field.need().required() ? " required" : ""))
                .toList();
    }

    private static List<String> told(WorkbookProposal proposal, Certainty certainty) {
        return proposal.remarks().stream()
                .filter(remark -> remark.certainty() == certainty)
                .map(remark -> remark.place() + ": " + remark.text())
                .toList();
    }
}
