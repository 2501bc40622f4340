package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.ledger.CheckedSubmissionBuilder.row;
import static org.quorate.ledger.CheckedSubmissionBuilder.submission;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Refusal;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;

class CheckedSubmissionTest {
    private static final Refusal TWO_ROWS = new Refusal("Risks", "7:8", 2, "R9 | R9", "The key is given twice.");
    private static final Refusal ONE_ANSWER = new Refusal("Risks", "C5", 0, "soon", "It is no date.");

    private static Finding of(String section, FindingCode code) {
        return Finding.of(code, Location.cell("return-a.xlsx", "Risks", "A5")).with("section", section);
    }

    @Test
    void talliesRowsSoThatTheyAddUp() {
        SectionTally tally = submission('a')
                .section(
                        "risks",
                        "Risks",
                        List.of(row(5, "R1", "one"), row(6, "R2", "two")),
                        List.of(TWO_ROWS, ONE_ANSWER))
                .build()
                .tallies()
                .get(0);

        assertThat(tally.rowsRead()).isEqualTo(4);
        assertThat(tally.records()).isEqualTo(2);
        assertThat(tally.refusedRows()).isEqualTo(2);
        assertThat(tally.nilRows()).isZero();
        assertThat(tally.sheet()).contains("Risks");
    }

    @Test
    void countsFindingsForTheirSectionBySeverity() {
        List<SectionTally> tallies = submission('a')
                .section("risks", "Risks", row(5, "R1"))
                .section("milestones", "Milestones", row(5, "M1"))
                .finding(of("Risks", FindingCode.RETURN_MISSING))
                .finding(of("Risks", FindingCode.FILE_EMPTY))
                .finding(of("Risks", FindingCode.NIL_CONTRADICTED))
                .finding(of("Risks", FindingCode.IDENTICAL_FILE))
                .finding(of("Milestones", FindingCode.NIL_CONTRADICTED))
                .build()
                .tallies();

        assertThat(tallies).extracting(SectionTally::errors).containsExactly(2, 0);
        assertThat(tallies).extracting(SectionTally::warnings).containsExactly(1, 1);
    }

    @Test
    void refusesAllRowsOfASheetThatIsNotPartOfTheReturn() {
        CheckedSubmission checked = submission('a')
                .otherSheet("Workings", 12)
                .otherSheet("Blank", 0)
                .finding(Finding.of(FindingCode.SHEET_UNEXPECTED, Location.sheet("return-a.xlsx", "Workings")))
                .build();

        assertThat(checked.tallies())
                .extracting(SectionTally::sectionId, tally -> tally.sheet().orElse(""), SectionTally::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "Workings", State.GIVEN),
                        org.assertj.core.groups.Tuple.tuple("", "Blank", State.EMPTY));
        assertThat(checked.tallies()).extracting(SectionTally::rowsRead).containsExactly(12, 0);
        assertThat(checked.tallies()).extracting(SectionTally::refusedRows).containsExactly(12, 0);
        assertThat(checked.tallies()).extracting(SectionTally::warnings).containsExactly(1, 0);
        assertThat(checked.refusedContent())
                .containsExactly(new Ledger.RefusedContent(
                        "",
                        new Refusal(
                                "Workings",
                                "whole sheet",
                                12,
                                "",
                                "The sheet is not part of the return; its content was not copied.")));
    }

    @Test
    void listsWhatWasRefusedSectionBySectionAndOtherSheetsLast() {
        List<Ledger.RefusedContent> refused = submission('a')
                .otherSheet("Workings", 1)
                .section("risks", "Risks", List.of(), List.of(TWO_ROWS, ONE_ANSWER))
                .build()
                .refusedContent();

        assertThat(refused).extracting(Ledger.RefusedContent::sectionId).containsExactly("risks", "risks", "");
        assertThat(refused.get(1).refusal()).isEqualTo(ONE_ANSWER);
    }
}
