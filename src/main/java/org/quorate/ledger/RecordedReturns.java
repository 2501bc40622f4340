package org.quorate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.EarlierReturns;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/**
 * Earlier returns as the ledger has them. Thread-safe. Reads each earlier period once: made for
 * the time in which one period is checked, while nothing is recorded for those before it.
 */
public final class RecordedReturns implements EarlierReturns {
    private final Ledger ledger;
    private final Programme programme;
    private final String basis;
    private final Map<String, Recorded> periods = new ConcurrentHashMap<>();

    /**
     * Makes it for a programme.
     *
     * @param basis identifies pack and program; see {@link Desk}
     */
    public RecordedReturns(Ledger ledger, Programme programme, String basis) {
        this.ledger = ledger;
        this.programme = programme;
        this.basis = basis;
    }

    /**
     * What is recorded of a period: submissions in the order of receipt, and which of their sections came.
     *
     * @param came by the file's hash, then the section's id: the name of the section's sheet; empty where it is not known
     */
    private record Recorded(Desk desk, List<Submission> submissions, Map<String, Map<String, String>> came) {
        Recorded {
            submissions = List.copyOf(submissions);
            came = Map.copyOf(came);
        }

        Map<String, String> cameIn(Submission submission) {
            return came.getOrDefault(submission.sha256(), Map.of());
        }
    }

    @Override
    public List<EarlierReturn> find(Return ret, Instant receivedAt) {
        return find(ret.party().id(), ret.definition().id(), ret.period(), receivedAt);
    }

    /** Finds the same for a return that is known by party, definition, period and receipt; see {@link EarlierReturns#find}. */
    public List<EarlierReturn> find(String partyId, String returnId, ReportingPeriod of, Instant receivedAt) {
        return accepted(partyId, returnId, of, receivedAt).stream()
                .map(Accepted::content)
                .toList();
    }

    /** Finds the same with the submissions that they came as. */
    public List<Accepted> accepted(String partyId, String returnId, ReportingPeriod of, Instant receivedAt) {
        return LastAccepted.find(
                        programme.calendar(), partyId, returnId, of, receivedAt, period -> recorded(period).submissions)
                .stream()
                .map(last -> {
                    Recorded recorded = recorded(last.period());
                    return new Accepted(
                            last.submission(),
                            recorded.cameIn(last.submission()),
                            EarlierReturn.reading(
                                    last.period(), section -> load(recorded, last.submission(), section)));
                })
                .toList();
    }

    /**
     * The last accepted return of an earlier period and what it came as.
     *
     * @param sheets the name of the sheet on which a section stands, by the section's id; sections that did not come are absent
     */
    public record Accepted(Submission submission, Map<String, String> sheets, EarlierReturn content) {
        public Accepted {
            sheets = Map.copyOf(sheets);
        }

        /** Returns the name of the sheet on which a section stands; empty where it is not known. */
        public String sheet(String sectionId) {
            return sheets.getOrDefault(sectionId, "");
        }
    }

    private Recorded recorded(ReportingPeriod period) {
        return periods.computeIfAbsent(period.id(), this::read);
    }

    private Recorded read(String periodId) {
        Desk desk = new Desk(programme.id(), periodId, basis);
        return new Recorded(
                desk,
                ledger.submissions(desk),
                ledger.tallies(desk).stream()
                        .filter(tally -> tally.state() == SectionReading.State.GIVEN
                                || tally.state() == SectionReading.State.NIL)
                        .collect(Collectors.groupingBy(
                                SectionTally::sha256,
                                Collectors.toMap(
                                        SectionTally::sectionId,
                                        tally -> tally.sheet().orElse(""),
                                        (one, other) -> one.compareTo(other) <= 0 ? one : other))));
    }

    private Optional<List<SectionRecord>> load(Recorded recorded, Submission submission, String sectionId) {
        if (!recorded.cameIn(submission).containsKey(sectionId)) {
            return Optional.empty();
        }
        List<SectionRecord> records = new ArrayList<>();
        ledger.visitRecords(recorded.desk, List.of(submission), sectionId, (of, record) -> records.add(record));
        return Optional.of(List.copyOf(records));
    }
}
