package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.ledger.CheckedSubmissionBuilder.definition;
import static org.quorate.ledger.CheckedSubmissionBuilder.row;
import static org.quorate.ledger.CheckedSubmissionBuilder.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Refusal;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;
import org.quorate.submission.Sender;

/** What every ledger keeps to. A subclass gives an empty one for each test. */
public abstract class LedgerContract extends LedgerVisitContract {
    private static final Desk NEXT_PERIOD = new Desk("capital", "2019-q2", "0".repeat(64));
    private static final Desk ELSEWHERE = new Desk("revenue", "2019-q1", "0".repeat(64));
    private static final Instant NOON = Instant.parse("2019-07-01T12:00:00.123456Z");

    @Test
    void givesAnArrivalBackAsItWasNoted() {
        Arrival arrival = new Arrival("a \\ b\t☂.xlsx", sha('a'), 5_000_000_000L, NOON);

        assertThat(ledger().note(DESK, arrival)).isEqualTo(arrival);
        assertThat(ledger().arrivals(DESK)).containsExactly(arrival);
    }

    @Test
    void keepsTheTimeOfTheFirstSightOfAnArrival() {
        Arrival first = ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 10, NOON));
        Arrival again = ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 10, NOON.plusSeconds(60)));
        Arrival earlier = ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 10, NOON.minusSeconds(60)));

        assertThat(List.of(again, earlier)).containsOnly(first);
        assertThat(ledger().arrivals(DESK)).containsExactly(first);
    }

    @Test
    void takesTheSameContentUnderAnotherNameAndOtherContentUnderTheSameNameAsMoreArrivals() {
        Arrival one = ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 10, NOON));
        Arrival otherName = ledger().note(DESK, new Arrival("b.xlsx", sha('a'), 10, NOON));
        Arrival otherContent = ledger().note(DESK, new Arrival("a.xlsx", sha('b'), 10, NOON));

        assertThat(ledger().arrivals(DESK)).containsExactlyInAnyOrder(one, otherName, otherContent);
    }

    @Test
    void sharesArrivalsAmongTheDesksOfOnePeriodOnly() {
        Arrival first = ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 10, NOON));

        assertThat(ledger().note(REOPENED, new Arrival("a.xlsx", sha('a'), 10, NOON.plusSeconds(1))))
                .isEqualTo(first);
        assertThat(ledger().arrivals(REOPENED)).containsExactly(first);
        assertThat(ledger().arrivals(NEXT_PERIOD)).isEmpty();
        assertThat(ledger().arrivals(ELSEWHERE)).isEmpty();
    }

    @Test
    void listsArrivalsByTimeThenName() {
        Arrival late = ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 10, NOON.plusMillis(1)));
        Arrival lower = ledger().note(DESK, new Arrival("b.xlsx", sha('b'), 10, NOON));
        Arrival upper = ledger().note(DESK, new Arrival("Z.xlsx", sha('c'), 10, NOON));

        assertThat(ledger().arrivals(DESK)).containsExactly(upper, lower, late);
    }

    @Test
    void hasOnlyWhatWasRecordedAtThatDesk() {
        ledger().record(DESK, submission('a').build());

        assertThat(ledger().has(DESK, sha('a'))).isTrue();
        assertThat(ledger().has(DESK, sha('b'))).isFalse();
        assertThat(ledger().has(REOPENED, sha('a'))).isFalse();
        assertThat(ledger().has(NEXT_PERIOD, sha('a'))).isFalse();
        assertThat(ledger().has(ELSEWHERE, sha('a'))).isFalse();
    }

    @Test
    void givesSubmissionsBackByTimeThenContentHash() {
        CheckedSubmission late =
                submission('a').receivedAt("2019-07-01T10:00:00Z").build();
        CheckedSubmission second =
                submission('c').receivedAt("2019-07-01T09:00:00Z").build();
        CheckedSubmission first =
                submission('b').receivedAt("2019-07-01T09:00:00Z").build();
        List.of(late, second, first).forEach(checked -> ledger().record(DESK, checked));

        assertThat(ledger().submissions(DESK))
                .containsExactly(first.submission(), second.submission(), late.submission());
        assertThat(ledger().submissions(REOPENED)).isEmpty();
    }

    @Test
    void keepsASubmissionThatTellsNeitherPartyNorReturn() {
        Submission unbound =
                new Submission(sha('a'), "a.xlsx", NOON, null, null, "", true, Decision.REJECTED, Integer.MAX_VALUE, 7);
        ledger().record(DESK, new CheckedSubmission(unbound, List.of(), List.of(), ReturnLayout.NONE, List.of()));

        assertThat(ledger().submissions(DESK)).containsExactly(unbound);
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        String finer = "2019-07-01T09:00:00.123456789Z";
        Instant kept = Instant.parse("2019-07-01T09:00:00.123456Z");
        ledger().record(DESK, submission('a').receivedAt(finer).build());
        ledger().note(DESK, new Publication(LocalDate.EPOCH, sha('a'), sha('b'), Instant.parse(finer)));

        assertThat(ledger().submissions(DESK))
                .extracting(Submission::receivedAt)
                .containsExactly(kept);
        assertThat(ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 1, Instant.parse(finer))))
                .extracting(Arrival::receivedAt)
                .isEqualTo(kept);
        assertThat(ledger().lastPublication(DESK, LocalDate.EPOCH))
                .map(Publication::publishedAt)
                .hasValue(kept);
    }

    @Test
    void changesNothingWhenTheSameContentIsRecordedAgain() {
        CheckedSubmission first = submission('a')
                .section("risks", "Risks", row(5, "R1", "one"))
                .finding(finding("Risks", Severity.WARNING))
                .build();
        CheckedSubmission again = submission('a')
                .receivedAt("2020-01-01T00:00:00Z")
                .section("risks", "Risks", row(9, "R9", "nine"))
                .otherSheet("Notes", 3)
                .build();
        ledger().record(DESK, first);
        ledger().record(DESK, again);

        assertThat(ledger().submissions(DESK)).containsExactly(first.submission());
        assertThat(ledger().tallies(DESK)).containsExactlyElementsOf(first.tallies());
        assertThat(records("risks")).containsExactly("a:R1");
        assertThat(refusals()).isEmpty();
        assertThat(findings()).hasSize(1);
    }

    @Test
    void givesTalliesOfSectionsAndOtherSheets() {
        ledger().record(
                        DESK,
                        submission('a')
                                .section(
                                        "risks",
                                        "Risks",
                                        List.of(row(5, "R1"), row(6, "R2")),
                                        List.of(new Refusal("Risks", "7:9", 3, "x", "Because."), answerRefused()))
                                .reading(new SectionReading(
                                        definition("plan", "Plan"),
                                        SectionReading.State.MISSING,
                                        null,
                                        0,
                                        List.of(),
                                        List.of(),
                                        0))
                                .reading(new SectionReading(
                                        definition("staff", "Staff"),
                                        SectionReading.State.NIL,
                                        "Staff 2",
                                        1,
                                        List.of(),
                                        List.of(),
                                        1))
                                .otherSheet("Notes", 4)
                                .otherSheet("Empty", 0)
                                .finding(finding("Risks", Severity.CRITICAL))
                                .finding(finding("Risks", Severity.ERROR))
                                .finding(finding("Risks", Severity.WARNING))
                                .finding(finding("Risks", Severity.INFO))
                                .finding(finding("Plan", Severity.WARNING))
                                .finding(Finding.of(FindingCode.SHEET_UNEXPECTED, Location.sheet("a.xlsx", "Notes")))
                                .finding(Finding.of(FindingCode.FILE_EMPTY, Location.file("a.xlsx")))
                                .build());

        assertThat(ledger().tallies(DESK))
                .containsExactlyInAnyOrder(
                        new SectionTally(sha('a'), "risks", SectionReading.State.GIVEN, "Risks", 5, 2, 3, 0, 2, 1),
                        new SectionTally(sha('a'), "plan", SectionReading.State.MISSING, null, 0, 0, 0, 0, 0, 1),
                        new SectionTally(sha('a'), "staff", SectionReading.State.NIL, "Staff 2", 1, 0, 0, 1, 0, 0),
                        new SectionTally(sha('a'), "", SectionReading.State.GIVEN, "Notes", 4, 0, 4, 0, 0, 1),
                        new SectionTally(sha('a'), "", SectionReading.State.EMPTY, "Empty", 0, 0, 0, 0, 0, 0));
        assertThat(ledger().tallies(REOPENED)).isEmpty();
    }

    @Test
    void recordsOnceWhatManyThreadsRecordAtOnce() throws Exception {
        int threads = 8;
        CheckedSubmission checked = submission('a')
                .section("risks", "Risks", row(5, "R1"), row(6, "R2"))
                .finding(finding("Risks", Severity.ERROR))
                .build();
        together(threads, () -> {
            ledger().note(DESK, new Arrival("a.xlsx", sha('a'), 1, NOON));
            ledger().record(DESK, checked);
            return true;
        });

        assertThat(ledger().arrivals(DESK)).hasSize(1);
        assertThat(ledger().submissions(DESK)).containsExactly(checked.submission());
        assertThat(ledger().tallies(DESK)).containsExactlyElementsOf(checked.tallies());
        assertThat(records("risks")).containsExactly("a:R1", "a:R2");
        assertThat(findings()).hasSize(1);
    }

    @Test
    void findsTheLastPublicationOfTheAsAtDate() {
        LocalDate asAt = LocalDate.of(2019, 7, 5);
        Publication first = new Publication(asAt, sha('1'), sha('2'), NOON);
        Publication later = new Publication(asAt, sha('3'), sha('4'), NOON.minusSeconds(3600));
        Publication otherDay = new Publication(asAt.plusDays(1), sha('5'), sha('6'), NOON.plusSeconds(3600));
        List.of(first, later, otherDay).forEach(publication -> ledger().note(DESK, publication));

        assertThat(ledger().lastPublication(DESK, asAt)).hasValue(later);
        assertThat(ledger().lastPublication(DESK, asAt.plusDays(1))).hasValue(otherDay);
        assertThat(ledger().lastPublication(DESK, asAt.minusDays(1))).isEmpty();
        assertThat(ledger().lastPublication(REOPENED, asAt)).isEmpty();
    }

    @Test
    void keepsEveryCirculationOfAPeriodsPaperInTheOrderInWhichItWasNoted() {
        CirculatedPaper first = new CirculatedPaper(1, NOON, new TreeMap<>(Map.of("paper.docx", sha('1'))));
        CirculatedPaper earlier = new CirculatedPaper(
                2, NOON.minusSeconds(60), new TreeMap<>(Map.of("paper-v2.html", sha('3'), "paper-v2.docx", sha('2'))));
        ledger().note(DESK, first);
        ledger().note(DESK, earlier);

        assertThat(ledger().circulatedPapers(DESK)).containsExactly(first, earlier);
        assertThat(ledger().circulatedPapers(REOPENED))
                .as("what was sent out does not change with pack or program")
                .containsExactly(first, earlier);
        assertThat(ledger().circulatedPapers(NEXT_PERIOD)).isEmpty();
        assertThat(ledger().circulatedPapers(ELSEWHERE)).isEmpty();
    }

    @Test
    void notesACirculationOnce() {
        CirculatedPaper paper = new CirculatedPaper(1, NOON, new TreeMap<>(Map.of("paper.docx", sha('1'))));
        CirculatedPaper again =
                new CirculatedPaper(1, NOON.plusSeconds(60), new TreeMap<>(Map.of("paper.docx", sha('1'))));
        ledger().note(DESK, paper);
        ledger().note(REOPENED, paper);
        ledger().note(DESK, again);

        assertThat(ledger().circulatedPapers(DESK)).containsExactly(paper, again);
    }

    @Test
    void keepsCarriersOfAPeriodWithWhatTheyHeld() {
        Carrier bundle = new Carrier(
                new Arrival("returns \u0000.zip", sha('1'), 10, NOON),
                false,
                List.of(
                        new Carrier.Enclosed("b.xlsx", sha('2'), List.of()),
                        new Carrier.Enclosed("a\t.xlsx", sha('3'), List.of())));
        Carrier message = new Carrier(
                new Arrival("a.eml", sha('4'), 20, NOON.minusSeconds(1)),
                true,
                List.of(new Carrier.Enclosed(
                        "c.xlsx", sha('5'), List.of(Sender.at("one@example.org"), Sender.at("two@example.org")))));
        ledger().note(DESK, bundle);
        ledger().note(DESK, message);

        assertThat(ledger().carriers(DESK)).containsExactly(bundle, message);
        assertThat(ledger().carriers(REOPENED))
                .as("what came in does not change with pack or program")
                .containsExactly(bundle, message);
        assertThat(ledger().carriers(NEXT_PERIOD)).isEmpty();
        assertThat(ledger().carriers(ELSEWHERE)).isEmpty();
    }

    @Test
    void notesACarrierOnceByItsContent() {
        Carrier carrier = new Carrier(
                new Arrival("a.zip", sha('1'), 10, NOON),
                false,
                List.of(new Carrier.Enclosed("b.xlsx", sha('2'), List.of())));
        ledger().note(DESK, carrier);
        ledger().note(DESK, new Carrier(new Arrival("b.zip", sha('1'), 10, NOON), false, List.of()));

        assertThat(ledger().carriers(DESK)).containsExactly(carrier);
    }
}
