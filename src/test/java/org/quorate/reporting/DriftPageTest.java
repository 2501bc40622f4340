package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.LaidOut.laidOut;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Consolidation;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class DriftPageTest {
    @Test
    void tellsWhatMovedSinceTheLastReturnAndWhereThereIsNoComparison() {
        Round round = Round.of(Sections.milestones())
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .as("q4.xlsx")
                                .forPeriod(ReturnProgramme.Q4)
                                .laidOut(laidOut()
                                        .sheet("Milestones")
                                        .table("milestones", "A5", "reference=Ref")
                                        .build()),
                        Sent.by("north")
                                .laidOut(laidOut()
                                        .sheet("Milestones")
                                        .table("milestones", "A5", "reference=Number", "?=1+1")
                                        .build()),
                        Sent.by("south")
                                .laidOut(laidOut()
                                        .sheet("Milestones")
                                        .table("milestones", "A5", "reference=Number")
                                        .build()));

        assertThat(texts(page(round.consolidated())))
                .containsExactly(
                        "The north partner | Quarterly assurance return | Milestones | Renamed | Column | Ref | Number |  |"
                                + " north.xlsx | Milestones | A5 | q4.xlsx",
                        "The north partner | Quarterly assurance return | Milestones | Appeared | Column |  | =1+1 | not part"
                                + " of the section | north.xlsx | Milestones | B5 | q4.xlsx",
                        "The south partner | Quarterly assurance return |  | No comparison |  |  |  | first return that could"
                                + " be read | south.xlsx |  |  | ");
    }

    @Test
    void isEmptyWhereNothingHasChanged() {
        Sent sent = Sent.by("north").laidOut(laidOut().sheet("Milestones").build());
        Round round = Round.of(Sections.milestones())
                .owing("north", "south")
                .received(sent, sent.forPeriod(ReturnProgramme.Q4));

        assertThat(texts(page(round.consolidated()))).isEmpty();
    }

    private static List<String> texts(ReportSheet.TablePage page) {
        List<String> rows = new ArrayList<>();
        page.rows().forEach(row -> {
            assertThat(row).hasSameSizeAs(page.columns());
            rows.add(row.stream().map(ReportText::of).collect(Collectors.joining(" | ")));
        });
        return rows;
    }

    private static ReportSheet.TablePage page(Consolidation consolidation) {
        return new DriftPage(consolidation, new SourceColumns(consolidation)).page();
    }
}
