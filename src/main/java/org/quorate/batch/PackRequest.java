package org.quorate.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.Inbox;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/**
 * What is to be run.
 *
 * @param periodOrNull the id of the period, or null for the latest with returns
 * @param asAtOrNull the as-at date, or null for the earlier of today and the day on which the period closes
 */
public record PackRequest(
        Path pack, @Nullable String periodOrNull, @Nullable LocalDate asAtOrNull) {
    /** Returns the id of the period asked for. */
    public Optional<String> period() {
        return Optional.ofNullable(periodOrNull);
    }

    /**
     * Returns the period asked for, or the latest with returns where none is.
     *
     * @param programme the pack, loaded
     * @throws RunFailure if the period is not in the pack, or there are no returns
     */
    public ReportingPeriod periodOf(Programme programme) {
        List<ReportingPeriod> periods = programme.calendar().periods();
        if (periodOrNull != null) {
            return programme
                    .calendar()
                    .find(periodOrNull)
                    .orElseThrow(() -> RunFailure.wrongUse("There is no reporting period \"%s\" in the pack; it has %s."
                            .formatted(
                                    periodOrNull,
                                    periods.stream().map(ReportingPeriod::id).collect(Collectors.joining(", ")))));
        }
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (Inbox.hasFiles(pack, periods.get(i))) {
                return periods.get(i);
            }
        }
        throw RunFailure.wrongUse("The pack %s has no returns: put them into %s."
                .formatted(pack, Inbox.folder(pack, periods.get(periods.size() - 1))));
    }

    /** Returns the as-at date asked for. */
    public Optional<LocalDate> asAt() {
        return Optional.ofNullable(asAtOrNull);
    }
}
