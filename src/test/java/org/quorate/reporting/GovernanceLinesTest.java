package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Frame;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.InMemoryLedger;

class GovernanceLinesTest {
    private static final Programme PROGRAMME = new PackReader()
            .read(Path.of("src/test/resources/packs/minimal"))
            .value()
            .orElseThrow();

    @Test
    void tellsWhatIsStatedAndWhatIsNot() {
        assertThat(new GovernanceLines(frame()).lines())
                .extracting(ReportSheet.Line::text)
                .containsExactly(
                        "Partners who are not parties throughout",
                        "Acute provider: Shadow on 30 June 2019; Party until 30 April 2019 at first; Shadow from 1 May 2019.",
                        "Voluntary sector: Observer on 30 June 2019.",
                        "How groups meet and decide",
                        "Governing Body. Not stated: when it meets, how it decides, quorum, deputies, review.",
                        "Alliance Board. Meets: Monthly. Decides: Unanimously. Quorum: 2 or more for Voluntary sector."
                                + " Deputies: Nominated deputies may decide. Review: March 2020.",
                        "Gateways",
                        "Go live: from 30 June 2019, not necessarily on it. Criteria: Staff are in post. Reviewed by:"
                                + " Alliance Board.",
                        "Plan periods",
                        "Spring 2019: 2 April 2019 to 28 June 2019.",
                        "Summer 2019: 2 June 2019 to 28 September 2019.");
    }

    @Test
    void areToldOnTheNotesAndAPartPeriodOnTheCover() {
        Consolidation consolidation = new Consolidator(new InMemoryLedger()).consolidate(frame());
        OverviewPages overview = new OverviewPages(consolidation, new SourceColumns(consolidation));

        assertThat(overview.cover().lines())
                .extracting(ReportSheet.Line::text)
                .contains("Part of a period: June only: the alliance begins on 1 June.");
        assertThat(overview.notes().lines()).containsAll(new GovernanceLines(frame()).lines());
    }

    private static Frame frame() {
        return new Frame(
                PROGRAMME,
                PROGRAMME.calendar().find("2019-20-Q1").orElseThrow(),
                LocalDate.of(2019, 7, 31),
                "b".repeat(64));
    }
}
