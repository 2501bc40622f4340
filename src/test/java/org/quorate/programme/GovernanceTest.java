package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.programme.Governance.Waiver;

class GovernanceTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2019, 7, 31);
    private static final Waiver WAIVER =
            Waiver.ofSection("north", "assurance", "finance", "New ledger", "Chief finance officer", LAST_DAY);
    private static final Governance GOVERNANCE = new Governance(List.of(), List.of(), List.of(), List.of(WAIVER));

    @Test
    void findsTheWaiverUntilItsLastDay() {
        assertThat(GOVERNANCE.waiverFor("north", "assurance", "finance", LAST_DAY.minusMonths(1)))
                .contains(WAIVER);
        assertThat(GOVERNANCE.waiverFor("north", "assurance", "finance", LAST_DAY))
                .contains(WAIVER);
    }

    @Test
    void findsNoWaiverThatHasExpired() {
        assertThat(GOVERNANCE.waiverFor("north", "assurance", "finance", LAST_DAY.plusDays(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"south, assurance, finance", "north, workplan, finance", "north, assurance, risks"})
    void findsNoWaiverOfAnotherPartyReturnOrSection(String party, String returnId, String section) {
        assertThat(GOVERNANCE.waiverFor(party, returnId, section, LAST_DAY)).isEmpty();
    }

    @Test
    void knowsToWhomAGroupReports() {
        Governance.Group top = new Governance.Group("Governing Body", List.of(), "Decides", null);
        Governance.Group board = new Governance.Group("Alliance Board", List.of(), "Leads", "Governing Body");

        assertThat(board.reportsTo()).contains("Governing Body");
        assertThat(top.reportsTo()).isEmpty();
    }
}
