package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnProgramme.Q4;
import static org.quorate.testing.ReturnSection.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.testing.InMemoryLedger;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;

class RecordedReturnsTest {
    private static final String BASIS = "b".repeat(64);
    private static final Instant APRIL = Instant.parse("2019-04-02T09:00:00Z");
    private static final Instant MAY = Instant.parse("2019-05-02T09:00:00Z");
    private static final Instant JULY = Instant.parse("2019-07-02T09:00:00Z");
    private static final ReturnSection RISKS = table("risks", Subject.RISK, field("reference"));
    private static final ReturnSection DECISIONS = table("decisions", Subject.DECISION, field("reference"));
    private static final Return NOW = ReturnProgramme.returnOf(RISKS, DECISIONS);

    private final Programme programme = ReturnProgramme.programme();
    private final InMemoryLedger ledger = new InMemoryLedger();

    private void record(String digit, String partyId, Instant receivedAt, Decision decision, String... risks) {
        ReturnSection given = RISKS.with(Arrays.stream(risks)
                .map(key -> ReturnRecord.record(key).answer("reference", words(key)))
                .toArray(ReturnRecord[]::new));
        ledger.record(
                new Desk(programme.id(), Q4.id(), BASIS),
                new CheckedSubmission(
                        new Submission(
                                digit.repeat(64),
                                digit + ".xlsx",
                                receivedAt,
                                partyId,
                                "assurance",
                                "2.0",
                                false,
                                decision,
                                0,
                                0),
                        List.of(given.reading(), DECISIONS.without(SectionReading.State.NIL)),
                        List.of(),
                        ReturnLayout.NONE,
                        List.of()));
    }

    private Optional<EarlierReturn> find(Instant receivedAt) {
        return new RecordedReturns(ledger, programme, BASIS)
                .find(NOW, receivedAt).stream().findFirst();
    }

    private static List<String> keys(EarlierReturn earlier) {
        return earlier.find("risks").orElseThrow().stream()
                .map(SectionRecord::key)
                .toList();
    }

    @Test
    void findsNothingWhereNothingIsRecorded() {
        assertThat(find(JULY)).isEmpty();
    }

    @Test
    void findsTheLastAcceptedReturnOfTheSameParty() {
        record("1", "north", APRIL, Decision.ACCEPTED, "R1");
        record("2", "north", MAY, Decision.ACCEPTED_WITH_QUERIES, "R1", "R2");
        record("3", "north", MAY.plusSeconds(60), Decision.REJECTED, "R3");
        record("4", "south", MAY.plusSeconds(90), Decision.ACCEPTED, "R4");

        assertThat(find(JULY)).map(RecordedReturnsTest::keys).contains(List.of("R1", "R2"));
    }

    @Test
    void doesNotCompareWithWhatCameLater() {
        record("1", "north", APRIL, Decision.ACCEPTED, "R1");
        record("2", "north", MAY, Decision.ACCEPTED, "R2");

        assertThat(find(APRIL.plusSeconds(1))).map(RecordedReturnsTest::keys).contains(List.of("R1"));
        assertThat(find(APRIL.minusSeconds(1))).isEmpty();
    }

    @Test
    void seesOnlyItsOwnPackAndProgram() {
        record("1", "north", APRIL, Decision.ACCEPTED, "R1");

        assertThat(new RecordedReturns(ledger, programme, "c".repeat(64)).find(NOW, JULY))
                .isEmpty();
    }

    @Test
    void tellsANilSectionFromOneThatDidNotCome() {
        record("1", "north", APRIL, Decision.ACCEPTED);

        EarlierReturn earlier = find(JULY).orElseThrow();

        assertThat(earlier.find("risks")).isEmpty();
        assertThat(earlier.find("decisions")).contains(List.of());
    }

    @Test
    void findsARecordByItsKeyInAnyCase() {
        record("1", "north", APRIL, Decision.ACCEPTED, "R1");

        EarlierReturn earlier = find(JULY).orElseThrow();

        assertThat(earlier.find("risks", "r1")).isPresent();
        assertThat(earlier.find("risks", "R9")).isEmpty();
        assertThat(earlier.find("other", "R1")).isEmpty();
    }
}
