package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyTest {
    private static final LocalDate JULY = LocalDate.of(2017, 7, 1);

    private static Party council(Party.Change... changes) {
        return new Party(
                "council",
                "County Council",
                List.of(),
                null,
                "Commissions social care",
                "Local authority",
                new Party.Course(PartyStatus.PROSPECTIVE, LocalDate.of(2017, 6, 30), List.of(changes)),
                List.of());
    }

    @Test
    void keepsItsFirstStatusUntilTheDayOfAChange() {
        Party party = council(new Party.Change(JULY, PartyStatus.PARTY));

        assertThat(party.statusOn(JULY.minusDays(1))).isEqualTo(PartyStatus.PROSPECTIVE);
        assertThat(party.statusOn(JULY)).isEqualTo(PartyStatus.PARTY);
    }

    @Test
    void keepsItsStatusWhereNothingIsKnownToFollow() {
        assertThat(council().statusOn(JULY)).isEqualTo(PartyStatus.PROSPECTIVE);
    }

    @Test
    void hasTheLatestOfSeveralChanges() {
        Party party = council(
                new Party.Change(JULY, PartyStatus.PARTY),
                new Party.Change(JULY.plusMonths(3), PartyStatus.WITHDRAWN),
                new Party.Change(JULY.plusMonths(6), PartyStatus.RE_ENGAGING));

        assertThat(party.statusOn(JULY.plusMonths(4))).isEqualTo(PartyStatus.WITHDRAWN);
        assertThat(party.statusOn(JULY.plusMonths(7))).isEqualTo(PartyStatus.RE_ENGAGING);
    }
}
