package org.quorate.programme;

import java.util.List;
import java.util.Optional;

/**
 * The reporting periods of a programme, and the periods for which it plans.
 *
 * @param periods earliest first
 * @param planPeriods in the order of the pack; empty for a programme that plans for none of its own
 */
public record ReportingCalendar(List<ReportingPeriod> periods, List<PlanPeriod> planPeriods) {
    public ReportingCalendar {
        periods = List.copyOf(periods);
        planPeriods = List.copyOf(planPeriods);
    }

    /** Makes the calendar of a programme that plans for no periods of its own. */
    public ReportingCalendar(List<ReportingPeriod> periods) {
        this(periods, List.of());
    }

    /** Finds a period by its id, its label or an alias, whatever its case and punctuation. */
    public Optional<ReportingPeriod> find(String text) {
        String folded = Words.fold(text);
        return folded.isEmpty()
                ? Optional.empty()
                : periods.stream()
                        .filter(period -> Words.fold(period.id()).equals(folded)
                                || Words.fold(period.label()).equals(folded)
                                || period.aliases().stream()
                                        .anyMatch(alias -> Words.fold(alias).equals(folded)))
                        .findFirst();
    }

    /** Finds the period before the given one. */
    public Optional<ReportingPeriod> previous(ReportingPeriod period) {
        return period.previous().flatMap(this::find);
    }

    /** Returns the periods up to the given one, and that itself; earliest first. */
    public List<ReportingPeriod> upTo(ReportingPeriod last) {
        return periods.stream()
                .filter(period -> !period.start().isAfter(last.start()))
                .toList();
    }

    /** Returns whether the period is the one of that id, or earlier. */
    public boolean isUntil(ReportingPeriod period, String untilId) {
        return find(untilId)
                .map(until -> !period.start().isAfter(until.start()))
                .orElse(false);
    }

    /** Returns whether the period is the one of that id, or later. */
    public boolean isFrom(ReportingPeriod period, String fromId) {
        return find(fromId).map(from -> !period.start().isBefore(from.start())).orElse(false);
    }
}
