package org.quorate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What is recorded of a period: submissions in the order of receipt, and which of their sections came. */
    private record Recorded(Desk desk, List<Submission> submissions, Set<Came> came) {
        Recorded {
            submissions = List.copyOf(submissions);
            came = Set.copyOf(came);
        }
    }

    private record Came(String sha256, String sectionId) {}

    @Override
    public List<EarlierReturn> find(Return ret, Instant receivedAt) {
        return find(ret.party().id(), ret.definition().id(), ret.period(), receivedAt);
    }

    /** Finds the same for a return that is known by party, definition, period and receipt; see {@link EarlierReturns#find}. */
    public List<EarlierReturn> find(String partyId, String returnId, ReportingPeriod of, Instant receivedAt) {
        return LastAccepted.find(
                        programme.calendar(), partyId, returnId, of, receivedAt, period -> recorded(period).submissions)
                .stream()
                .map(last -> EarlierReturn.reading(
                        last.period(), section -> load(recorded(last.period()), last.submission(), section)))
                .toList();
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
                        .map(tally -> new Came(tally.sha256(), tally.sectionId()))
                        .collect(Collectors.toSet()));
    }

    private Optional<List<SectionRecord>> load(Recorded recorded, Submission submission, String sectionId) {
        if (!recorded.came.contains(new Came(submission.sha256(), sectionId))) {
            return Optional.empty();
        }
        List<SectionRecord> records = new ArrayList<>();
        ledger.visitRecords(recorded.desk, List.of(submission), sectionId, (of, record) -> records.add(record));
        return Optional.of(List.copyOf(records));
    }
}
