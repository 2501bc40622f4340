package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Manners;
import org.quorate.finding.Quiet;
import org.quorate.programme.Governance.Waiver;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class WaiverUseTest {
    private static Waiver of(String check) {
        return new Waiver(
                "north",
                "assurance",
                null,
                check,
                "As agreed",
                "Chief officer",
                null,
                ReturnProgramme.Q1.closes().toLocalDate());
    }

    private static Finding quiet(int row) {
        return Finding.of(FindingCode.DATE_IMPOSSIBLE, Location.cell("north.xlsx", "Risks", "D" + row))
                .with("section", "Risks")
                .with("field", "Closed on")
                .with("seen", "day " + row)
                .quiet(Quiet.WAIVED, "As agreed.")
                .with("waiver", "1");
    }

    @Test
    void countsEveryCaseThatAWaiverKeepsQuietBeTheyListedOrNot() {
        List<Finding> found = new ArrayList<>();
        for (int row = 1; row <= 60; row++) {
            found.add(quiet(row));
        }
        Consolidation consolidation = Round.of(Sections.risks())
                .owing("north")
                .with(of("date_impossible"))
                .with(of("owner_missing"))
                .received(Sent.by("north")
                        .with(Sections.risks())
                        .with(Manners.tell(found).toArray(Finding[]::new)))
                .consolidated();

        assertThat(WaiverUse.of(consolidation)).extracting(WaiverUse::times).containsExactly(60, 0);
        assertThat(WaiverUse.of(consolidation)).extracting(WaiverUse::words).containsExactly("Used", "Not used");
    }
}
