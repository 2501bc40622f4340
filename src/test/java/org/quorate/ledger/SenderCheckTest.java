package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;
import org.quorate.programme.Party;
import org.quorate.programme.PartyStatus;
import org.quorate.submission.Delivery;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Sender;

class SenderCheckTest {
    private static final Party NORTH = party("north", "The north partner", "returns@north.example.org");
    private static final Party SOUTH = party("south", "The south partner", "South.Office@south.example.org");
    private static final Party SILENT = party("silent", "The silent partner");
    private static final String LEAD = "lead@commissioner.example.org";
    private static final Finding IN_MESSAGE = Finding.of(FindingCode.RECEIVED_WITHIN, Location.file("return.xlsx"))
            .with("what", "message")
            .with("carrier", "return.eml");

    private static Party party(String id, String name, String... addresses) {
        return new Party(
                id,
                name,
                List.of(),
                null,
                "Provider",
                "",
                new Party.Course(PartyStatus.PARTY, null, List.of()),
                List.of(),
                Arrays.asList(addresses));
    }

    private static List<Finding> sentBy(@Nullable Party party, String... senders) {
        return judged(
                new SenderCheck(List.of(NORTH, SOUTH, SILENT), List.of(LEAD)),
                new Delivery(
                        "return.eml",
                        true,
                        Arrays.stream(senders).map(Sender::at).toList()),
                party);
    }

    private static List<Finding> judged(SenderCheck check, @Nullable Delivery delivery, @Nullable Party party) {
        return check.findings(
                new ReceivedFile(
                        Path.of("content"),
                        "return.xlsx",
                        10,
                        "a".repeat(64),
                        Instant.parse("2019-07-01T09:00:00Z"),
                        delivery),
                party);
    }

    private static Finding unknown(String party) {
        return Finding.of(FindingCode.SENDER_UNKNOWN, Location.file("return.xlsx"))
                .with("carrier", "return.eml")
                .with("party", party);
    }

    @Test
    void saysNothingOfAFileThatCameByItself() {
        assertThat(judged(new SenderCheck(List.of(NORTH), List.of()), null, NORTH))
                .isEmpty();
    }

    @Test
    void saysInWhichBundleAFileCame() {
        List<Finding> told =
                judged(new SenderCheck(List.of(NORTH), List.of()), new Delivery("all.zip", false, List.of()), NORTH);

        assertThat(told)
                .containsExactly(Finding.of(FindingCode.RECEIVED_WITHIN, Location.file("return.xlsx"))
                        .with("what", "bundle")
                        .with("carrier", "all.zip"));
        assertThat(told.get(0).sentence()).isEqualTo("The file came in the bundle all.zip.");
        assertThat(told.get(0).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void takesAnAddressOfThePartyInWhateverCase() {
        assertThat(sentBy(NORTH, "Returns@North.Example.ORG")).containsExactly(IN_MESSAGE);
    }

    @Test
    void tellsOfAnAddressThatNobodyHas() {
        List<Finding> told = sentBy(NORTH, "someone@elsewhere.example.org");

        assertThat(told).containsExactly(IN_MESSAGE, unknown("The north partner"));
        assertThat(told.get(1).sentence())
                .isEqualTo(
                        "The message return.eml, which brought the return, was sent from an address that is not known for"
                                + " The north partner.")
                .doesNotContain("elsewhere");
        assertThat(told.get(1).severity()).as("the return is taken").isEqualTo(Severity.WARNING);
    }

    @Test
    void tellsOfAMessageWithoutASender() {
        assertThat(sentBy(NORTH)).containsExactly(IN_MESSAGE, unknown("The north partner"));
    }

    @Test
    void tellsOfAnAddressOfAnotherParty() {
        List<Finding> told = sentBy(NORTH, "south.office@south.example.org");

        assertThat(told)
                .containsExactly(
                        IN_MESSAGE,
                        Finding.of(FindingCode.SENDER_OF_ANOTHER_PARTY, Location.file("return.xlsx"))
                                .with("party", "The north partner")
                                .with("carrier", "return.eml")
                                .with("other", "The south partner"));
        assertThat(told.get(1).sentence())
                .isEqualTo(
                        "The return names The north partner, but the message return.eml, which brought it, was sent from an"
                                + " address of The south partner.");
    }

    @Test
    void judgesWhatTheLeadSentOnByWhoHadSentItToTheLead() {
        assertThat(sentBy(NORTH, LEAD)).containsExactly(IN_MESSAGE);
        assertThat(sentBy(NORTH, LEAD, "returns@north.example.org")).containsExactly(IN_MESSAGE);
        assertThat(sentBy(NORTH, LEAD, "someone@elsewhere.example.org"))
                .containsExactly(IN_MESSAGE, unknown("The north partner"));
    }

    @Test
    void doesNotBelieveWhatAStrangerSaysToHaveSentOn() {
        assertThat(sentBy(NORTH, "someone@elsewhere.example.org", "returns@north.example.org"))
                .containsExactly(IN_MESSAGE, unknown("The north partner"));
    }

    @Test
    void cannotTellOfAPartyWhoseAddressesAreNotKnown() {
        assertThat(sentBy(SILENT, "someone@elsewhere.example.org")).containsExactly(IN_MESSAGE);
        assertThat(sentBy(SILENT, "returns@north.example.org"))
                .extracting(Finding::code)
                .containsExactly(FindingCode.RECEIVED_WITHIN, FindingCode.SENDER_OF_ANOTHER_PARTY);
    }

    @Test
    void cannotTellWhereThePackKnowsNoAddresses() {
        assertThat(judged(
                        new SenderCheck(List.of(SILENT), List.of()),
                        new Delivery("return.eml", true, List.of(Sender.at("someone@elsewhere.example.org"))),
                        SILENT))
                .containsExactly(IN_MESSAGE);
    }

    @Test
    void tellsOfAFileThatDoesNotSayWhoseItIs() {
        assertThat(sentBy(null, "someone@elsewhere.example.org")).containsExactly(IN_MESSAGE, unknown("the partner"));
        assertThat(sentBy(null, "returns@north.example.org")).containsExactly(IN_MESSAGE);
    }
}
