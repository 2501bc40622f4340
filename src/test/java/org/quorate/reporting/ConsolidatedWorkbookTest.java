package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Refusal;
import org.quorate.binding.SectionReading.State;
import org.quorate.consolidation.Reconciliation;
import org.quorate.ledger.Ledger;
import org.quorate.programme.FieldType;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class ConsolidatedWorkbookTest {
    private static final ReturnSection MILESTONES = Sections.milestones()
            .with(
                    record("M1")
                            .row(5)
                            .answer("reference", words("M1"))
                            .answer("title", words("=HYPERLINK(\"http://example.org\")"))
                            .answer("rating", choice("Red"))
                            .answer("baseline", day("2019-06-01")),
                    record("M2").row(6).answer("baseline", unreadable("301st July")));
    private static final ReturnSection FINANCE = Sections.finance()
            .with(record("F1").row(5).answer("plan", amount("-12.50")).answer("forecast", unreadable("c. 5k")));

    private static Round round() {
        return Round.of(Sections.milestones(), Sections.finance())
                .alsoOf("workplan", "Workplan tracker", Sections.milestones())
                .party("north", "The north partner", "assurance", "workplan")
                .owing("south");
    }

    private static Round everyRole() {
        Sent north = Sent.by("north").as("second.xlsx").at("2019-07-02T09:00:00Z");
        return round().received(
                        Sent.by("north").as("first.xlsx").with(MILESTONES),
                        north.with(
                                        MILESTONES.refusing(
                                                new Refusal(
                                                        "Milestones", "8:9", 2, "M1 | again", "The key is repeated."),
                                                new Refusal("Milestones", "F6", 0, "301st July", "It is no date.")),
                                        FINANCE.without(State.NIL))
                                .withSheet("Workings", 7),
                        north.alsoAs("copy.xlsx").at("2019-07-03T09:00:00Z"),
                        Sent.by("south").with(MILESTONES, FINANCE).rejected(),
                        Sent.byNobodyKnown("holiday.xlsx"));
    }

    private static List<List<ReportValue>> rows(ReportWorkbook workbook, String sheet) {
        List<List<ReportValue>> rows = new ArrayList<>();
        page(workbook, sheet).rows().forEach(rows::add);
        return rows;
    }

    private static ReportSheet.TablePage page(ReportWorkbook workbook, String sheet) {
        return tables(workbook).stream()
                .filter(page -> page.name().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    private static List<ReportSheet.TablePage> tables(ReportWorkbook workbook) {
        return workbook.sheets().stream()
                .filter(ReportSheet.TablePage.class::isInstance)
                .map(ReportSheet.TablePage.class::cast)
                .toList();
    }

    private static ReportWorkbook composed(Round round) {
        return new ConsolidatedWorkbook(round.consolidated(), round.ledger()).compose();
    }

    private static List<String> headings(ReportSheet.TablePage page) {
        return page.columns().stream().map(ReportColumn::heading).toList();
    }

    private static void writeAll(ReportWorkbook workbook) {
        tables(workbook).forEach(page -> page.rows().forEach(row -> {}));
    }

    private static Reconciliation reconciled(Round round, Ledger ledger) {
        ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(round.consolidated(), ledger);
        writeAll(workbook.compose());
        return workbook.reconciliation();
    }

    private static void assertNamesDiffer(ReportWorkbook workbook) {
        assertThat(workbook.sheets().stream().map(sheet -> sheet.name().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(workbook.sheets())
                .allSatisfy(sheet -> assertThat(sheet.name())
                        .hasSizeBetween(1, 31)
                        .doesNotContainPattern("[\\[\\]:*?/\\\\]")
                        .doesNotStartWith("'")
                        .doesNotEndWith("'")
                        .isNotEqualToIgnoringCase("history"));
        assertThat(tables(workbook).stream().map(page -> page.table().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("t_[a-z0-9_]+"));
        assertThat(tables(workbook))
                .allSatisfy(page -> assertThat(headings(page).stream().map(name -> name.toLowerCase(Locale.ROOT)))
                        .doesNotHaveDuplicates());
    }

    @Test
    void leadsFromTheContentsToEveryOtherSheet() {
        ReportWorkbook workbook = composed(everyRole());

        assertThat(workbook.sheets())
                .extracting(ReportSheet::name)
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Completeness",
                        "Completeness by section",
                        "What needs attention",
                        "Ratings by section",
                        "Milestones by status",
                        "Milestones",
                        "Milestones (workplan)",
                        "Finance",
                        "Behind the figures",
                        "What changed",
                        "Findings",
                        "Refused rows",
                        "Reconciliation",
                        "Sources",
                        "Drift",
                        "Notes");
        assertThat(workbook.sheets().get(1)).isInstanceOf(ReportSheet.ContentsPage.class);
        List<List<ReportValue>> contents = new ArrayList<>();
        ((ReportSheet.ContentsPage) workbook.sheets().get(1))
                .of(workbook.sheets().subList(2, workbook.sheets().size()))
                .rows()
                .forEach(contents::add);
        assertThat(contents)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(workbook.sheets().stream()
                        .skip(2)
                        .map(sheet -> (ReportValue) new ReportValue.SheetLink(sheet.name(), sheet.name()))
                        .toList());
    }

    /** A workbook must not lead to a sheet that it does not have. */
    @Test
    void speaksOfTheSheetOfWaiversOnlyWhereItHasOne() {
        ReportWorkbook workbook = composed(everyRole());
        ReportSheet.TextPage notes = workbook.sheets().stream()
                .filter(ReportSheet.TextPage.class::isInstance)
                .map(ReportSheet.TextPage.class::cast)
                .filter(page -> page.name().equals("Notes"))
                .findFirst()
                .orElseThrow();

        assertThat(workbook.sheets()).extracting(ReportSheet::name).doesNotContain("Waivers");
        assertThat(notes.lines())
                .extracting(ReportSheet.Line::text)
                .contains("Waived: the commissioner does not ask for it from that partner.")
                .noneMatch(line -> line.contains("\"Waivers\""));
    }

    @Test
    void givesEveryRowOneValueForEachColumn() {
        assertThat(tables(composed(everyRole())))
                .allSatisfy(page -> page.rows().forEach(row -> assertThat(row).hasSameSizeAs(page.columns())));
    }

    @Test
    void namesSheetsTablesAndHeadingsApart() {
        assertNamesDiffer(composed(everyRole()));
    }

    @Test
    void namesApartWhatThePackNamesAlike() {
        String longTitle = "Milestones of the programme's first and second phase";
        ReturnSection one = ReturnSection.table(
                "a-b",
                Subject.OTHER,
                field("a").headed("Date"),
                field("b").headed("date"),
                field("c").headed("Date (2)"),
                field("d").headed("Partner"));
        ReturnSection other = ReturnSection.table("b", Subject.OTHER, field("a").headed("Source row"));
        Round round = Round.of(
                        one.titled(longTitle),
                        other.titled(longTitle),
                        ReturnSection.table("c", Subject.OTHER, field("a")).titled(longTitle),
                        ReturnSection.table("d", Subject.OTHER, field("a")).titled("History"),
                        ReturnSection.table("e", Subject.OTHER, field("a")).titled("FINDINGS"),
                        ReturnSection.table("f", Subject.OTHER, field("a")).titled("'Plans'"),
                        ReturnSection.table("g", Subject.OTHER, field("a")).titled("Completeness by section"),
                        ReturnSection.table("h", Subject.OTHER, field("a")).titled("???"))
                .alsoOf("assurance-a", "Errors", other, one)
                .alsoOf("assurance-b", "Quarterly assurance return", other.titled(longTitle))
                .owing("north");

        ReportWorkbook workbook = composed(round);

        assertNamesDiffer(workbook);
        assertThat(headings(tables(workbook).get(3)))
                .containsExactly(
                        "Partner",
                        "Date",
                        "date (2)",
                        "Date (2) (2)",
                        "Partner (2)",
                        "Source file",
                        "Source sheet",
                        "Source row");
    }

    @Test
    void keepsEachAnswerInItsTypeAndTextAsText() {
        List<ReportValue> milestone = rows(composed(everyRole()), "Milestones").get(0);

        assertThat(milestone)
                .containsExactly(
                        new ReportValue.Text("The north partner"),
                        new ReportValue.Text("M1"),
                        new ReportValue.Text("=HYPERLINK(\"http://example.org\")"),
                        new ReportValue.Blank(),
                        new ReportValue.Text("Red"),
                        new ReportValue.Blank(),
                        new ReportValue.Day(LocalDate.of(2019, 6, 1)),
                        new ReportValue.Blank(),
                        new ReportValue.FileLink("second.xlsx", "receipts/north/second - receipt.html"),
                        new ReportValue.Text("Milestones"),
                        ReportValue.number(5));
    }

    @Test
    void putsNothingUnreadableInATypedColumn() {
        Round round = round().received(Sent.by("north").with(MILESTONES, FINANCE));

        List<ReportValue> line = rows(composed(round), "Finance").get(0);

        assertThat(line.get(2)).isEqualTo(new ReportValue.Number(new BigDecimal("-12.50")));
        assertThat(line.get(3)).isEqualTo(new ReportValue.Text("[unreadable: see Refused rows]"));
        assertThat(rows(composed(round), "Milestones").get(1).get(6))
                .isEqualTo(new ReportValue.Text("[unreadable: see Refused rows]"));
    }

    @Test
    void printsPartiesAndPeriodsByTheirNames() {
        ReturnSection section = ReturnSection.table(
                "links",
                Subject.OTHER,
                field("with").of(FieldType.PARTY),
                field("since").of(FieldType.PERIOD));
        Round round = Round.of(section)
                .owing("north", "south")
                .received(Sent.by("north")
                        .with(section.with(
                                record("1").answer("with", words("south")).answer("since", words("2018-19-Q4")))));

        assertThat(rows(composed(round), "Other").get(0))
                .contains(new ReportValue.Text("The south partner"), new ReportValue.Text(ReturnProgramme.Q4.label()));
    }

    @Test
    void listsWhatWasRefusedOfEveryFileWithTheReason() {
        List<List<ReportValue>> refused = rows(composed(everyRole()), "Refused rows");

        assertThat(refused)
                .extracting(
                        row -> row.subList(1, 8).stream().map(ReportText::of).toList())
                .containsExactlyInAnyOrder(
                        List.of(
                                "second.xlsx",
                                "Milestones",
                                "8:9",
                                "Milestones",
                                "2",
                                "M1 | again",
                                "The key is repeated."),
                        List.of("second.xlsx", "Milestones", "F6", "Milestones", "0", "301st July", "It is no date."),
                        List.of(
                                "second.xlsx",
                                "Workings",
                                "whole sheet",
                                "",
                                "7",
                                "",
                                "The sheet is not part of the return; its content was not copied."),
                        List.of("first.xlsx", "Milestones", "", "Milestones", "2", "", "Replaced by second.xlsx."),
                        List.of(
                                "south.xlsx",
                                "Milestones",
                                "",
                                "Milestones",
                                "2",
                                "",
                                "The file was rejected; the sheet \"Findings\" says why."),
                        List.of(
                                "south.xlsx",
                                "Finance",
                                "",
                                "Finance",
                                "1",
                                "",
                                "The file was rejected; the sheet \"Findings\" says why."));
    }

    @Test
    void letsNoRowOfARejectedOrReplacedFileIntoTheSectionSheets() {
        ReportWorkbook workbook = composed(everyRole());

        assertThat(rows(workbook, "Milestones"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).extracting(ReportText::of).contains("second.xlsx"));
        assertThat(rows(workbook, "Finance")).isEmpty();
    }

    @Test
    void accountsForEveryRowThatWasRead() {
        Round round = everyRole();

        Reconciliation reconciliation = reconciled(round, round.ledger());

        assertThat(reconciliation.disagreements()).isEmpty();
        assertThat(reconciliation.lines())
                .extracting(
                        line -> line.file().arrival().fileName() + " " + line.section(),
                        Reconciliation.Line::rowsRead,
                        Reconciliation.Line::consolidated,
                        Reconciliation.Line::refused,
                        Reconciliation.Line::nil)
                .containsExactly(
                        line("first.xlsx Milestones", 2, 0, 2, 0),
                        line("south.xlsx Milestones", 2, 0, 2, 0),
                        line("south.xlsx Finance", 1, 0, 1, 0),
                        line("second.xlsx Milestones", 4, 2, 2, 0),
                        line("second.xlsx Finance", 1, 0, 0, 1),
                        line("second.xlsx Not part of the return", 7, 0, 7, 0));
    }

    private static org.assertj.core.groups.Tuple line(
            String what, long read, long consolidated, long refused, long nil) {
        return org.assertj.core.groups.Tuple.tuple(what, read, consolidated, refused, nil);
    }

    @Test
    void agreesAlsoWhenTheRowsAreGoneThroughTwice() {
        Round round = everyRole();
        ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(round.consolidated(), round.ledger());
        ReportWorkbook composed = workbook.compose();

        writeAll(composed);
        writeAll(composed);

        assertThat(workbook.reconciliation().disagreements()).isEmpty();
    }

    @Test
    void showsARowThatWasDroppedOnTheWayAsADifference() {
        Round round = everyRole();

        List<Reconciliation.Line> disagreements =
                reconciled(round, new DroppingLedger(round.ledger(), "M2")).disagreements();

        assertThat(disagreements)
                .extracting(
                        line -> line.file().arrival().fileName(),
                        Reconciliation.Line::section,
                        Reconciliation.Line::difference)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("second.xlsx", "Milestones", 1L));
    }

    @Test
    void showsInTheSheetWhatTheReconciliationSays() {
        Round round = everyRole();
        ConsolidatedWorkbook workbook =
                new ConsolidatedWorkbook(round.consolidated(), new DroppingLedger(round.ledger(), "M2"));
        ReportWorkbook composed = workbook.compose();
        tables(composed).stream()
                .filter(page -> !page.name().equals("Reconciliation"))
                .forEach(page -> page.rows().forEach(row -> {}));

        assertThat(rows(composed, "Reconciliation"))
                .extracting(row -> row.get(9))
                .containsExactly(
                        ReportValue.number(0),
                        ReportValue.number(0),
                        ReportValue.number(0),
                        ReportValue.number(1),
                        ReportValue.number(0),
                        ReportValue.number(0));
    }

    @Test
    void namesEveryFileWithWhatItCountsForAndItsHash() {
        assertThat(rows(composed(everyRole()), "Sources"))
                .extracting(
                        row -> ReportText.of(row.get(0)),
                        row -> ReportText.of(row.get(1)),
                        row -> ReportText.of(row.get(4)),
                        row -> ReportText.of(row.get(9)))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "first.xlsx", "The north partner", "Superseded", "Replaced by second.xlsx"),
                        org.assertj.core.groups.Tuple.tuple("holiday.xlsx", "Not known", "Rejected", ""),
                        org.assertj.core.groups.Tuple.tuple("south.xlsx", "The south partner", "Rejected", ""),
                        org.assertj.core.groups.Tuple.tuple("second.xlsx", "The north partner", "Consolidated", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "copy.xlsx",
                                "The north partner",
                                "Identical to another file",
                                "Same content as second.xlsx"));
        assertThat(rows(composed(everyRole()), "Sources"))
                .allSatisfy(row -> assertThat(ReportText.of(row.get(8))).matches("[0-9a-f]{64}"));
        assertThat(rows(composed(everyRole()), "Sources").get(0).get(3))
                .isEqualTo(new ReportValue.Moment(LocalDateTime.of(2019, 7, 1, 10, 0)));
    }

    @Test
    void printsEveryTotalWithItsCoverage() {
        ReportWorkbook workbook = composed(everyRole());
        String coverage = "Figures cover 1 of 3 returns, from 1 of 2 partners.";

        for (String sheet : List.of("Completeness", "Completeness by section", "Milestones", "Finance")) {
            assertThat(page(workbook, sheet).description()).contains(coverage);
        }
        assertThat(((ReportSheet.TextPage) workbook.sheets().get(0)).lines())
                .extracting(ReportSheet.Line::text)
                .contains(coverage);
    }

    @Test
    void saysFirstThatReturnsAreInvented() {
        String sentence = "Synthetic example: the returns in this workbook are invented and are not real returns.";

        assertThat(((ReportSheet.TextPage) composed(round()).sheets().get(0))
                        .lines()
                        .get(0)
                        .text())
                .isEqualTo(sentence);
        assertThat(((ReportSheet.TextPage) composed(round().real()).sheets().get(0)).lines())
                .extracting(ReportSheet.Line::text)
                .doesNotContain(sentence);
    }

    @Test
    void leavesOutASectionThatIsNotYetDueUnlessSomebodyGaveIt() {
        ReturnSection later = Sections.indicators().from("2020-21-Q1");
        ReturnSection given = later.with(record("K1"));

        assertThat(composed(Round.of(later).owing("north")).sheets())
                .extracting(ReportSheet::name)
                .doesNotContain("Indicators");
        assertThat(composed(Round.of(later)
                                .owing("north")
                                .received(Sent.by("north").with(given)))
                        .sheets())
                .extracting(ReportSheet::name)
                .contains("Indicators");
    }
}
