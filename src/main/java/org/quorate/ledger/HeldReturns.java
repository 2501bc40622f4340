package org.quorate.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.validation.EarlierReturn;
import org.quorate.validation.EarlierReturns;

/**
 * Earlier returns that were checked and not recorded. Of each it keeps the sections that somebody compares with. Not thread-safe.
 */
final class HeldReturns implements EarlierReturns {
    private final ReportingCalendar calendar;
    private final Set<String> sectionIds;
    private final Map<String, Map<Submission, Map<String, List<SectionRecord>>>> periods = new HashMap<>();

    /**
     * Holds none yet.
     *
     * @param sectionIds the sections that are compared with
     */
    HeldReturns(ReportingCalendar calendar, Set<String> sectionIds) {
        this.calendar = calendar;
        this.sectionIds = Set.copyOf(sectionIds);
    }

    /** Takes a submission for a period; those of one period come in the order of receipt. */
    void add(ReportingPeriod period, CheckedSubmission checked) {
        Map<String, List<SectionRecord>> sections = checked.sections().stream()
                .filter(reading -> sectionIds.contains(reading.section().id()))
                .filter(reading ->
                        reading.state() == SectionReading.State.GIVEN || reading.state() == SectionReading.State.NIL)
                .collect(Collectors.toMap(reading -> reading.section().id(), SectionReading::records));
        held(period).put(checked.submission(), sections);
    }

    @Override
    public Optional<EarlierReturn> find(Return ret, Instant receivedAt, Set<String> wanted) {
        return LastAccepted.find(
                        calendar,
                        LastAccepted.Before.of(ret),
                        receivedAt,
                        period -> List.copyOf(held(period).keySet()))
                .map(last -> EarlierReturn.of(held(last.period()).getOrDefault(last.submission(), Map.of())));
    }

    private Map<Submission, Map<String, List<SectionRecord>>> held(ReportingPeriod period) {
        return periods.computeIfAbsent(period.id(), absent -> new LinkedHashMap<>());
    }
}
