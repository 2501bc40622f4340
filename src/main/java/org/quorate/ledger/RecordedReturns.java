package org.quorate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.validation.EarlierReturn;
import org.quorate.validation.EarlierReturns;

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
    public Optional<EarlierReturn> find(Return ret, Instant receivedAt, Set<String> sectionIds) {
        return find(LastAccepted.Before.of(ret), receivedAt, sectionIds);
    }

    /**
     * Finds the last accepted return of a party before a period, whenever it was received.
     *
     * @param sectionIds the sections that are wanted
     */
    public Optional<EarlierReturn> find(
            Party party, ReturnDefinition definition, ReportingPeriod before, Set<String> sectionIds) {
        return find(new LastAccepted.Before(party.id(), definition.id(), before), Instant.MAX, sectionIds);
    }

    private Optional<EarlierReturn> find(LastAccepted.Before before, Instant receivedAt, Set<String> sectionIds) {
        return LastAccepted.find(programme.calendar(), before, receivedAt, period -> recorded(period).submissions)
                .map(last -> load(recorded(last.period()), last.submission(), sectionIds));
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

    private EarlierReturn load(Recorded recorded, Submission submission, Set<String> sectionIds) {
        Map<String, List<SectionRecord>> sections = new HashMap<>();
        for (String sectionId : sectionIds) {
            if (recorded.came.contains(new Came(submission.sha256(), sectionId))) {
                List<SectionRecord> records = new ArrayList<>();
                ledger.visitRecords(recorded.desk, List.of(submission), sectionId, (of, record) -> records.add(record));
                sections.put(sectionId, records);
            }
        }
        return EarlierReturn.of(sections);
    }
}
