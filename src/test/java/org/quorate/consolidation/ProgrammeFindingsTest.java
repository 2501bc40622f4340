package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.Programme;
import org.quorate.testing.InMemoryLedger;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;

class ProgrammeFindingsTest {
    private static List<String> told(Party.Course course) {
        Frame frame = Round.of(Sections.risks()).frame();
        Programme given = frame.programme();
        Party party = new Party("west", "The west partner", List.of(), null, "Provider", "", course, List.of());
        Programme programme = new Programme(
                given.identity(),
                new PartyRegister(List.of(party)),
                given.calendar(),
                given.vocabulary(),
                given.governance(),
                given.returns(),
                given.paper(),
                given.packHash());
        return new Consolidator(new InMemoryLedger())
                .consolidate(new Frame(programme, frame.period(), frame.asAt(), frame.basis())).findings().stream()
                        .filter(found -> found.finding().code() == FindingCode.PARTY_STATUS_UNDATED)
                        .map(found -> found.party() + ": " + found.finding().sentence())
                        .toList();
    }

    private static Party.Course course(PartyStatus first, Party.Change... changes) {
        return new Party.Course(first, null, List.of(changes));
    }

    @Test
    void asksSinceWhenAPartyHasWithdrawn() {
        assertThat(told(course(PartyStatus.WITHDRAWN)))
                .containsExactly(
                        "The west partner: The west partner is withdrawn, but the pack does not say since when.");
        assertThat(told(course(PartyStatus.PARTY, new Party.Change(LocalDate.of(2019, 5, 1), PartyStatus.WITHDRAWN))))
                .isEmpty();
        assertThat(told(course(PartyStatus.PROSPECTIVE))).isEmpty();
    }
}
