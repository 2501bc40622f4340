package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannersTest {
    private static Finding missing(String cell, String record) {
        return Finding.of(FindingCode.ANSWER_MISSING, Location.cell("north.xlsx", "Risks", cell))
                .with("section", "Risks")
                .with("field", "Owner")
                .with("record", record);
    }

    private static Finding unreadable(int row) {
        return Finding.of(FindingCode.DATE_IMPOSSIBLE, Location.cell("north.xlsx", "Risks", "D" + row))
                .with("section", "Risks")
                .with("field", "Closed on")
                .with("seen", "day " + row);
    }

    @Test
    void tellsWhatIsTheSameInOneSectionOnceWithItsCellsAndRecords() {
        List<Finding> told = Manners.tell(List.of(missing("C5", "R1"), missing("C7", "R3"), missing("C9", "R5")));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).location().cells()).containsExactly("C5", "C7", "C9");
        assertThat(told.get(0).arg("record")).isEqualTo("R1, R3, R5");
        assertThat(told.get(0).cases()).isEqualTo(3);
        assertThat(told.get(0).sentence()).isEqualTo("\"Owner\" is not filled in.");
        assertThat(told.get(0).place(2)).isEqualTo("C5, C7 and 1 more");
    }

    @Test
    void keepsApartWhatDiffersInSectionSheetSeverityOrSentence() {
        Finding one = missing("C5", "R1");

        assertThat(Manners.tell(List.of(
                        one,
                        one.with("section", "Decisions"),
                        one.at(Severity.WARNING),
                        one.with("field", "Lead"),
                        one.quiet(Quiet.WAIVED, "Agreed."))))
                .hasSize(5)
                .allMatch(finding -> finding.cases() == 1);
    }

    @Test
    void putsTheGravestFirstAndRootCausesBeforeBlanksBeforeTheRest() {
        Finding rest = unreadable(5);
        Finding blank = missing("C5", "R1");
        Finding root = Finding.of(FindingCode.COLUMN_MISSING, Location.row("north.xlsx", "Risks", 4));
        Finding critical = Finding.of(FindingCode.WRONG_PROGRAMME, Location.file("north.xlsx"));

        assertThat(Manners.tell(List.of(rest, blank, root, critical))).containsExactly(critical, root, blank, rest);
    }

    @Test
    void listsNoMoreOfAKindInOneSectionThanAPersonReadsAndCountsTheOthers() {
        List<Finding> told = Manners.tell(IntStream.rangeClosed(1, Manners.MOST_OF_A_KIND + 37)
                .mapToObj(MannersTest::unreadable)
                .toList());

        assertThat(told).hasSize(Manners.MOST_OF_A_KIND + 1);
        Finding rest = told.get(Manners.MOST_OF_A_KIND);
        assertThat(rest.code()).isEqualTo(FindingCode.MORE_OF_A_KIND);
        assertThat(rest.severity()).isEqualTo(Severity.ERROR);
        assertThat(rest.sentence())
                .isEqualTo(
                        "37 more findings of this kind (date_impossible) are counted and not listed; the next would be:"
                                + " \"day 51\" in \"Closed on\" is not a date.");
        assertThat(Manners.cases(told, Severity.ERROR)).isEqualTo(Manners.MOST_OF_A_KIND + 37);
    }

    private static Finding failed(String check, int row) {
        return Finding.of(FindingCode.CHECK_FAILED, Location.cell("north.xlsx", "Risks", "D" + row))
                .with("section", "Risks")
                .with("check", check)
                .with("message", "Row " + row + " is wrong")
                .with("fix", "Correct it.");
    }

    @Test
    void countsEachCheckOfTheProgrammesOwnForItself() {
        List<Finding> found = new ArrayList<>();
        IntStream.rangeClosed(1, Manners.MOST_OF_A_KIND + 10)
                .mapToObj(row -> failed("a", row))
                .forEach(found::add);
        found.add(failed("b", 7));

        List<Finding> told = Manners.tell(found);

        assertThat(told).hasSize(Manners.MOST_OF_A_KIND + 2).endsWith(failed("b", 7));
        Finding rest = told.get(Manners.MOST_OF_A_KIND);
        assertThat(rest.arg("check")).isEqualTo("a");
        assertThat(rest.cases()).isEqualTo(10);
    }

    @Test
    void keepsOfTheRestByWhichWaiverItIsQuiet() {
        List<Finding> found = new ArrayList<>();
        for (int row = 1; row <= Manners.MOST_OF_A_KIND + 10; row++) {
            found.add(unreadable(row).quiet(Quiet.WAIVED, "Agreed.").with("waiver", "1"));
        }
        found.add(unreadable(99).quiet(Quiet.WAIVED, "Agreed too.").with("waiver", "2"));

        List<Finding> told = Manners.tell(found);

        assertThat(told).hasSize(Manners.MOST_OF_A_KIND + 2);
        Finding rest = told.get(Manners.MOST_OF_A_KIND);
        assertThat(rest.arg("waiver")).isEqualTo("1");
        assertThat(rest.quiet()).contains(Quiet.WAIVED);
        assertThat(rest.cases()).isEqualTo(10);
        assertThat(told.get(Manners.MOST_OF_A_KIND + 1).arg("waiver")).isEqualTo("2");
    }

    @Test
    void tellsOfTheRestBehindItsKindWhenToldAgain() {
        List<Finding> found = new ArrayList<>();
        for (int column = 1; column <= Manners.MOST_OF_A_KIND + 1; column++) {
            found.add(Finding.of(FindingCode.COLUMN_MISSING, Location.row("north.xlsx", "Risks", 4))
                    .with("section", "Risks")
                    .with("field", "Column " + column)
                    .at(Severity.ERROR));
        }
        found.add(missing("C5", "R1"));

        List<Finding> told = Manners.tell(found);

        assertThat(told.get(Manners.MOST_OF_A_KIND).code()).isEqualTo(FindingCode.MORE_OF_A_KIND);
        assertThat(Manners.tell(told)).isEqualTo(told);
    }

    @Test
    void listsAllOfAKindWhereTheyAreAsManyAsAPersonReads() {
        assertThat(Manners.tell(IntStream.rangeClosed(1, Manners.MOST_OF_A_KIND)
                        .mapToObj(MannersTest::unreadable)
                        .toList()))
                .hasSize(Manners.MOST_OF_A_KIND)
                .allMatch(finding -> finding.code() == FindingCode.DATE_IMPOSSIBLE);
    }

    @Test
    void countsTheCellsBeyondThoseThatItLists() {
        Finding one = Manners.tell(IntStream.rangeClosed(1, Manners.MOST_CELLS + 20)
                        .mapToObj(row -> missing("C" + row, "R" + row))
                        .toList())
                .get(0);

        assertThat(one.cases()).isEqualTo(Manners.MOST_CELLS + 20);
        assertThat(one.location().cells()).hasSize(Manners.MOST_CELLS);
        assertThat(one.place(1)).isEqualTo("C1 and 219 more");
        assertThat(one.arg("record")).endsWith("R10 and 210 more");
    }

    @Test
    void tellsTheSameWhenToldAgain() {
        List<Finding> told = Manners.tell(List.of(missing("C7", "R3"), unreadable(5), missing("C5", "R1")));

        assertThat(Manners.tell(told)).isEqualTo(told);
    }
}
