package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.CellRange;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.NamedRange;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

/** Reads templates of many layouts by what their pack says of them. */
class DescribeTemplateTest {
    private static final Programme PROGRAMME = programme();

    private static Programme programme() {
        Outcome<Programme> pack = new PackReader().read(Path.of("src", "test", "resources", "packs", "layouts"));
        return pack.value().orElseThrow(() -> new AssertionError(pack.findings()));
    }

    private static WorkbookBuilder front() {
        return WorkbookBuilder.workbook()
                .sheet("Front")
                .row("Return of many layouts")
                .row("Partner", "Reporting period", "Contact", "Telephone")
                .row("Acute provider", "Q1 2019/20", null, "020 7946 0000; +44 20 7946 0001")
                .at("F9", "AB1");
    }

    private static Binding bind(WorkbookBuilder workbook) {
        return bind(workbook.build());
    }

    private static Binding bind(Workbook workbook) {
        return Binding.of(
                PROGRAMME,
                workbook,
                Binding.FILE,
                PROGRAMME.calendar().periods().get(1));
    }

    // Forms

    @Test
    void readsValuesBelowTheirLabelsAndAtFixedCells() {
        Binding binding = bind(front());
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.answer("front", "front", "partner")).isEqualTo("acute-provider");
        assertThat(binding.answer("front", "front", "phone")).isEqualTo("020 7946 0000, +44 20 7946 0001");
        assertThat(binding.answer("front", "front", "code")).isEqualTo("AB1");
    }

    @Test
    void reportsWhatIsNoTelephoneNumber() {
        Binding binding = bind(front().at("D3", "020 7946 0000; call me"));
        assertThat(binding.codes()).containsExactly(FindingCode.TELEPHONE_UNREADABLE);
        assertThat(binding.placed())
                .containsExactly("Front!D3 \"call me\" in \"Contact > Telephone\" is not a telephone number.");
    }

    @Test
    void saysNothingOfASheetThatThePackKnows() {
        assertThat(bind(front().sheet("Guidance").row("Read me")).sentences()).isEmpty();
        assertThat(bind(front().sheet("Notes").row("Read me")).codes()).containsExactly(FindingCode.SHEET_UNEXPECTED);
    }

    @Test
    void tellsThatCommentsAreNoAnswers() {
        Binding binding = bind(front().comment("B3", "Ask the board").comment("D3", "see above"));
        assertThat(binding.codes()).containsExactly(FindingCode.COMMENTS_LEFT_OUT);
        assertThat(binding.sentences())
                .containsExactly("The sheet has 2 comments, the first at B3; what is noted beside a cell is not read.");
    }

    // Several tables on one sheet

    private static WorkbookBuilder risks() {
        return front().sheet("Risks")
                .row("Section A")
                .row("No.", "Risk", "Impact", "Score", "Comment", "State", "Closed by")
                .row(1, "Flood", 4, 8, "Sandbags", "Open", null)
                .row(2, null, "to be scored", 0, null, "< Select >", null)
                .row("Section B");
    }

    private static WorkbookBuilder block(WorkbookBuilder workbook, String title, String risk) {
        return workbook.row(title).row("Risk", "Impact").row(risk, 2);
    }

    @Test
    void endsATableWhereTheNextSectionOfItsSheetBegins() {
        Binding binding = bind(
                block(risks(), "Project 1: Station", "Dust").row("End of risks").row("Noise", 3));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("risks").records())
                .extracting(SectionRecord::key)
                .containsExactly("Flood");
        assertThat(binding.section("risks").rowsRead()).isEqualTo(1);
        assertThat(binding.section("project-risks").records())
                .extracting(SectionRecord::key)
                .containsExactly("Station / Dust");
        assertThat(binding.answer("project-risks", "Station / Dust", "project")).isEqualTo("Station");
    }

    @Test
    void tellsWhereATableHoldsTooFewRecords() {
        Binding binding = bind(
                risks().at("B3", null).at("C3", null).at("D3", 0).at("E3", null).at("F3", null));
        assertThat(binding.placed())
                .containsExactly("Risks!B2 \"Programme risks\" holds no record; at least 1 record must be given.");
    }

    @Test
    void tellsWhereATableHoldsTooManyRecords() {
        Binding binding = bind(block(
                front().sheet("Risks")
                        .row("Section A")
                        .row("No.", "Risk", "Impact", "Score", "Comment", "State", "Closed by")
                        .row(1, "Flood", 1, 1)
                        .row(2, "Fire", 1, 1)
                        .row(3, "Frost", 1, 1)
                        .row("Section B"),
                "Project 1: Station",
                "Dust"));
        assertThat(binding.codes()).containsExactly(FindingCode.SECTION_TOO_MANY);
        assertThat(binding.placed())
                .containsExactly("Risks!5:5 \"Programme risks\" holds 3 records; at most 2 records may be given.");
    }

    // Blocks that repeat

    @Test
    void asksForRecordsOnlyInBlocksThatAreDue() {
        Binding due = bind(risks().row("Project 1: Station").row("Risk", "Impact"));
        assertThat(due.placed())
                .containsExactly("Risks!A7 \"Project risks\" for \"Station\" holds no record; at least 1 record must be"
                        + " given.");
        Binding notDue =
                bind(risks().at("F3", "Closed").row("Project 1: Station").row("Risk", "Impact"));
        assertThat(notDue.sentences()).isEmpty();
    }

    @Test
    void numbersABlockThatLostItsTitleByItsPlace() {
        Binding binding = bind(block(block(risks(), "", "Dust"), "Project 2: Bridge", "Noise"));
        assertThat(binding.section("project-risks").records())
                .extracting(SectionRecord::key)
                .containsExactly("Flood / Dust", "Bridge / Noise");
    }

    @Test
    void readsAFormInEachBlock() {
        Binding binding = bind(front().sheet("Sites")
                .row("Site 1", "Station")
                .row("Manager", "Director")
                .row("Postcode", "sw1p4df")
                .row("Site 2", "Bridge")
                .row("Manager", "Engineer")
                .row("Postcode", "SW1"));
        assertThat(binding.placed()).containsExactly("Sites!B6 \"SW1\" in \"Postcode\" is not a full UK postcode.");
        assertThat(binding.answer("sites", "Station", "manager")).isEqualTo("Director");
        assertThat(binding.answer("sites", "Station", "postcode")).isEqualTo("SW1P 4DF");
        assertThat(binding.answer("sites", "Bridge", "manager")).isEqualTo("Engineer");
        assertThat(binding.answer("sites", "Bridge", "site")).isEqualTo("Bridge");
    }

    // Headings of several rows, and periods

    private static WorkbookBuilder spend() {
        return front().sheet("Spend")
                .row("Budget line", "Financial Year 2022/23", null, null, LocalDate.of(2023, 4, 1))
                .row(null, "Q1", "Q2", "Total")
                .row("Pay", 10, 20, 30, 40)
                .row("Rent", null, 5, 5, null)
                .row("Total", 10, 25, 35, 40);
    }

    @Test
    void unfoldsColumnsThatRepeatByPeriod() {
        Binding binding = bind(spend());
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("spend").records())
                .extracting(SectionRecord::key)
                .containsExactly("Pay / 2022-23 Q1", "Pay / 2022-23 Q2", "Pay / 2023-24", "Rent / 2022-23 Q2");
        assertThat(binding.answer("spend", "Pay / 2023-24", "amount")).isEqualTo("40");
        assertThat(binding.section("spend").rowsRead()).isEqualTo(5);
    }

    @Test
    void readsMergedHeadingsAsOthers() {
        Binding binding = bind(spend().merge("B1:D1").merge("A1:A2"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("spend").records()).hasSize(4);
    }

    @Test
    void tellsWhichPeriodIsMissing() {
        Binding binding = bind(spend().at("C2", "Q3"));
        assertThat(binding.placed())
                .containsExactly(
                        "Spend!2:2 The column \"Financial Year 2022/23 > Q2\" is missing from \"Spend\".",
                        "Spend!C2 The column \"Q3\" is not part of \"Spend\"; it was not used.");
    }

    // Marks of the workbook

    private static Workbook marked(List<NamedRange> names, List<ExcelTable> tables) {
        Workbook built = front().sheet("Elsewhere")
                .row("Item", "Amount", null, "Item", "Amount")
                .row("Old", 1, null, "New", 2)
                .row("Older", 1, null, "Sum", 2)
                .build();
        List<Sheet> sheets = built.sheets().stream()
                .map(sheet -> sheet.name().equals("Elsewhere")
                        ? new Sheet(sheet.name(), sheet.visibility(), sheet.rows(), sheet.merged(), tables)
                        : sheet)
                .toList();
        return new Workbook(sheets, names);
    }

    @Test
    void findsATableByTheNameOfItsRange() {
        Binding binding =
                bind(marked(List.of(new NamedRange("markedrange", "Elsewhere", CellRange.parse("D1:E2"))), List.of()));
        assertThat(binding.sentences())
                .containsExactly("The sheet for \"Marked\" is named \"Elsewhere\"; it was recognised by the name of its"
                        + " range.");
        assertThat(binding.section("marked").records())
                .extracting(SectionRecord::key)
                .containsExactly("New");
    }

    @Test
    void findsAnExcelTableAndLeavesOutItsTotals() {
        Binding binding =
                bind(marked(List.of(), List.of(new ExcelTable("MarkedTable", CellRange.parse("D1:E3"), 1, 1))));
        assertThat(binding.section("marked").records())
                .extracting(SectionRecord::key)
                .containsExactly("New");
    }

    @Test
    void findsATableAtAFixedCellAndLastAnywhere() {
        Binding fixed = bind(front().sheet("Marked")
                .row("Item", "Amount")
                .row("Old", 1)
                .at("D4", "Item")
                .at("E4", "Amount")
                .at("D5", "New")
                .at("E5", 2));
        assertThat(fixed.section("marked").records())
                .extracting(SectionRecord::key)
                .containsExactly("New");
        Binding anywhere = bind(front().sheet("Marked").row("Item", "Amount").row("Old", 1));
        assertThat(anywhere.section("marked").records())
                .extracting(SectionRecord::key)
                .containsExactly("Old");
    }

    @Test
    void leavesASectionOutWhoseTitleIsNotThere() {
        Binding binding = bind(front().sheet("Risks").row("Risk", "Impact").row("Flood", 1));
        assertThat(binding.section("risks").state()).isEqualTo(State.EMPTY);
        assertThat(binding.section("risks").refusedRows()).isEqualTo(2);
    }
}
