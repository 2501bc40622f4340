package org.quorate.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.EarlierReturns;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;

/** Earlier returns that were checked and not recorded. Not thread-safe. */
final class HeldReturns implements EarlierReturns {
    private final ReportingCalendar calendar;
    private final Map<String, Map<Submission, Map<String, List<SectionRecord>>>> periods = new HashMap<>();

    /** Holds none yet. */
    HeldReturns(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Takes a submission for a period; those of one period come in the order of receipt. */
    void add(ReportingPeriod period, CheckedSubmission checked) {
        Map<String, List<SectionRecord>> sections = checked.sections().stream()
                .filter(reading ->
                        reading.state() == SectionReading.State.GIVEN || reading.state() == SectionReading.State.NIL)
                .collect(Collectors.toMap(reading -> reading.section().id(), SectionReading::records));
        held(period).put(checked.submission(), sections);
    }

    @Override
    public List<EarlierReturn> find(Return ret, Instant receivedAt) {
        return LastAccepted.find(
                        calendar,
                        ret.party().id(),
                        ret.definition().id(),
                        ret.period(),
                        receivedAt,
                        period -> List.copyOf(held(period).keySet()))
                .stream()
                .map(last ->
                        EarlierReturn.of(last.period(), held(last.period()).getOrDefault(last.submission(), Map.of())))
                .toList();
    }

    private Map<Submission, Map<String, List<SectionRecord>>> held(ReportingPeriod period) {
        return periods.computeIfAbsent(period.id(), absent -> new LinkedHashMap<>());
    }
}
